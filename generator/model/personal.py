"""The kinds of personal data."""

from enum import StrEnum


class PersonalKind(StrEnum):
    """What could tell who somebody is."""

    EMAIL = "email"
    PHONE = "phone"
    PERSONAL_NUMBER = "personal-number"
    BIRTH_DATE = "birth-date"
    ADDRESS = "address"
    HANDLE = "handle"
    COORDINATES = "coordinates"
    ACCOUNT = "account"
    PLATE = "number-plate"
