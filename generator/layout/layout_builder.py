"""Builds the layout nodes of one printout from texts, and collects its explained words."""

from dataclasses import dataclass, field

from generator.catalogue.addresses import INDEXES, absolute, address
from generator.catalogue.edition import Edition
from generator.catalogue.references import is_record
from generator.layout.line import Footnote, Foreign, Line
from generator.layout.nodes import Node
from generator.layout.text_data import TextData, with_note
from generator.layout.text_nodes import FigureNode
from generator.model.base import Picture, Record
from generator.model.glossary import Term
from generator.model.kinds import BY_MODEL, id_of, is_term
from generator.model.page import Page
from generator.model.text import State, Text
from generator.pictograms import print_svg
from generator.text.parse import FormName, parse
from generator.wording.labels import LABELS
from generator.wording.wording import Wording

_LONGEST_FOOTNOTE = 300
"""How many characters of a changed original a footnote repeats."""


@dataclass
class LayoutBuilder:
    """What the layouts of one record's printout call. One is made for each record in a printout."""

    edition: Edition
    words: Wording
    record: Record
    in_book: bool = False
    """Whether the record is a part of the whole handbook, where links lead to its other parts."""
    easy: bool = False
    """Whether texts for students are in their easy version, where there is one."""
    terms: dict[str, Term] = field(default_factory=dict)
    """The terms that the printout explains at its end."""

    def __post_init__(self) -> None:
        self._data = TextData(self._link, self._figure)
        kind = BY_MODEL[type(self.record)]
        self.ref = kind.ref(self.record.id)
        self.folder = kind.folder if kind.single else f"{kind.folder}/{self.record.id}"

    # Texts

    def prose(self, text: Text | None) -> list[Node]:
        """Lay out a text of paragraphs and lists."""
        if text is None:
            return []
        blocks = self._data.blocks(parse(text.raw, "prose").blocks)
        note = self._note(text)
        if note:
            blocks = with_note(blocks, note)
        if text.language != self.edition.language:
            return [{"kind": "language", "language": text.language, "blocks": blocks}]
        return blocks

    def student_prose(self, text: Text | None, easy: Text | None) -> list[Node]:
        """Lay out a text for students, or its easy version in an easy printout."""
        return self.prose(easy if self.easy and easy else text)

    def line(self, text: Text) -> Line:
        """Lay out a text of one paragraph."""
        return self._line(text, "inline")

    def title(self, text: Text) -> Line:
        """Lay out a title."""
        return self._line(text, "plain")

    def name(self, text: Text) -> Line:
        """Lay out a title where no footnote can stand, because it is repeated from page to page."""
        if text.language == self.edition.language:
            return [text.raw]
        return [_foreign(text.language, text.raw)]

    def _line(self, text: Text, form: FormName) -> Line:
        blocks = parse(text.raw, form).blocks
        line = [
            part for block in blocks for part in self._data.line(getattr(block, "children", ()))
        ]
        note = self._note(text)
        if text.language != self.edition.language:
            line = [{"language": text.language, "line": line}]
        return [*line, note] if note else line

    def word(self, term: Term) -> Line:
        """Lay out a term's word."""
        language, word = self.edition.word(term.words)
        return [word] if language == self.edition.language else [_foreign(language, word)]

    def _note(self, text: Text) -> Footnote | None:
        """Return a footnote for a text that is not up to date in this language."""
        if text.state is State.MISSING:
            line: Line = [
                self.t("Not translated yet; shown in the language in which it was written.")
            ]
            return {"note": f"{self.ref}-{text.language}", "line": line}
        if text.state is State.STALE:
            original = " ".join(text.original.split())
            if len(original) > _LONGEST_FOOTNOTE:
                original = f"{original[:_LONGEST_FOOTNOTE].rsplit(' ', 1)[0]} …"
            line = [
                self.t("This translation is older than the original, which now says:"),
                " ",
                {"language": text.origin, "line": [original]},
            ]
            return {"note": f"{self.ref}-{text.original}", "line": line}
        return None

    # Links and pictures

    def _link(self, target: str, words: Line) -> Line:
        name = id_of(target)
        if is_term(target) and name in self.edition.terms:
            self.terms[name] = self.edition.terms[name]
            return [{"part": target, "line": words}] if self.in_book else words
        if not is_record(target):
            return [{"link": target, "line": words}]
        record = self.edition.records.get(target)
        only_online = isinstance(record, Page) and not record.in_book
        if self.in_book and record and not only_online:
            return [{"part": target, "line": words}]
        if record or target in INDEXES:
            url = self.url(target)
            return [{"link": url, "line": words}] if url else words
        return words

    def url(self, ref: str) -> str:
        """Return a record's address on the published site; empty where that is not known."""
        return absolute(self.edition.settings, self.edition.language, address(ref))

    def _figure(self, picture_id: str) -> list[Node]:
        picture = next((item for item in self.record.pictures if item.id == picture_id), None)
        return [self._picture(picture)] if picture else []

    def _picture(self, picture: Picture) -> FigureNode:
        return {
            "kind": "figure",
            "file": f"/{self.folder}/{picture.file}",
            "alt": picture.alt.raw,
            "credit": f"{picture.credit}, {picture.licence}",
        }

    # Words

    def t(self, words: str, **values: object) -> str:
        """Return an interface word."""
        translated = self.words.text(words)
        return translated.format(**values) if values else translated

    def field_name(self, *ids: str) -> str:
        """Return the name of a place to write or tick; none in a book, which nobody fills in so."""
        return "" if self.in_book else "_".join(ids)

    def label(self, group: str, value: str) -> str:
        """Return the word for one of the model's choices, or the handbook's own for it."""
        if group in self.edition.names:
            return self.edition.names[group][value].raw
        return self.words.text(LABELS[group][value])

    def pictogram(self, group: str, value: str) -> Line:
        """Return the pictogram of one of the choices, to be set before words."""
        found = self.edition.pictured(group, value)
        return [{"pictogram": print_svg(*found)}] if found else []

    def pictured(self, group: str, value: str) -> Line:
        """Return one of the choices: its pictogram and its word."""
        return [*self.pictogram(group, value), self.label(group, value)]

    def language_name(self, code: str) -> str:
        """Return a language's name in the printout's language."""
        return self.words.language_name(code)

    def record_title(self, ref: str) -> Line:
        """Lay out the title of another record, leading to it where that is possible."""
        return self._link(ref, self.name(self.edition.title(ref)))

    def explained(self) -> list[tuple[Line, Line]]:
        """Return the words and explanations of the terms used, and of those these name in turn."""
        explained: dict[str, tuple[Line, Line]] = {}
        while waiting := [name for name in self.terms if name not in explained]:
            for name in waiting:
                term = self.terms[name]
                explained[name] = (self.word(term), self.line(term.explanation))
        return list(explained.values())


def _foreign(language: str, words: str) -> Foreign:
    return {"language": language, "line": [words]}
