"""Dates of birth and birthdays."""

import re
from typing import Any

from generator.model.personal import PersonalKind
from generator.privacy.detector import Detector

_MONTH = (
    r"(?:jan(?:uar|uari|uary)?|feb(?:ruar|ruari|ruary)?|mär[zs]?|mar(?:ts|s|ch)?|apr(?:il)?"
    r"|ma[ijy]|jun(?:i|e)?|jul(?:i|y)?"
    r"|aug(?:ust|usti)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|jänner)\b\.?"
)
_ORDINAL = (
    r"(?:første|anden|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende|ellevte|tolvte"
    r"|trettende|fjortende"
    r"|femtende|sekstende|syttende|attende|nittende|tyvende|(?:en|to|tre|fire|fem|seks|syv|otte"
    r"|ni)ogtyvende"
    r"|tredivte|enogtredivte|første|första|andra|fjärde|sjätte|sjunde|åttonde|nionde|tionde|elfte"
    r"|tolfte|trettonde"
    r"|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde|tjugo(?:första|andra"
    r"|tredje|fjärde|femte|sjätte"
    r"|sjunde|åttonde|nionde)|trettionde|trettioförsta|(?:ers|zwei|drit|vier|fünf|sechs|sieb"
    r"|siebn|ach|neun|zehn|elf|zwölf"
    r"|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn)te[nr]?|(?:(?:ein|zwei|drei"
    r"|vier|fünf|sechs|sieben"
    r"|acht|neun)und)?(?:zwanzig|dreißig)ste[nr]?|first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth"
    r"|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twent(?:ieth|y[- ](?:first"
    r"|second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth))|thirt(?:ieth|y[- ]first))"
)
_NUMERAL = r"(?:\d{1,2}(?:st|nd|rd|th|:e|:a|:de|:te|\.|e)?)"
_YEAR = (
    r"(?:\d{4}|'?\d{2}(?!\d)|(?:totusind|to tusind|tjugohundra|tvåtusen|zweitausend|two thousand"
    r"|nitten|nitton|neunzehn)\w{0,20}(?: ?(?:og|och|und|and)? ?\w{1,20})?)"
)
_FULL = (
    r"\d{1,2} ?[./-] ?\d{1,2} ?[./ -] ?'?(?:\d{4}|\d{2})(?!\d)"
    r"|\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}(?!\d)|(?:19|20)\d{6}(?!\d)"
    r"|\d{2}(?:0\d|1[0-2])\d{2}(?!\d)|\d{2} \d{2} \d{4}(?!\d)|\d{8}(?!\d)"
)
_SHORT = r"\d{1,2} ?[./] ?\d{1,2}\.?(?!\d)|\d{1,2}-\d{1,2}(?!\d)"
_WRITTEN = (
    rf"(?:the )?(?:{_NUMERAL}|{_ORDINAL}),?(?: of)?(?: day)?(?: of)? ?{_MONTH}(?:,? {_YEAR})?"
    rf"|{_MONTH} (?:the )?(?:{_NUMERAL}|{_ORDINAL})(?!\d)(?:,? {_YEAR})?"
    rf"|(?:den|der|am|the) {_ORDINAL} i {_ORDINAL}(?: {_YEAR})?"
)
_DAY = rf"(?:{_FULL}|{_WRITTEN}|{_SHORT})"
_BORN = (
    r"(?:født|fødte|fødselsdato\w*|fødselsdag\w*|fødselsår|fødselsd|fødd|född|föddes|födelsedatum"
    r"|födelsedag\w*|födelsedata|fyllt|född"
    r"|geboren\w*|geb\.?|geburtsdatum|geburtstag\w*|geb\.-datum|gebdat|born|date of birth"
    r"|birth ?day|birth ?date|dob|d\.o\.b\.?"
    r"|b-day|bday|f\.|f(?=:)|fdato|f\.dato|födelsetid|jahrgang|zur welt)"
)
_BETWEEN = r"[^\w\n]{1,4}(?:[^\W_][\w.']{0,20}[^\w\n]{1,3}){0,5}?"
_TURNS = (
    r"(?:fylder|fyldte|fylde|fyller|fyllde|fylla|bliver|blev|blir|ble|wird|werde|wurde|werden"
    r"|turns?|turned|turning|is turning"
    r"|becomes|will be|going to be|skal være|ska bli|runder|rundede)"
)
_AGE = (
    r"(?:\d{1,2}|seksten|sytten|atten|nitten|tyve|femten|fjorten|tretten|tolv|femton|sexton"
    r"|sjutton|arton|nitton|tjugo|fjorton"
    r"|tretton|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig"
    r"|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty)"
)
_PARTY = (
    r"(?:fødselsdag|födelsedag|geburtstag|birthday|b-day|fyller år|fylder år|har fødselsdag"
    r"|geboren|født|född|born|zur welt)"
)
_THING = re.compile(
    r"\b(?:(?:\w*(?:lov|idé|ide|projekt|skole|forening|klub|virksomhed|firma|metode|organisation"
    r"|kommune|by|partnerskab"
    r"|netværk|ordning|bank|fond|butik|avis|uddannelse|bekendtgørelse|reform|festival|app"
    r"|hjemmeside|tradition)(?:en|n|et|t)"
    r"|\w*(?:lag|skola|förening|klubb|företag|metod|kommun|nätverk|tidning|utbildning|stad|bolag"
    r"|verkstad|bageri|fabrik|hotell|museum|butik|sjukhus|kyrka|firma)(?:en|n|et|t|an)"
    r"|(?:das|die|der|unser\w*|dieses?|diese[rs]?|ein) \w*(?:gesetz|idee|projekt|schule|verein"
    r"|werkstatt|bäckerei|fabrik|hotel|restaurant|museum|kirche|krankenhaus|haus|hof|laden|firma"
    r"|betrieb|methode|stadt|gemeinde"
    r"|netzwerk|unternehmen|club|klub|verband|union|partnerschaft|zeitung|stiftung|messe|programm"
    r"|plan|begriff|tradition|ausbildung)"
    r"|(?:the|this|our|an?) (?:\w+ ){0,2}?(?:law|act|idea|project|school|association|club|company"
    r"|firm|workshop|bakery|shop|factory|garage|hotel|restaurant|business|museum|church|hospital"
    r"|college|farm|house|app|website|method|city|town|network|partnership"
    r"|bank|foundation|newspaper|programme|program|festival|plan|union|tradition|concept|eu)"
    r"|erasmus\+?|eu|interreg|idéen|ideen|idén"
    r"|loven|lagen|projektet|skolen|skolan|huset|bogen|boken|kongen\w*|dronning\w*|kung\w*"
    r"|prins\w*|könig\w*|king\w*|queen\w*"
    r"|grundlov\w*|republik\w*|nation\w*|danmark\w*|sverige\w*|deutschland\w*"
    r"|jesus)\b[^.!?\n]{0,40})$",
    re.IGNORECASE,
)
"""These are founded or born as well, but are no private persons: organisations and famous people."""
_LONG_AGO = re.compile(r".*(?<!\d)1[0-8]\d\d(?!\d).*|.*(?<!\d)19[01]\d(?!\d).*", re.DOTALL)
_NEEDED = re.compile(r"\d|fød|föd|gebor|geburt|birth|born|bday|b-day|dob")


