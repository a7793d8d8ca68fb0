"""Number plates of cars, motorcycles and mopeds."""

import re
from typing import Any

from generator.model.personal import PersonalKind
from generator.privacy.detector import Detector

_DRIVEN = re.compile(
    r"\b(?:\w*(?:nummerplade|nummerskylt|kennzeichen|nummernschild|registreringsskylt)\w*"
    r"|plade\w*|plate|plates|number ?plate\w*"
    r"|licen[cs]e plate\w*|reg\.? ?-?nr|regnr|regnummer\w*|registreringsnummer\w*|registration"
    r"|reg|indregistrer\w*|zugelassen|\w*bil|\w*bilen|bils"
    r"|bilar|biler|bilens|auto|autos|pkw|wagen|car|cars|van|varevogn\w*|varebil\w*|lastbil\w*|lkw"
    r"|truck|lorry|moped\w*|knallert\w*"
    r"|scooter\w*|motorcykel\w*|mc|motorrad\w*|roller|mofa|motorbike|motorcycle|traktor\w*"
    r"|trailer\w*|släp\w*|anhænger\w*"
    r"|anhänger\w*|kører|kör|kørte|körde|fährt|fuhr|drives?|drove|parker\w*|geparkt|parked|volvo"
    r"|vw|golf|audi|bmw|opel|ford"
    r"|toyota|skoda|saab|peugeot|mercedes|fiat|renault|citroën|tesla|kia|mazda|hyundai|polo"
    r"|passat|bus|minibus|transporter"
    r"|køretøj\w*|fordon\w*|fahrzeug\w*|vehicle|skylt|schild|nummeret|number)\b",
    re.IGNORECASE,
)
_STANDARD = (
    r"(?!(?:DIN|ISO|EN|DS|SS|EQF|DQR|SFS|EU|EG|EF|EC|BEK|LBK|LOV|CVR|SE|NR|NO|ID|PR|KL|TV|UU|IT"
    r"|PO|RT|IP|QR|HF|EUD|EUX"
    r"|HTX|STX|HHX|AMU|IEC|USB|PDF|RAL|VDE|UN|SGB|BGB|LGR|APL|SKR|MAT|SVE|ENG|KA|ECTS|CEFR|GER"
    r"|LOK|RUM|ZIP|DK|DE|UK|NS|UTC|GMT|CET"
    r"|ISBN|MB|GB|TB|KW|PS|HK|MHz)\b)"
)


_NO_PLATE = re.compile(
    r"\b(?:klasse|class|klass|raum|rum|room|hold|holdet|team|gruppe|group|grupp|linie|linje|line"
    r"|modell?|typ|type|kurs|course"
    r"|kursus|norm|standard|artikel|kode|code|kod)[ :.]{1,2}$",
    re.IGNORECASE,
)


def _plate(pattern: str, **conditions: Any) -> Detector:
    return Detector(
        PersonalKind.PLATE,
        re.compile(rf"(?<![\w./-])(?:{pattern})(?![\w/])(?![.,-]\d)"),
        not_before=_NO_PLATE,
        **conditions,
    )


DETECTORS = (
    # Denmark
    _plate(
        rf"{_STANDARD}[A-ZÆØÅ]{{2}}[ -]?\d\d[ .-]?\d{{3}}", near=_DRIVEN, example="bil, XR52 903"
    ),
    _plate(rf"{_STANDARD}[A-Z]{{2}} \d\d[ .]\d{{3}}", sure=False, example="ZX 40 718"),
    _plate(rf"{_STANDARD}[A-Z]{{2}} ?\d{{5}}", sure=False, example="AB 12345"),
    _plate(r"[a-z]{2} ?\d\d ?\d{2,3}", near=_DRIVEN, example="nummerplade ab 12 345"),
    _plate(rf"{_STANDARD}[A-Z]{{2}}[ -]?\d{{4}}", near=_DRIVEN, example="pladen YB 4127"),
    # Sweden
    _plate(
        rf"{_STANDARD}[A-HJ-PR-UW-Z]{{3}}[ -]?\d\d[\dA-HJ-NPR-UW-Z]",
        near=_DRIVEN,
        example="bil, YXR 52D",
    ),
    _plate(rf"{_STANDARD}[A-HJ-PR-UW-Z]{{3}} ?\d\d[A-HJ-NPR-UW-Z]", sure=False, example="XYZ 12A"),
    _plate(
        rf"{_STANDARD}[A-HJ-PR-UW-Z]{{3}} \d{{3}}",
        sure=False,
        near=re.compile(r"\b(?:skylt|plade|schild|plate)", re.IGNORECASE),
        example="skylt ABC 123",
    ),
    _plate(
        r"[a-hj-pr-uw-z]{3}[ -]?\d\d[\da-hj-npr-uw-z]",
        near=_DRIVEN,
        example="bil, wyx-73k",
    ),
    # Germany
    _plate(
        rf"{_STANDARD}[A-ZÄÖÜ]{{1,3}}(?:[-:.·]| ?- ?| )[A-Z]{{1,2}}[ -]?[1-9]\d{{0,3}}[EH]?",
        near=_DRIVEN,
        example="Wagen, SL-XY-93",
    ),
    _plate(
        rf"{_STANDARD}[A-ZÄÖÜ]{{1,3}} ?[-:] ?[A-Z]{{1,2}} [1-9]\d{{1,3}}[EH]?",
        sure=False,
        example="NF-ZX 418",
    ),
    _plate(
        r"[a-zäöü]{1,3}-[a-z]{1,2}[ -][1-9]\d{0,3}", near=_DRIVEN, example="Kennzeichen ab-cd 123"
    ),
    _plate(r"\d{3} ?[A-Z]{3}", near=_DRIVEN, example="Kennzeichen 418 ZXQ"),
    # the United Kingdom
    _plate(r"[A-Z]{2}\d\d ?[A-Z]{3}", sure=False, example="XY57 XZA"),
)
