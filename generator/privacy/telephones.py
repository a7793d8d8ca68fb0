"""Telephone numbers, as people write them in the four languages' countries and from abroad."""

import re
from typing import Any

from generator.model.personal import PersonalKind
from generator.privacy.context_patterns import (
    AMOUNT_AFTER,
    DATE,
    EDGE_LEFT,
    EDGE_RIGHT,
    NO_TELEPHONE_BEFORE,
)
from generator.privacy.detector import Detector

_CALLED = re.compile(
    r"\b(?:tlf|tlfnr|tel|telnr|telefon\w*|telephone|phone\w*|fon|mobil\w*|mob|mobnr|handy\w*"
    r"|smartphone|cell\w*"
    r"|ring|ringe|ringer|ringa|rufen?|ruft|anruf\w*|call|calls|text|sms\w*|mms|whats ?app|signal"
    r"|viber|fax"
    r"|erreich\w*|træffes|nås|nå|fang mig|fastnet|festnetz\w*|hemnummer|hjemmenummer|durchwahl"
    r"|\w*(?:rufnummer|telefonnummer|mobilnummer|handynummer)\w*|mobile|landline|swish|mobile ?pay"
    r"|kontakt\w*|contact|skriv|schreib\w*|nødkontakt|nødnummer|notfallkontakt)\b",
    re.IGNORECASE,
)
"""Words that announce a telephone number: what one does with it."""
_NUMBERED = re.compile(
    rf"{_CALLED.pattern}|\b(?:\w*nummer\w*|numret|number|hendes|hans|hennes|min|mit|mein\w*|my|her"
    rf"|his"
    r"|seine|ihre|deres|deras|mor|mors|far|fars|mamma|pappa|vater|mutter|mum|mom|dad|chef\w*|boss"
    r"|mester)\b",
    re.IGNORECASE,
)
_GAP = r" ?[-./]? ?"
_PART = r" ?[-./ ] ?"
_ABROAD = (
    rf"(?<![\w+])(?<!\d[ .,/:-])\(?(?:\+ ?|00 ?)(?=(?:[^\d\n]{{0,3}}\d){{8}})(?:1|7|[2-9]\d"
    rf"|[2-9]\d\d)\)?{_GAP}(?:\(0\){_GAP})?\(?\d{{1,5}}\)?"
    rf"(?:{_GAP}\d{{1,4}}){{1,6}}(?!\w)(?![.,]\d)"
)
_PAIRS = rf"[2-9]\d(?:{_PART}\d\d){{3}}"
_HYPHEN = r"[2-9]\d{3} ?[-./] ?\d{4}"
_FOURS = (
    rf"[2-9]\d{{3}} (?:\d{{4}})|[2-9]\d{{3}}{_PART}(?:\d\d{_PART}\d\d)"
    rf"|[2-9]\d{_PART}\d\d{_PART}\d{{4}}"
)
_UNEVEN = (
    rf"[2-9]\d{_PART}\d{{3}}{_PART}\d{{3}}|"
    rf"[2-9]\d{_PART}\d{{6}}|[2-9]\d{{5}}{_PART}\d\d|[2-9]\d\d{_PART}\d\d{_PART}\d{{3}}"
    rf"|[2-9]\d\d{_PART}\d{{3}}{_PART}\d\d|[2-9]\d\d{_PART}\d{{5}}|[2-9]\d{{4}}{_PART}\d{{3}}"
)
_AREA = (
    r"(?<![\w+/(])(?<!\d[.,:-])(?<!\d )(?:\(0\d{1,5}\)|0\d{1,5}|0\d \d\d(?= ?/))"
    rf"(?: ?[-/] ?|  ?|\.(?=\d{{3}}"
    rf"|\d\d\.\d\d\.\d))\d{{2,9}}(?:[ .-]\d{{2,4}}){{0,4}}(?: ?- ?\d{{1,4}})?"
    rf"{EDGE_RIGHT}"
)
_ANY = r"(?!11[26] ?\d{3}(?!\d))\d(?:[ ./()-]{0,3}\d){5,12}(?![\w])(?![.,]\d)"
_BETWEEN = (
    r"(?:nr|no|nummer|numret|nummeret|number|mig|mich|mir|me|dig|dir|ham|hende|ihn|sie|på|auf|on"
    r"|at|an|er|är"
    r"|is|ist|til|till|under|unter|to|via|per|the|this|dette|detta|privat|arbejde|arbete|hjem|hem"
    r"|work|home)"
)
_WORD = (
    r"(?:nul|en|et|to|tre|fire|fem|seks|syv|otte|ni|noll|ett|två|fyra|sex|sju|åtta|nio"
    r"|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zero|oh|one|two|three|four|five"
    r"|six|seven"
    r"|eight|nine|\d)"
)
_SPOKEN = rf"\b{_WORD}(?:[ ,-]{{1,2}}{_WORD}){{5,12}}\b"

