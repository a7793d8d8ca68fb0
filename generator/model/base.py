"""What every record has, and the small types that all of them use."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator.model.personal import PersonalKind
from generator.model.spelling import Spelling
from generator.model.text import StudentTitle, TeacherLine

FORMAT = 1
"""The format of record files that this version reads."""

SHORTEST_REASON, LONGEST_REASON = 10, 300
"""In characters: what is said where personal data are seen and there are none."""

LONGEST_ID = 60
ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
REF_KINDS = (
    *("module", "intervention", "programme", "story", "placement-form", "curriculum"),
    *("source", "page", "term", "index"),
)
"""What a reference may name before its colon; `index` names the list of a kind (`index:modules`)."""

Id = Annotated[
    str,
    Field(strict=True, pattern=ID_PATTERN, max_length=LONGEST_ID, examples=["first-day"]),
    Spelling.ID,
]
"""Lower-case English words in ASCII, joined by hyphens; the same in every language."""

Ref = Annotated[
    str,
    Field(
        strict=True,
        pattern=rf"^({'|'.join(REF_KINDS)}):[a-z][a-z0-9-]*$",
        max_length=80,
        examples=["module:interview-training"],
    ),
    Spelling.REFERENCE,
]
"""A record by kind and id, such as `module:interview-training`."""

UsedRef = Annotated[
    str,
    Field(
        strict=True,
        pattern=r"^(module|intervention|programme|story):[a-z][a-z0-9-]*$",
        max_length=80,
        examples=["module:workplace-codes"],
    ),
    Spelling.REFERENCE,
]
"""A record that a programme makes use of."""

LanguageCode = Annotated[
    str,
    Field(strict=True, pattern=r"^[a-z]{2,3}(-[A-Za-z]+)*$", examples=["da"]),
    Spelling.LANGUAGE,
]
"""A language as IETF BCP 47 writes it: `da`, `sv`, `de`, `en`, `nb`."""

CountryCode = Annotated[
    str, Field(strict=True, pattern=r"^[A-Z]{2}$", examples=["DK"]), Spelling.COUNTRY
]
"""A country, ISO 3166-1; not a language: a Swedish rule can be read in English."""


@dataclass(frozen=True, slots=True)
class NamedIn:
    """Marks a field that holds the id of something which the handbook's own record names."""

    group: str
    """The list in that record: `countries`, `themes` or `work_areas`."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "named_in": self.group}


CountryId = Annotated[str, Field(strict=True, min_length=1, max_length=60), NamedIn("countries")]
"""One of the handbook's countries, by its code."""

WorkAreaId = Annotated[str, Field(strict=True, min_length=1, max_length=60), NamedIn("work_areas")]
"""One of the handbook's kinds of work, by its id."""

Phase = Literal["before", "during", "after"]
"""When: before, during or after a placement."""

Evidence = Literal["planned", "tried", "reported", "studied"]
"""How sure an experience is: planned, tried, a figure reported by the project itself, studied by others."""

Name = Annotated[str, Field(strict=True, min_length=1, max_length=200)]
"""A proper name, the same in every language; it is not translated."""


def _iso_date(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return value
    raise ValueError("date")


Date = Annotated[datetime.date, BeforeValidator(_iso_date), Field(examples=["2026-11-23"])]
"""A day as `2026-11-23`."""

WordByLanguage = Annotated[
    Mapping[LanguageCode, Annotated[str, Field(strict=True, min_length=1, max_length=300)]],
    AfterValidator(MappingProxyType),
]
"""The same word or phrase in each language: data that is taught, never translated through PO files."""

WordLists = Annotated[
    Mapping[
        LanguageCode, tuple[Annotated[str, Field(strict=True, min_length=1, max_length=100)], ...]
    ],
    AfterValidator(MappingProxyType),
]
"""Some words for each language, data as well."""


class Model(BaseModel):
    """The base of all: nothing can be changed, nothing unknown is let in."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Item(Model):
    """A part of a record that others can point at; its id keeps its translation when it is moved."""

    id: Id
    """A short name of this part, unique in its list."""


class Picture(Item):
    """A picture that lies beside the record's YAML file; a text shows it by `picture:ID`."""

    file: Annotated[
        str,
        Field(strict=True, pattern=r"^[a-z0-9][a-z0-9-]*\.(jpg|png|webp)$"),
        Spelling.PICTURE_FILE,
    ]
    """The file's name, in this record's folder: JPEG, PNG or WebP."""
    alt: StudentTitle
    """What is seen, for somebody who cannot see it."""
    credit: Name
    """Who made the picture: an organisation, or a person who agreed to be named."""
    licence: Annotated[
        str, Field(strict=True, pattern=r"^[A-Za-z0-9.-]+$", max_length=40), Spelling.LICENCE
    ]
    """The picture's licence as SPDX writes it, such as `CC-BY-4.0`."""
    shows_person: Annotated[bool, Field(strict=True)] = False
    """Whether a person can be recognised; the record then needs a consent that covers pictures."""


class FalseAlarm(Model):
    """Something that looks like personal data and is none; said by somebody who has looked."""

    field: Annotated[str, Field(strict=True, min_length=1, max_length=200)]
    """The field's route, as the finding names it, such as `steps.call.text`."""
    kind: PersonalKind
    """What it looks like."""
    text: Annotated[str, Field(strict=True, min_length=1, max_length=200, examples=["116 117"])]
    """What looks like it, as it is written there: anything else in the field is seen as before."""
    reason: Annotated[
        str, Field(strict=True, min_length=SHORTEST_REASON, max_length=LONGEST_REASON)
    ]
    """Why it tells nothing about a person."""


class Links(Model):
    """Records that belong together; the other record's page shows the link as well."""

    modules: tuple[Id, ...] = ()
    """Teaching modules, by id."""
    interventions: tuple[Id, ...] = ()
    """Interventions, by id."""
    programmes: tuple[Id, ...] = ()
    """Programmes, by id."""
    stories: tuple[Id, ...] = ()
    """Stories, by id."""
    placement_forms: tuple[Id, ...] = ()
    """Forms of placement, by id."""


class Record(Model):
    """What each record file says of itself."""

    format: Literal[1]
    """The format of this file: 1."""
    id: Id
    """The record's name in addresses and references; equal to its folder's name."""
    language: LanguageCode
    """The language in which this file is written."""
    status: Literal["draft", "published"] = "published"
    """A draft is shown in previews only, and may be incomplete."""
    former_ids: tuple[Id, ...] = ()
    """Ids this record had before; their addresses lead here."""
    title: StudentTitle
    """The record's title."""
    summary: TeacherLine
    """One or two sentences: what it is and what it is good for."""
    pictures: tuple[Picture, ...] = ()
    """Pictures that lie beside this file."""
    false_alarms: tuple[FalseAlarm, ...] = ()
    """Places where the check sees personal data and there is none."""


class Reviewed(Record):
    """A record that stays right only if somebody looks at it now and then."""

    reviewed: Date
    """The day when somebody last read the whole record and found it right."""
    sources: tuple[Id, ...] = ()
    """The projects that the record comes from, by id."""
    links: Links = Links()
    """Records that belong together with this one."""
    search_words: Annotated[WordLists, Field(default_factory=dict, validate_default=True)]
    """Other words that people search for when they mean this, for each language."""