def _birth(pattern: str, **conditions: Any) -> Detector:
    return Detector(
        PersonalKind.BIRTH_DATE,
        re.compile(pattern, re.IGNORECASE),
        digits=0,
        needs=_NEEDED,
        not_before=_THING,
        unless=_LONG_AGO,
        **conditions,
    )


DETECTORS = (
    _birth(rf"(?<!\w){_BORN}{_BETWEEN}{_DAY}", example="geb. 3.5.08"),
    _birth(rf"(?<![\w*])\* ?(?:{_FULL})", example="* 03.05.2008"),
    _birth(rf"(?<!\w)(?:geb|f|född|født|born) ?[.:]? ?{_DAY}", example="f. 3/5-2008"),
    _birth(
        rf"(?<![\w.,:/-]){_DAY}[^\w\n]{{1,3}}(?:[^\W_][\w']{{0,20}}"
        rf"[^\w\n]{{1,2}}){{0,4}}?{_PARTY}(?!\w)",
        example="3. Mai geboren",
    ),
    _birth(
        rf"\b{_TURNS} (?:[^\W_][\w']{{0,20}} ){{0,4}}?{_AGE}\b(?: (?:år|jahre?|years|old|gamle?"
        rf"|alt))*,? (?:[^\W_][\w']{{0,20}} ){{0,3}}?(?<!\d){_DAY}",
        example="fyller 18 den 3 maj",
    ),
    _birth(
        rf"\b{_TURNS} (?:[^\W_][\w']{{0,20}} ){{0,4}}?(?:den|am|on|d\."
        rf"|the)? ?(?<!\d){_DAY} (?:[^\W_][\w']{{0,20}} ){{0,2}}?{_AGE}(?!\w)(?![.,:/-]\d)",
        example="fylder den 3. maj 17",
    ),
    _birth(
        rf"\b(?:fyller år|fylder år|har fødselsdag|har födelsedag"
        rf"|hat geburtstag)\b[^\w\n]{{1,3}}(?:[^\W_][\w']{{0,20}} ){{0,3}}?(?<!\d){_DAY}",
        example="fyller år den 3 maj",
    ),
    _birth(
        rf"(?<![\w.,:/-])(?:den|am"
        rf"|on) {_DAY} (?:{_TURNS}) (?:[^\W_][\w']{{0,20}} ){{0,3}}?{_AGE}(?!\w)",
        example="Am 14. September werde ich 17",
    ),
)
