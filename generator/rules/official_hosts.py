"""Hosts of official pages: states, their offices and law collections, and the EU.

This stays code: no record of a handbook can call its own source official.
"""

from collections.abc import Mapping

from generator.model.base import CountryId

_EUROPE = ("europa.eu",)
_HOSTS: Mapping[CountryId, tuple[str, ...]] = {
    "DK": (
        *_EUROPE,
        *"""
        retsinformation.dk ft.dk uvm.dk emu.dk ug.dk laerepladsen.dk stukuvm.dk star.dk
        bm.dk at.dk arbejdstilsynet.dk aes.dk virk.dk borger.dk skat.dk politi.dk
        nyidanmark.dk siri.dk uim.dk sst.dk ssi.dk stps.dk datatilsynet.dk ast.dk sm.dk
        socialstyrelsen.dk sbst.dk boerneraadet.dk life-in-denmark.dk workplacedenmark.dk
        statens-it.dk sikkerdigital.dk atp.dk cprnr.dk kl.dk ombudsmanden.dk medst.dk 112.dk
        fvst.dk foedevarestyrelsen.dk aub.dk ufm.dk
        """.split(),
    ),
    "SE": (
        *_EUROPE,
        *"""
        riksdagen.se regeringen.se rkrattsbaser.gov.se skolverket.se av.se
        kammarkollegiet.se forsakringskassan.se arbetsformedlingen.se polisen.se
        socialstyrelsen.se kunskapsguiden.se migrationsverket.se imy.se do.se
        skolinspektionen.se uhr.se folkhalsomyndigheten.se 1177.se sosalarm.se
        informationsverige.se beo.se barnombudsmannen.se skatteverket.se mfof.se csn.se
        dinsakerhet.se livsmedelsverket.se ivo.se spsm.se msb.se krisinformation.se 112.se
        """.split(),
    ),
    "DE": (
        *_EUROPE,
        *"""
        gesetze-im-internet.de bundesrecht.juris.de recht.bund.de bibb.de dguv.de
        arbeitsagentur.de bmas.de bmbf.de bmfsfj.de bmg.bund.de bamf.de kmk.org rki.de
        bundesjustizamt.de bfdi.bund.de bundesregierung.de zoll.de bund.de
        schleswig-holstein.de datenschutzzentrum.de uk-nord.de ukrlp.de dguv-lug.de
        bildungsketten.de make-it-in-germany.com auswaertiges-amt.de berufenet.de
        familienportal.de hilfetelefon.de bzga.de bioeg.de unfallkassen.de bsi.bund.de
        deutsche-rentenversicherung.de gkv-spitzenverband.de dvka.de 116117.de lukn.de
        mf.sachsen-anhalt.de ihk.de
        """.split(),
    ),
}
"""The official hosts of each country; a host below one of these is official as well."""


def is_official(host: str, country: CountryId) -> bool:
    """Return whether a host is one of a country's offices, or below one; others' are not known."""
    return country not in _HOSTS or any(
        host == known or host.endswith(f".{known}") for known in _HOSTS[country]
    )
