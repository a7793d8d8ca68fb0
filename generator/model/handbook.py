"""The handbook's own record: who publishes it, and the words that another one would have otherwise."""

from typing import Annotated

from pydantic import Field

from generator.model.base import CountryCode, Item, LanguageCode, Model, Name, Record
from generator.model.pictogram import Pictogram
from generator.model.scene import LineScene
from generator.model.spelling import Spelling
from generator.model.text import Audience, StudentTitle, TextSpec

_CONTACT_PATTERN = r"^(https://[^\s/]+\S*|[^@\s:/]+@[^@\s:/]+\.[^@\s:/]+)$"
LIX = Annotated[int, Field(strict=True, ge=10, le=100, examples=[35])]
"""Björnsson's LIX, 1968: words in a sentence, plus per cent of long words."""


class Licence(Model):
    """The licence of all texts."""

    name: Name
    """What it is called, such as `CC BY-SA 4.0`."""
    address: Annotated[
        str,
        Field(strict=True, pattern=r"^https://[^\s/]+\S*$", max_length=500),
        Spelling.WEB_ADDRESS,
    ]
    """Where it can be read."""


class Named(Item):
    """Something that other records name by its id."""

    name: StudentTitle
    """What it is called, in a word or two."""


class Country(Named):
    """A country that the handbook is about."""

    id: CountryCode
    """Its code, ISO 3166-1."""
    language: LanguageCode
    """The language of its laws and offices."""


class Pictured(Named):
    """Something that is named by its id, and can be pictured."""

    pictogram: Pictogram | None = None
    """What stands beside its name."""


class Theme(Pictured):
    """What a teaching module can be about."""


class WorkArea(Pictured):
    """A kind of work that a story can tell of."""


class ReadingLimits(Item):
    """How hard texts may be in one language: the highest LIX."""

    id: LanguageCode
    """The language."""
    student: LIX
    """Of what a record says to students."""
    teacher: LIX
    """Of what it says to teachers."""
    easy: LIX | None = None
    """Of the easy versions of what it says to students; they are not measured without one."""

    def highest(self, spec: TextSpec) -> int | None:
        """Return the highest LIX of texts of a sort, None for those that are not measured."""
        if spec.easy:
            return self.easy
        return self.student if spec.audience is Audience.STUDENT else self.teacher


class Handbook(Record):
    """The handbook itself: `title` is its name, `summary` what it says below it."""

    publisher: Name | None = None
    """The organisation that publishes it; not a person."""
    contact: Annotated[
        str | None,
        Field(
            strict=True,
            pattern=_CONTACT_PATTERN,
            max_length=200,
            examples=["https://example.org/contact"],
        ),
        Spelling.CONTACT,
    ] = None
    """Where readers can write: a function's mail address, or a form's `https:` address; not a person's."""
    licence: Licence
    """The licence of all its texts."""
    countries: Annotated[tuple[Country, ...], Field(min_length=1)]
    """The countries that its records are about, in the order in which they are named."""
    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]
    """The themes of its modules, in the order in which they are offered."""
    work_areas: Annotated[tuple[WorkArea, ...], Field(min_length=1)]
    """The kinds of work of its stories, in the order in which they are offered."""
    line_scenes: tuple[LineScene, ...] = ()
    """What is drawn above each line of interventions; a line without a scene has none."""
    reading_limits: tuple[ReadingLimits, ...] = ()
    """How hard its texts may be; a language that is left out is not measured."""
