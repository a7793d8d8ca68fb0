"""Texts: their words, their language, their audience, and the state of a translation."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

MAX_CHARACTERS = 20_000
"""The longest text one field may hold; longer ones belong in several fields."""


class Audience(StrEnum):
    """Who reads a text. A student's text is read by teachers as well, never the other way round."""

    STUDENT = "student"
    TEACHER = "teacher"
    HOLDER = "holder"
    """Whoever reads the worksheet or template that holds the text."""


class Form(StrEnum):
    """How much structure a text may have."""

    PLAIN = "plain"
    """One line of words without any marks: titles and labels."""
    INLINE = "inline"
    """One paragraph with emphasis and links."""
    PROSE = "prose"
    """Paragraphs, lists, tables, quotes and pictures."""


class State(StrEnum):
    """What a reader is given in a language."""

    ORIGINAL = "original"
    """The language the record is written in."""
    CURRENT = "current"
    """A translation of exactly this original."""
    MOVED = "moved"
    """A translation of exactly this original that was made for another place in the record."""
    STALE = "stale"
    """A translation of an earlier original, or one that a translator has marked as uncertain."""
    MISSING = "missing"
    """No translation: the words are the original's."""


@dataclass(frozen=True, slots=True)
class TextSpec:
    """What the model says of a text field, beside its description."""

    audience: Audience
    form: Form
    easy: bool = False
    """Whether it is the easy version of another text."""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one field in one language (`raw` is CommonMark as far as the field's form allows)."""

    raw: str
    language: str = ""
    state: State = State.ORIGINAL
    original: str = ""
    """Of a stale or missing text: what the original says now."""
    previous: str = ""
    """Of a stale text: what the original said when it was translated; empty where nobody knows."""
    origin: str = ""
    """Of a stale text: the language of its original."""

    def __str__(self) -> str:
        return self.raw

    def __reduce__(self) -> tuple[type["Text"], tuple[str | State, ...]]:
        # there are a hundred thousand of them, and what dataclasses do by themselves is slow
        state = (self.language, self.state, self.original, self.previous, self.origin)
        return Text, (self.raw, *state)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_after_validator_function(
            _in_language,
            core_schema.str_schema(
                strict=True, strip_whitespace=True, min_length=1, max_length=MAX_CHARACTERS
            ),
        )


def _in_language(raw: str, info: core_schema.ValidationInfo) -> Text:
    # a file's language is known before it is validated, and is handed over as the context
    return Text(raw, info.context or "")


StudentTitle = Annotated[Text, TextSpec(Audience.STUDENT, Form.PLAIN)]
StudentLine = Annotated[Text, TextSpec(Audience.STUDENT, Form.INLINE)]
StudentProse = Annotated[Text, TextSpec(Audience.STUDENT, Form.PROSE)]
EasyProse = Annotated[Text, TextSpec(Audience.STUDENT, Form.PROSE, easy=True)]
TeacherTitle = Annotated[Text, TextSpec(Audience.TEACHER, Form.PLAIN)]
TeacherLine = Annotated[Text, TextSpec(Audience.TEACHER, Form.INLINE)]
TeacherProse = Annotated[Text, TextSpec(Audience.TEACHER, Form.PROSE)]
HolderTitle = Annotated[Text, TextSpec(Audience.HOLDER, Form.PLAIN)]
HolderLine = Annotated[Text, TextSpec(Audience.HOLDER, Form.INLINE)]
HolderProse = Annotated[Text, TextSpec(Audience.HOLDER, Form.PROSE)]
