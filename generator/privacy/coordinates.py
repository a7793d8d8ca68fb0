"""Exact places: coordinates in every system, and location codes."""

import re
from typing import Any

from generator.model.personal import PersonalKind
from generator.privacy.detector import Detector

_POINT = r"-?\d{1,3}[.,]\d{4,}"
_SIDE = r"[NSØÖOEWV]"
_SIGN = rf" ?°? ?{_SIDE}?"
_MINUTE = r" ?(?:'|′|min\.?)"
_ANGLE = (
    rf"\d{{1,3}} ?(?:°|º|grader|grad"
    rf"|deg) ?\d{{1,2}}(?:[.,]\d+)?(?:{_MINUTE} ?(?:\d{{1,2}}(?:[.,]\d+)? ?(?:\"|''|″|sek\.?))?)?"
)
_PLUS = "23456789CFGHJMPQRVWX"
_PLACED = re.compile(
    r"\b(?:koordinat\w*|coordinat\w*|gps|position\w*|lat\w*|lon\w*|breit\w*|länge\w*"
    r"|breddegrad\w*|længdegrad\w*|latitud\w*"
    r"|longitud\w*|plus ?codes?|pluskode\w*|pluskod\w*|utm|wgs ?84|sweref\w*|rt90|geo|maps?|kort"
    r"|karte|karta|standort"
    r"|bopæl|bor|wohn\w*|hjemme|hemma|zuhause|lives?|mødes|treff\w*|meet\w*)\b",
    re.IGNORECASE,
)
_NO_DIGIT: dict[str, Any] = {"digits": 0, "needs": re.compile(r"\+|///|w3w|geo:|goo\.gl")}


def _coordinates(pattern: str, *, any_case: bool = True, **conditions: Any) -> Detector:
    return Detector(
        PersonalKind.COORDINATES,
        re.compile(pattern, re.IGNORECASE if any_case else 0),
        **{"digits": 2, **conditions},
    )


DETECTORS = (
    _coordinates(
        rf"(?<![\w.,-]){_POINT}{_SIGN} ?(?:[,;/+ ]|og|och|und|and) ?{_POINT}(?!\d)",
        example="54.76931, 11.87352",
    ),
    _coordinates(
        rf"(?<![\w.,-]){_SIDE} ?{_POINT}°? ?[,;/ ]? ?{_SIDE} ?{_POINT}(?!\d)",
        example="N 54.76931, E 11.87352",
    ),
    _coordinates(
        r"(?<![\w.,-])-?\d{1,2}[.,]\d{2,3} ?°? ?[NS]?[,;/ ]{1,2}-?\d{1,3}[.,]\d{2,3}(?![\d%])",
        near=_PLACED,
        example="gps 54.76, 11.87",
    ),
    _coordinates(
        rf"(?<![\w.,-])\d{{1,3}}[.,]\d{{2,}} ?° ?{_SIDE}?[,;/ ]{{1,2}}\d{{1,3}}[.,]\d{{2,}} ?°?"
        rf" ?{_SIDE}\b",
        example="54.76931° N, 11.87352° E",
    ),
    _coordinates(rf"(?<![\w.,]){_ANGLE} ?{_SIDE}(?!\w)", example="54°46'09\" N"),
    _coordinates(rf"(?<!\w){_SIDE} ?{_ANGLE}(?!\w)", example="54°28'56\"N 9°03'05\"E"),
    _coordinates(
        rf"(?<![\w.,]){_ANGLE} ?{_SIDE}?[,;/ ]{{1,2}}{_ANGLE}",
        near=_PLACED,
        example="bor ved 54° 54' 31\" N, 9° 47'",
    ),
    _coordinates(
        rf"(?<![\w.,])\d{{1,2}} \d{{1,2}}[.,]\d{{2,}}{_MINUTE}? ?[NS]\b",
        any_case=False,
        example="54 46.09' N",
    ),
    _coordinates(
        r"(?<!\w)[NS] ?\d{1,2}° ?\d{1,2}[.,]\d{2,}"
        r"|(?<!\w)[NS] ?\d{1,2} \d{1,2}[.,]\d{2,}",
        any_case=False,
        example="N 65° 19,037'",
    ),
    _coordinates(
        r"(?<!\w)(?:lat(?:itude)?|breddegrad|breitengrad|latitud)\.?[ :=]{1,3}-?\d{1,2}[.,]\d{2,}",
        example="lat: 54.76",
    ),
    _coordinates(
        r"(?<!\w)(?:UTM[ :-]{0,2})?(?:zone )?3[1-6] ?[C-HJ-NP-XV](?:[ ,:]{1,2}"
        r"| ?[EØÖ] ?)\d{6,7}(?:[ ,;/EØÖm]{1,4})[N]? ?\d{7}(?!\d)",
        example="32U 526400 6071300",
    ),
    _coordinates(
        r"(?<!\w)[EØÖ]? ?\d{6}[ EØÖ,;/m]{1,4}N? ?[56]\d{6} ?N?(?!\w)",
        near=_PLACED,
        example="UTM 32U 526400 6071300",
    ),
    _coordinates(
        r"(?<!\w)N? ?[56]\d{6}[ N,;/m]{1,4}[EØÖ]? ?\d{6} ?[EØÖ]?(?!\w)",
        near=_PLACED,
        example="utm 6071300 526400",
    ),
    _coordinates(
        r"\bUTM\b[^\n]{0,16}?\d{6,7}[^\w\n]{1,3}(?:[EN] ?)?\d{6,7}",
        example="SWEREF/UTM 34W 0385210 7247315",
    ),
    _coordinates(
        rf"(?<!\w)[{_PLUS}]{{8}}\+(?:[{_PLUS}]{{2,3}})?(?![\w+])",
        unless=re.compile(r"\d+\+\d*"),
        **_NO_DIGIT,
        example="9C6WF9PM+4R",
    ),
    _coordinates(
        rf"(?<![\w+])(?=[\d]*[CFGHJMPQRVWX])(?=[A-Z]*\d"
        rf"|[A-Z]{{4}}\+)[{_PLUS}]{{4,6}}\+[{_PLUS}]{{2,3}}(?![\w+])",
        any_case=False,
        **_NO_DIGIT,
        example="WF9P+4RC",
    ),
    _coordinates(
        r"(?<![\w/])///[^\W\d_]{2,20}\.[^\W\d_]{2,20}\.[^\W\d_]{2,20}(?!\w)|\bw3w\.co/[\w.]+",
        **_NO_DIGIT,
        example="///bord.stol.lampe",
    ),
    _coordinates(
        r"\bgeo:-?\d{1,2}\.\d+,-?\d{1,3}\.\d+|\bmaps\.app\.goo\.gl/\w+|\bgoo\.gl/maps/\w+",
        **_NO_DIGIT,
        example="geo:54.76,11.87",
    ),
)