_TWO_NUMERALS = re.compile(rf"\b{_WORD}[ ,-]{{1,2}}{_WORD}[ ,-]")


def _telephone(pattern: str, **conditions: Any) -> Detector:
    return Detector(
        PersonalKind.PHONE,
        re.compile(pattern, re.IGNORECASE),
        not_before=NO_TELEPHONE_BEFORE,
        not_after=AMOUNT_AFTER,
        **{"digits": 8, **conditions},
    )


DETECTORS = (
    Detector(
        PersonalKind.PHONE,
        re.compile(_ABROAD),
        not_after=AMOUNT_AFTER,
        unless=DATE,
        digits=8,
        example="0045 40123456",
    ),
    _telephone(
        rf"{EDGE_LEFT}(?:{_PAIRS}){EDGE_RIGHT}", unless=DATE, check="no-row", example="40-12-34-56"
    ),
    _telephone(rf"{EDGE_LEFT}(?:{_FOURS}){EDGE_RIGHT}", unless=DATE, example="7946 0582"),
    _telephone(
        rf"{EDGE_LEFT}(?:{_HYPHEN}){EDGE_RIGHT}",
        unless=DATE,
        near=_CALLED,
        example="ring 4012-3456",
    ),
    _telephone(_AREA, unless=DATE, check="telephone", digits=4, example="08-123 45"),
    _telephone(
        rf"{EDGE_LEFT}0[1-9]\d{{6,10}}{EDGE_RIGHT}",
        unless=DATE,
        check="telephone",
        example="0701740612",
    ),
    _telephone(
        rf"{EDGE_LEFT}[2-9]\d{{7}}{EDGE_RIGHT}",
        unless=DATE,
        near=_NUMBERED,
        example="Tlf.: 40123456",
    ),
    _telephone(
        rf"{EDGE_LEFT}(?!(?:19|20)[0-4]\d)[2-9]\d{{7}}{EDGE_RIGHT}",
        unless=DATE,
        sure=False,
        example="40123456",
    ),
    _telephone(
        rf"{EDGE_LEFT}(?:{_UNEVEN}){EDGE_RIGHT}",
        unless=DATE,
        near=_NUMBERED,
        example="nummer: 40-123-456",
    ),
    _telephone(
        rf"{EDGE_LEFT}[(]?{_ANY}",
        before=re.compile(
            rf"(?:{_CALLED.pattern})[^\w\n]{{0,4}}(?:{_BETWEEN}[^\w\n]{{1,3}}){{0,4}}$",
            re.IGNORECASE,
        ),
        unless=DATE,
        digits=6,
        example="Handy: 0171-2345678",
    ),
    Detector(
        PersonalKind.PHONE,
        re.compile(_SPOKEN, re.IGNORECASE),
        near=_NUMBERED,
        digits=0,
        needs=_TWO_NUMERALS,
        example="ring fire nul et to tre fire fem seks",
    ),
)
