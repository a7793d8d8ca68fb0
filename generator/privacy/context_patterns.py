"""Patterns for the words around a number that say what it is, in the four languages."""

import re

LETTER = r"[^\W\d_]"
CAPITAL = r"[A-ZÆØÅÄÖÜÉ]"
EDGE_LEFT = r"(?<![\w+/])(?<!\d[.,:-])(?<!\d )"
"""No number goes on to the left."""
EDGE_RIGHT = r"(?![\w/])(?![.,:-]\d)(?! \d\d\b)"
"""No number goes on to the right."""
_NUMBER_SIGN = r"(?:[ -]?(?:nr|no|num|nummer|nummeret|numret|numre|number|id)\b)?[ .:#='\"*_-]{0,6}"
"""`no.:` and the like, between what a number is and the number."""


def preceded_by(words: str) -> re.Pattern[str]:
    """Return the pattern for words right before a number, with or without `no.`."""
    return re.compile(
        rf"(?:{words}){_NUMBER_SIGN}(?:(?:er|är|is|ist|var|was|war)[ :]+)?$", re.IGNORECASE
    )


_REGISTERED = (
    r"\b(?:cvr|se-?nr|p-?nr|p|org|organisations?|organization|hrb|hra|ust-?id|ust-?idnr|vat|moms"
    r"|momsreg"
    r"|ean|gtin|gln|isbn|issn|isbn-?1[03]|doi|orcid|oid|pic|sku|udi|nace|db07|uddannelseskode"
    r"|az|aktenzeichen|geschäftszeichen|drucksache|bgbl|bek|lbk|lov|sfs|eli|celex|dnr|diarie\w*"
    r"|matr\w*"
    r"|issue|ticket|pr|pull request|build|commit|version|ver|v|ref|kode|kod|code|udbud|lot|batch)"
)
_PARTS = (
    r"\w*(?:sags?|ordre|order|projekt|project|faktura|invoice|rechnungs?|kunde|kunden|customer"
    r"|auftrags?"
    r"|auftrag|bestellungs?|bestell|artikel|vare|varu|journal|dokument|document|ärende|mål"
    r"|vorgangs?"
    r"|beleg|serie|serien|serial|vertrags?|kontrakt|contract|aftale|avtals?|tilbuds?|offert"
    r"|angebots?"
    r"|registrierungs?|bygnings?|bevillings?|tilskuds?|förder|antrags?|ansøgnings?|grant|kollin?"
    r"|sendungs?|paket|pakke|tracking|forsendelses?|lager|licens|lizenz|license|produkt|modell?|typ"
    r"|type|charge|katalog|signatur|inventar|maskin|varenr|versions?|lov|lag|gesetz|standard|case"
    r"|part|drawing|tegning|tegnings|ritning|ritnings|zeichnungs?|teile|reservedel|spare part"
    r"|beteckning\w*|kurs|kursus|course|faktura\w*|company|firma|virksomheds?|företags?"
    r"|unternehmens?|betriebs?|handelsregister|umsatzsteuer)"
)
NOT_A_PERSONS = preceded_by(rf"{_REGISTERED}|\b{_PARTS}|§+|#|&|=")
"""A company's, a case's, an order's number, a law's."""
_MONEY_BEFORE = (
    r"(?:kr|dkk|sek|nok|eur|euro|usd|gbp|chf|€|£|\$|beløb|belopp|betrag|amount|sum)[ .:]{0,3}[-+]?$"
)
AMOUNT_AFTER = re.compile(
    r"(?:,\d\d?)?[ ,.-]{0,2}(?:kr\b|kron\w+|dkk|sek|nok|eur|euro|€|£|\$|usd|chf|%|procent|prozent"
    r"|percent|per ?cent"
    r"|mio|million\w*|mill|mrd|milliard\w*|tusind|tusen|tausend|thousand|tkr|mkr|,-|:-|m²|m2|km"
    r"|kg|meter"
    r"|ton\b|tonnen|tons|kwh|mwh|liter|mm\b|cm\b|m\b|elever|schüler\w*|personer|personen|people"
    r"|pupils"
    r"|indbyggere|invånare|einwohner\w*|inhabitants|borgere|besøg\w*|besök\w*|besuch\w*|visninger"
    r"|visningar|views|aufruf\w*|stk\b|stück|styck\w*|downloads|timer|timmar|stunden|hours|dage"
    r"|dagar"
    r"|tage\b|days|gange|gånger|år\b|jahre?n?\b|years|ord\b|wörter|words|tegn|tecken|zeichen|byte"
    r"|bytes)",
    re.IGNORECASE,
)
"""A number of something, not somebody's number."""
NO_TELEPHONE_BEFORE = re.compile(rf"{NOT_A_PERSONS.pattern}|{_MONEY_BEFORE}", re.IGNORECASE)
DATE = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])[ ./-]{0,3}(?:0?[1-9]|1[0-2])[ ./-]{0,3}(?:19|20)\d\d"
    r"|(?:0?[1-9]|[12]\d|3[01])[ ./-]{1,3}(?:0?[1-9]|1[0-2])[ ./-]{1,3}\d\d"
    r"|(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?:19|20)\d\d"
    r"|(?:19|20)\d\d[ ./-]{0,3}(?:0?[1-9]|1[0-2])[ ./-]{0,3}(?:0[1-9]|[12]\d|3[01]|[1-9])"
    r"|(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d"
    r"|\d{1,2}[.:]\d\d ?- ?\d{1,2}[.:]\d\d"
    r"|(?:[0-2]\d|3[01])(?:0\d|1[0-2])\d\d ?- ?(?:[0-2]\d|3[01])(?:0\d|1[0-2])\d\d"
    r"|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
    r"|[12]\d{3}-\d{4}|\d{4}-(?:19|20)\d\d"
)
"""A day, years, or hours."""
