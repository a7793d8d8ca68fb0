"""How the text of a field with a pattern is spelt: what a hint explains, and what a fix can respell."""

from enum import Enum, auto


class Spelling(Enum):
    """Stands in `Annotated` beside the pattern of a field; `Field` says which texts the pattern allows."""

    ID = auto()
    """Lower-case English words, joined by hyphens: `first-day`."""
    REFERENCE = auto()
    """The kind and the id of a record: `module:first-day`."""
    LANGUAGE = auto()
    """A language's code, IETF BCP 47: `da`."""
    COUNTRY = auto()
    """A country's code, ISO 3166-1: `DK`."""
    PICTURE_FILE = auto()
    """The name of a picture's file: `workshop.jpg`."""
    LICENCE = auto()
    """A licence's short name, SPDX: `CC-BY-4.0`."""
    GIVEN_NAME = auto()
    """One given name: `Mika`."""
    WEB_ADDRESS = auto()
    """An address that begins with `https://`."""
    CONTACT = auto()
    """A mail address, or an address that begins with `https://`."""
    PARTIAL_DATE = auto()
    """A year, a month or a day, or the word `undated`: `2024`, `2024-05`, `2024-05-24`."""
    ISSUE = auto()
    """A repository and the number of an issue: `school/handbook#14`."""
