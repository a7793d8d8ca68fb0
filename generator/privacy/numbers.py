"""Personal numbers: CPR, personnummer, Steuer-ID, insurance, passports."""

import re
from typing import Any

from generator.model.personal import PersonalKind
from generator.privacy.context_patterns import AMOUNT_AFTER, EDGE_LEFT, EDGE_RIGHT, NOT_A_PERSONS
from generator.privacy.detector import Detector

_DAY = r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
"""The day of a month; in a Swedish coordination number, 60 is added to it."""
_MONTH = r"(?:0[1-9]|1[0-2])"
_GAP = r"[ ./]?"
_DASH = r" ?[-./_:+] ?"
_DANISH_DAY = rf"{_DAY}{_GAP}{_MONTH}{_GAP}\d\d|{_DAY}-{_MONTH}-\d\d"
_SWEDISH_DAY = rf"\d\d{_GAP}{_MONTH}{_GAP}{_DAY}|\d\d-{_MONTH}-{_DAY}"
_LONG_DAY = rf"(?:18|19|20)(?:{_SWEDISH_DAY})"
_EARLIER = rf"(?:18|19|200|201)\d{{1,2}}{_GAP}{_MONTH}{_GAP}{_DAY}"
_LAST = r"\d{4}|\d\d ?\d\d"
_LETTERS = r"[A-Z]{1,2}\d{2,3}|\d[A-Z]{2}\d|[A-Z]{3}\d"
_NAMED = re.compile(
    r"\b(?:cpr\w*|cpr-?nr|personnummer\w*|person-?nr|pnr|persnr|personal number"
    r"|personal identity number"
    r"|samordningsnummer\w*|samordningsnr|t-nummer|tf-nummer|reservnummer|erstatningsnummer"
    r"|fødselsnummer"
    r"|fødselsnr|födelsenummer|social security number|ssn|nin|national insurance(?: number)?"
    r"|ni number|nino"
    r"|steuer-?id\w*|steuer-?identifikationsnummer|steuerliche identifikationsnummer"
    r"|identifikationsnummer"
    r"|idnr|tin|steuer-?nr|steuernummer|skattenummer|skatte-id|tax id|tax number|svnr|sv-nummer"
    r"|rvnr|vsnr"
    r"|sozialversicherungs\w*|sozialvers\w*|rentenversicherungs\w*|versicherungs-?n\w+"
    r"|versicherten-?n\w+"
    r"|kvnr|krankenkassen-?n\w+|krankenversicherten\w*|sundhedskort\w*|sygesikring\w*|passnummer"
    r"|pasnummer"
    r"|pas-?nr|pass-?nr|passport(?: number| no)?|reisepass\w*|reisepassnummer|ausweis\w*"
    r"|personalausweis\w*"
    r"|kørekort\w*|körkort\w*|führerschein\w*|id-kort\w*|idkort\w*|opholdstilladelse\w*"
    r"|udlændingenummer|udl\.?-?nr"
    r"|aufenthaltstitel\w*|nhs(?: number| no)?|d-nummer|utr|tax reference(?: utr)?|lma-kort\w*"
    r"|dossiernummer)"
    r"(?:[- ]?(?:nr|no|nummer|number|num))?(?: (?:von|til|till|for|för|på"
    r"|of) \w{2,20})?[ .:=#]{0,4}(?:(?:er|är|is|ist|lyder|lautet|var|war|was)[ :]{1,2})?$",
    re.IGNORECASE,
)
"""A number's name, right before it."""
_INSURED = re.compile(
    r"\b(?:krankenkass\w*|versicher\w*|kvnr|aok|barmer|tk|gesundheitskarte|karte)\b", re.IGNORECASE
)


def _number(pattern: str, **conditions: Any) -> Detector:
    return Detector(
        PersonalKind.PERSONAL_NUMBER,
        re.compile(rf"{EDGE_LEFT}(?:{pattern}){EDGE_RIGHT}"),
        **{"not_before": NOT_A_PERSONS, "digits": 6, **conditions},
    )


DETECTORS = (
    _number(rf"(?:{_DANISH_DAY})(?:{_DASH}|  ?)(?:{_LAST})", example="050312-1234"),
    _number(rf"(?:{_SWEDISH_DAY})(?:{_DASH}|  ?)(?:{_LAST})", example="120305-1234"),
    _number(
        rf"{_DAY}{_MONTH}\d{{6}}|\d\d{_MONTH}{_DAY}\d{{4}}",
        not_after=AMOUNT_AFTER,
        example="1203051234",
    ),
    _number(rf"(?:{_LONG_DAY}) ?[-+/_.] ?\d{{4}}", example="20050312-1234"),
    _number(rf"{_EARLIER} ?\d{{4}}", example="200503121234"),
    _number(
        rf"(?:{_DANISH_DAY}|{_SWEDISH_DAY}|{_LONG_DAY})[- ]?(?:{_LETTERS})", example="050322-T104"
    ),
    _number(
        rf"(?:{_DANISH_DAY}|{_SWEDISH_DAY}|{_LONG_DAY}) ?- ?(?:[xX*]{{4}}|\d{{2}}[xX*]{{2}})",
        sure=False,
        example="050312-xxxx",
    ),
    _number(
        r"\d\d([ ./-]?)\d{3}\1\d{3}\1\d{3}",
        check="tax-number",
        not_after=AMOUNT_AFTER,
        example="86095742719",
    ),
    _number(
        rf"\d\d[ /-]?{_DAY}[ .]?{_MONTH}[ .]?\d\d[ /-]?[A-Za-z][ /-]?\d\d ?\d",
        example="65170839J003",
    ),
    _number(r"[A-CEGHJ-PQR-TW-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]", example="JG 10 37 59 A"),
    _number(
        r"[A-Z]\d{3} ?\d{3} ?\d{3}",
        near=_INSURED,
        example="Versichertennummer von Lasse ist X110 394 273",
    ),
    Detector(
        PersonalKind.PERSONAL_NUMBER,
        re.compile(
            r"(?<!\w)(?=[A-Z ./-]{0,9}\d)[A-Z\d](?:[ ./-]{0,2}[A-Z\d]){5,14}(?!\w)", re.IGNORECASE
        ),
        before=_NAMED,
        unless=re.compile(r"[^\d]*(?:\d[^\d]*){0,4}"),
        digits=5,
        example="CPR-nummer er 010199–4321",
    ),
)
