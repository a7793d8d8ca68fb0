"""The kinds of records: which model, which file, which folder."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.base import Record
from generator.model.curriculum import Curriculum
from generator.model.glossary import Glossary
from generator.model.handbook import Handbook
from generator.model.intervention import Intervention
from generator.model.module import Module
from generator.model.page import Page
from generator.model.placement_form import PlacementForm
from generator.model.programme import Programme
from generator.model.project import SourceProject
from generator.model.story import Story


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record."""

    name: str
    """Its name in references, and its file's name without `.yml`."""
    plural: str
    """Its folder's name, and its part of an address."""
    model: type[Record]
    folder: str
    """Where its records lie, below the root."""
    single: bool = False
    """Whether there is one record, lying in the folder itself."""

    @property
    def file(self) -> str:
        """The name of its records' files."""
        return f"{self.name}.yml"

    def ref(self, id_: str) -> str:
        """Return the reference of one of its records, such as `module:first-day`."""
        return f"{self.name}:{id_}"

    def __reduce__(self) -> tuple[Callable[[str], "Kind"], tuple[str]]:
        # there is one of each, in another process as well
        return _kind, (self.name,)


def _kind(name: str) -> Kind:
    return BY_NAME[name]


MODULE = Kind("module", "modules", Module, "modules")
INTERVENTION = Kind("intervention", "interventions", Intervention, "content/interventions")
PROGRAMME = Kind("programme", "programmes", Programme, "content/programmes")
PLACEMENT_FORM = Kind("placement-form", "placement-forms", PlacementForm, "content/placement-forms")
CURRICULUM = Kind("curriculum", "curricula", Curriculum, "content/curricula")
STORY = Kind("story", "stories", Story, "stories")
SOURCE = Kind("source", "sources", SourceProject, "content/sources")
PAGE = Kind("page", "pages", Page, "content/pages")
GLOSSARY = Kind("glossary", "glossary", Glossary, "content/glossary", single=True)
HANDBOOK = Kind("handbook", "handbook", Handbook, "content/handbook", single=True)

KINDS = (
    *(MODULE, INTERVENTION, PROGRAMME, STORY, PLACEMENT_FORM, CURRICULUM),
    *(SOURCE, PAGE, GLOSSARY, HANDBOOK),
)
LISTED = tuple(kind for kind in KINDS if kind not in (PAGE, HANDBOOK))
"""The kinds whose records stand together in a list, or on a page, of their own."""
_TERM = "term"
_INDEX = "index"
BY_NAME = {kind.name: kind for kind in KINDS}
BY_MODEL = {kind.model: kind for kind in KINDS}


def ref_of(record: Record) -> str:
    """Return a record's reference."""
    return BY_MODEL[type(record)].ref(record.id)


def kind_of(ref: str) -> str:
    """Return the name of the kind of what a reference names: a record's, `term` or `index`."""
    return ref.partition(":")[0]


def id_of(ref: str) -> str:
    """Return the id of what a reference names."""
    return ref.partition(":")[2]


def term_ref(id_: str) -> str:
    """Return the reference of a term of the glossary."""
    return f"{_TERM}:{id_}"


def is_term(ref: str) -> bool:
    """Return whether a reference names a term of the glossary."""
    return ref.startswith(f"{_TERM}:")


def index_ref(kind: Kind) -> str:
    """Return the reference of the list of all records of a kind."""
    return f"{_INDEX}:{kind.plural}"


def is_index(ref: str) -> bool:
    """Return whether a reference names a list of records."""
    return ref.startswith(f"{_INDEX}:")
