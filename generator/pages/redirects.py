"""Pages at former addresses, so that printed QR codes and old links keep working."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.catalogue.addresses import SHOW, STUDENTS, address, relative
from generator.catalogue.catalogue import Catalogue
from generator.model.kinds import MODULE
from generator.pages.parts import parts_of

_PAGE = Markup(
    '<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
    '<title>{title}</title><meta name="robots" content="noindex">'
    '<meta http-equiv="refresh" content="0; url={href}"><link rel="canonical" href="{href}">'
    '</head><body><p><a href="{href}">{title}</a></p></body></html>\n'
)


def redirects(catalogue: Catalogue, language: str) -> Iterator[tuple[str, str]]:
    """Yield each former address with the page that leads to today's."""
    edition = catalogue.in_language(language)
    for entry in catalogue.entries:
        if entry.ref not in edition.records:
            continue
        parts = [part.address for part in parts_of(entry.record)]
        if entry.kind is MODULE:
            parts += (STUDENTS, SHOW)
        for former in entry.record.former_ids:
            for part in parts:
                before = address(entry.kind.ref(former)) + part
                yield (
                    before,
                    _PAGE.format(
                        language=language,
                        title=edition.title(entry.ref).raw,
                        href=relative(before, address(entry.ref) + part),
                    ),
                )
