"""E-mail addresses, also in spellings that are meant to hide them from programs."""

import re
from typing import Any

from generator.model.personal import PersonalKind
from generator.privacy.detector import Detector

_NAME = r"(?<![\w.+-])[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,8}"
_SPACED_NAME = r"(?<![\w.+-])[\w+-]{1,64}(?: ?\. ?[\w+-]{1,64}){0,8}"
_LETTER_A = r" ?[\[({<] ?a ?[\])}>] ?"
_OPEN, _CLOSE = r"[\[({<|/*_-]{1,2} ?", r" ?[\])}>|/*_-]{1,2}"
_AT_WORD = (
    r"(?:at|ät|ad|@|snabel-?a|snabel|krøllalfa|alfakrøll|at-tegn|arroba|klammeraffe|affenschwanz)"
)
_AT = (
    rf"(?: ?@ ?|{_LETTER_A}| ?{_OPEN}{_AT_WORD}{_CLOSE} ?"
    r"| (?:snabel-?a|snabel|krøllalfa|alfakrøll|klammeraffe|affenschwanz|at-tegn) )"
)
_DOT_WORD = r"(?:dot|punkt|punktum|prik|pkt|point|period)"
_TOP = r"(?:dk|se|de|com|org|net|eu|no|uk|info|edu|nu|io|fi|fr|at|ch|me|nl|be|pl|gl|fo|is)"
_DOT = (
    rf"(?: ?\. ?| ?{_OPEN}(?:{_DOT_WORD}|\.){_CLOSE} ?| {_DOT_WORD} |, ?(?=(?:dk|se|de|com|org"
    rf"|net|eu|no|uk)\b))"
)
_HOST = (
    rf"[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}(?:xn--[\w-]+|[^\W\d_]{{2,24}})(?![\w@])"
)
_TIGHT_HOST = r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:xn--[\w-]+|[^\W\d_]{2,24})(?![\w@])"
_SPELT_DOT = rf"(?: {_DOT_WORD} | ?{_OPEN}{_DOT_WORD}{_CLOSE} ?)"
_WRITTEN = re.compile(
    r"\b(?:e-?mail\w*|mail\w*|mejl\w*|e-?post\w*|skriv\w*|schreib\w*|write|kontakt\w*|contact"
    r"|reach|nås|adresse|adress"
    r"|address|send\w*|schick\w*)\b",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    rf"@|snabel|krøll|affe|at-tegn|{_LETTER_A}|{_OPEN}{_AT_WORD}{_CLOSE}|\b(?:at|ät|ad) [\w-]+(?:\.\w"
    rf"| ?{_OPEN}{_DOT_WORD}| {_DOT_WORD} )"
)
"""The words that one of the detectors of this file needs, in lower case."""


def _mail(pattern: str, **conditions: Any) -> Detector:
    return Detector(
        PersonalKind.EMAIL,
        re.compile(pattern, re.IGNORECASE),
        digits=0,
        needs=_NEEDED,
        **conditions,
    )


DETECTORS = (
    _mail(rf"{_NAME}@{_TIGHT_HOST}", example="anna.lind@example.co.uk"),
    _mail(rf"{_NAME}{_AT}{_HOST}", example="anna (at) example.org"),
    _mail(
        rf"{_NAME} (?:at|ät"
        rf"|ad) [\w-]{{1,63}}(?:{_SPELT_DOT}[\w-]{{1,63}}){{0,3}}{_SPELT_DOT}{_TOP}\b",
        example="quill at madeupschool dot org",
    ),
    _mail(
        rf"{_SPACED_NAME} ?@ ?[\w-]{{1,63}}(?: ?\. ?[\w-]{{1,63}}){{0,3}} ?\. ?[^\W\d_]{{2,24}}"
        rf"(?!\w)",
        example="ANNA_LIND@EXAMPLE.ORG",
    ),
    _mail(
        rf"(?<![\w.+-])[\w+-]{{1,64}}(?: (?:{_DOT_WORD}) [\w+-]{{1,64}}){{1,3}}{_AT}[\w-]{{1,63}}",
        example="sofus punktum lund snabel-a opdigtetskole",
    ),
    _mail(
        rf"(?<![\w.+-])[\w+-]{{1,64}}(?:[._][\w+-]{{1,64}}){{1,4}} (?:at|ät) {_TIGHT_HOST}",
        example="anna.lind at example.org",
    ),
    _mail(
        rf"(?<![\w.+-])\w{{2,64}} (?:at|ät) {_TIGHT_HOST}",
        near=_WRITTEN,
        sure=False,
        example="Write to anna at example.org",
    ),
    Detector(
        PersonalKind.EMAIL,
        re.compile(rf"(?<![\w.+-])\w[\w.+-]{{0,63}} (?:AT|ÄT) {_TIGHT_HOST}"),
        digits=0,
        needs=_NEEDED,
        example="anna AT example.org",
    ),
    _mail(
        r"(?<![\w.+/-])[\w+-]{2,64}(?:\.[\w+-]{1,64}){0,4}@[^\W\d_][\w-]{3,62}(?![\w@]|\.\w)",
        sure=False,
        unless=re.compile(r".*@(?:latest|main|master|next|stable|beta|home|work)", re.IGNORECASE),
        example="lasse＠erfundene-schule.de",
    ),
)
