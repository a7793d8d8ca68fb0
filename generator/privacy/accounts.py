"""Bank accounts and cards."""

import re
from typing import Any

from generator.model.personal import PersonalKind
from generator.privacy.context_patterns import AMOUNT_AFTER, EDGE_RIGHT
from generator.privacy.detector import Detector

_GAP = r"[ .-]?"
_NO = r"(?:[-. ]?(?:nr|no|nummer|number|num)\b)?[ .:=#]{0,4}(?:(?:er|är|is|ist)[ :]{1,2})?"
_LONG = r"\d(?:[ ./-]{0,3}\d){5,13}"
_ACCOUNT = (
    r"(?:konto|kontonummer|kontonr|kto|account|acc|acct|a/c|bankkonto\w*|girokonto|lønkonto"
    r"|lönekonto|nemkonto|sparkonto|bankkontonummer|kontot|kontoen)"
)
_REG = (
    r"(?:reg|registreringsnummer|regnr|clearing|clearingnummer|clearingnr|blz|bankleitzahl"
    r"|sort ?code|s/c)"
)


def _account(pattern: str, **conditions: Any) -> Detector:
    return Detector(
        PersonalKind.ACCOUNT,
        re.compile(pattern, re.IGNORECASE),
        not_after=AMOUNT_AFTER,
        **{"digits": 4, **conditions},
    )


_IBAN = "|".join(
    rf"{country}{_GAP}\d\d(?:{_GAP}[A-Z\d]){{{length}}}"
    for country, length in (
        *(
            ("DK", 14),
            ("SE", 20),
            ("DE", 18),
            ("NO", 11),
            ("FI", 14),
            ("IS", 22),
            ("GB", 18),
            ("IE", 18),
        ),
        *(
            ("NL", 14),
            ("BE", 12),
            ("FR", 23),
            ("ES", 20),
            ("IT", 23),
            ("PT", 21),
            ("AT", 16),
            ("CH", 17),
        ),
        *(
            ("PL", 24),
            ("CZ", 20),
            ("SK", 20),
            ("HU", 24),
            ("RO", 20),
            ("BG", 18),
            ("HR", 17),
            ("SI", 15),
        ),
        *(
            ("EE", 16),
            ("LV", 17),
            ("LT", 16),
            ("LU", 16),
            ("GR", 23),
            ("TR", 22),
            ("UA", 25),
            ("MT", 27),
        ),
    )
)
_FEW_DIGITS = re.compile(r"\D*(?:\d\D*){0,11}")
DETECTORS = (
    _account(rf"(?<!\w)(?:{_IBAN})(?!\w)", unless=_FEW_DIGITS),
    _account(rf"\bIBAN{_NO}[A-Z]{{2}} ?\d\d(?: ?[A-Z\d]){{6,30}}(?!\w)", digits=2),
    _account(
        r"(?<!\w)[A-Z]{2}\d\d(?: [A-Z\d]{4}){3,7}(?: [A-Z\d]{1,3})?(?!\w)", unless=_FEW_DIGITS
    ),
    _account(rf"\b{_REG}{_NO}\d[\d -]{{3,11}}[^\d\n]{{1,30}}{_LONG}(?!\w)"),
    _account(rf"\b{_ACCOUNT}{_NO}[^\d\n]{{0,12}}{_LONG}[^\d\n]{{1,20}}{_REG}"),
    _account(
        rf"\b{_ACCOUNT}{_NO}(?:(?:i|in|hos|bei|with"
        rf"|at) \w{{2,20}}[ :,]{{1,2}})?\(?{_LONG}(?!\w)(?![.,]\d)"
    ),
    _account(rf"\b(?:blz|bankleitzahl){_NO}\d{{3}} ?\d{{3}} ?\d\d(?!\w)"),
    _account(rf"\b(?:clearing\w*){_NO}\d{{4}}(?:-\d)?[^\w\n]{{1,4}}{_LONG}(?!\w)"),
    _account(rf"\b(?:sort ?code|s/c){_NO}\d\d[- ]?\d\d[- ]?\d\d(?!\w)"),
    _account(r"(?<![\w-])\d\d-\d\d-\d\d[ ,/]{1,2}\d{8}(?!\w)"),
    _account(rf"\b(?:bank ?girot?|bg|bankgironummer){_NO}\d{{3,4}} ?- ?\d{{4}}(?!\w)"),
    _account(
        rf"\b(?:plus ?girot?|pg|postgirot?|plusgironummer|giro){_NO}\d(?:[ -]?\d){{3,8}}(?!\w)"
    ),
    _account(rf"(?<![\w-])\d{{4}}(?:[-,]| ?[-,/] ?)\d{{10}}{EDGE_RIGHT}"),
    _account(
        r"(?<![\w-])\d{4} \d{10}(?!\w)|(?<![\w-])[3-9]\d{3}[- ]\d{6,7}(?!\w)",
        near=re.compile(
            r"\b(?:bank\w*|reg|konto\w*|overfør\w*|betal\w*|sätt in|överför\w*|sparkasse\w*|nordea"
            r"|danske|jyske|swedbank|seb|handelsbanken|løn\w*|lön\w*|lohn\w*|account|pay|transfer"
            r"|penge\w*|pengar\w*|geld\w*)\b",
            re.IGNORECASE,
        ),
    ),
    _account(r"(?<![\w-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\w-])", check="card"),
    _account(
        r"\b(?:kortnummer|kreditkort\w*|kreditkarte\w*|card number|kartennummer|betalingskort"
        r"|bankkort\w*|mastercard|visa|dankort)[ .:]{0,3}(?:(?:er|är|is|ist"
        r"|nr)[ .:]{1,2})?\d{4}(?:[ -]?\d{4}){2,3}(?!\w)"
    ),
    _account(
        r"\b(?:mobilepay-?boks|mobilepay|box|boks|swish)[ .:]{0,3}(?:nr"
        r"|nummer)?[ .:]{0,3}\d{5,6}(?!\w)",
        near=re.compile(r"mobilepay|swish", re.IGNORECASE),
        sure=False,
    ),
    _account(r"\bpaypal\.me/\w+|\bpaypal[ :]{1,2}@\w+", digits=0, needs=re.compile("paypal")),
)
