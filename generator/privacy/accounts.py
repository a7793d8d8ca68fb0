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


_IBAN_LENGTHS = """
    DK14 SE20 DE18 NO11 FI14 IS22 GB18 IE18 NL14 BE12 FR23 ES20 IT23 PT21 AT16 CH17 PL24
    CZ20 SK20 HU24 RO20 BG18 HR17 SI15 EE16 LV17 LT16 LU16 GR23 TR22 UA25 MT27
"""
"""Countries, each with how many characters follow the two digits of an account's check."""
_IBAN = "|".join(
    rf"{entry[:2]}{_GAP}\d\d(?:{_GAP}[A-Z\d]){{{entry[2:]}}}" for entry in _IBAN_LENGTHS.split()
)
_FEW_DIGITS = re.compile(r"\D*(?:\d\D*){0,11}")
DETECTORS = (
    _account(rf"(?<!\w)(?:{_IBAN})(?!\w)", unless=_FEW_DIGITS, example="DK9399980007431902"),
    _account(
        rf"\bIBAN{_NO}[A-Z]{{2}} ?\d\d(?: ?[A-Z\d]){{6,30}}(?!\w)",
        digits=2,
        example="IBAN GB16ZZZZ99000158204613",
    ),
    _account(
        r"(?<!\w)[A-Z]{2}\d\d(?: [A-Z\d]{4}){3,7}(?: [A-Z\d]{1,3})?(?!\w)",
        unless=_FEW_DIGITS,
        example="DK94 9999 0440 1162",
    ),
    _account(
        rf"\b{_REG}{_NO}\d[\d -]{{3,11}}[^\d\n]{{1,30}}{_LONG}(?!\w)",
        example="sort code 99-00-41, account 41730286",
    ),
    _account(
        rf"\b{_ACCOUNT}{_NO}[^\d\n]{{0,12}}{_LONG}[^\d\n]{{1,20}}{_REG}",
        example="Kto. 0058204613, BLZ",
    ),
    _account(
        rf"\b{_ACCOUNT}{_NO}(?:(?:i|in|hos|bei|with"
        rf"|at) \w{{2,20}}[ :,]{{1,2}})?\(?{_LONG}(?!\w)(?![.,]\d)",
        example="kontonr. 0004417263",
    ),
    _account(rf"\b(?:blz|bankleitzahl){_NO}\d{{3}} ?\d{{3}} ?\d\d(?!\w)", example="BLZ 999 000 99"),
    _account(
        rf"\b(?:clearing\w*){_NO}\d{{4}}(?:-\d)?[^\w\n]{{1,4}}{_LONG}(?!\w)",
        example="clearing 9999, 417 302 86",
    ),
    _account(
        rf"\b(?:sort ?code|s/c){_NO}\d\d[- ]?\d\d[- ]?\d\d(?!\w)", example="sort code is 990042"
    ),
    _account(r"(?<![\w-])\d\d-\d\d-\d\d[ ,/]{1,2}\d{8}(?!\w)", example="99-00-41 41730286"),
    _account(
        rf"\b(?:bank ?girot?|bg|bankgironummer){_NO}\d{{3,4}} ?- ?\d{{4}}(?!\w)",
        example="bankgiro 999-4179",
    ),
    _account(
        rf"\b(?:plus ?girot?|pg|postgirot?|plusgironummer|giro){_NO}\d(?:[ -]?\d){{3,8}}(?!\w)",
        example="plusgiro 99 41",
    ),
    _account(
        rf"(?<![\w-])\d{{4}}(?:[-,]| ?[-,/] ?)\d{{10}}{EDGE_RIGHT}", example="9999-0004417263"
    ),
    _account(
        r"(?<![\w-])\d{4} \d{10}(?!\w)|(?<![\w-])[3-9]\d{3}[- ]\d{6,7}(?!\w)",
        near=re.compile(
            r"\b(?:bank\w*|reg|konto\w*|overfør\w*|betal\w*|sätt in|överför\w*|sparkasse\w*|nordea"
            r"|danske|jyske|swedbank|seb|handelsbanken|løn\w*|lön\w*|lohn\w*|account|pay|transfer"
            r"|penge\w*|pengar\w*|geld\w*)\b",
            re.IGNORECASE,
        ),
        example="konto 9998-7304418",
    ),
    _account(
        r"(?<![\w-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\w-])",
        check="card",
        example="4111 1111 1111 1111",
    ),
    _account(
        r"\b(?:kortnummer|kreditkort\w*|kreditkarte\w*|card number|kartennummer|betalingskort"
        r"|bankkort\w*|mastercard|visa|dankort)[ .:]{0,3}(?:(?:er|är|is|ist"
        r"|nr)[ .:]{1,2})?\d{4}(?:[ -]?\d{4}){2,3}(?!\w)",
        example="Kortnummer 9999 0000 0001",
    ),
    _account(
        r"\b(?:mobilepay-?boks|mobilepay|box|boks|swish)[ .:]{0,3}(?:nr"
        r"|nummer)?[ .:]{0,3}\d{5,6}(?!\w)",
        near=re.compile(r"mobilepay|swish", re.IGNORECASE),
        sure=False,
        example="MobilePay til box 41730",
    ),
    _account(
        r"\bpaypal\.me/\w+|\bpaypal[ :]{1,2}@\w+",
        digits=0,
        needs=re.compile("paypal"),
        example="paypal.me/annalind",
    ),
)
