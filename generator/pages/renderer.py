"""Renders the texts of one page, and collects the terms and changes that the page explains."""

from dataclasses import dataclass, field

from markupsafe import Markup, escape

from generator.catalogue.addresses import address, prefix, relative
from generator.catalogue.edition import Edition
from generator.catalogue.references import is_record
from generator.figures.svg import Figure
from generator.layout.printed_file import PDF_FOLDER, PDF_TYPE, PrintedFile
from generator.model.base import Record
from generator.model.glossary import Term
from generator.model.kinds import BY_MODEL, id_of, is_index, is_term, kind_of
from generator.model.text import State, Text
from generator.pages.html import Html, link_words
from generator.pages.parts import OVERVIEW, PagePart, anchor_address
from generator.pages.word_diff import changed_words
from generator.pictograms import web_svg
from generator.text.parse import parse
from generator.wording.labels import LABELS
from generator.wording.wording import Wording


@dataclass
class Renderer:
    """What the templates of one page call. One is made for each page."""

    edition: Edition
    words: Wording
    address: str
    """The page's address below its language's root."""
    record: Record | None = None
    downloads: tuple[PrintedFile, ...] = ()
    """The PDFs and Word files that the page can offer."""
    part: PagePart = OVERVIEW
    """Which of its record's pages it is."""
    for_students: bool = False
    borrowed: bool = False
    terms: dict[str, Term] = field(default_factory=dict)
    """The terms that the page explains in place."""
    changes: list[Text] = field(default_factory=list)
    """The outdated texts whose changes the page can show."""

    def __post_init__(self) -> None:
        self._html = Html(self._link, self._figure)

    # Texts

    def prose(self, text: Text | None) -> Markup:
        """Draw a text of paragraphs and lists."""
        if text is None:
            return Markup("")
        rendered = self._html.blocks(parse(text.raw, "prose").blocks)
        return self._with_state(text, rendered, "div")

    def line(self, text: Text | None) -> Markup:
        """Draw a text of one paragraph, without the paragraph around it."""
        if text is None:
            return Markup("")
        paragraphs = [
            self._html.inlines(getattr(block, "children", ()))
            for block in parse(text.raw, "inline").blocks
        ]
        return self._with_state(text, Markup(" ".join(paragraphs)), "span")

    def title(self, text: Text | None) -> Markup:
        """Draw a title."""
        if text is None:
            return Markup("")
        return self._with_state(text, escape(" ".join(text.raw.split())), "span")

    def name(self, text: Text) -> Markup:
        """Draw a title inside a link or a summary, where no button may stand."""
        if text.state is State.MISSING:
            self.borrowed = True
        return link_words(text, self.t("older"))

    def word(self, term: Term) -> Markup:
        """Draw a term's word; in the first language that has it where this one has none."""
        language, word = self.edition.word(term.words)
        if language == self.edition.language:
            return escape(word)
        self.borrowed = True
        return Markup('<span lang="{}">{}</span>').format(language, word)

    def explained(self) -> list[tuple[str, Term, Markup]]:
        """Draw the explanations of the page's terms, and of the terms that these name in turn."""
        rendered: dict[str, Markup] = {}
        while waiting := [name for name in self.terms if name not in rendered]:
            for name in waiting:
                rendered[name] = self.line(self.terms[name].explanation)
        return [(name, self.terms[name], explanation) for name, explanation in rendered.items()]

    def _with_state(self, text: Text, rendered: Markup, tag: str) -> Markup:
        if text.state is State.MISSING:
            self.borrowed = True
            return Markup('<{0} lang="{1}" class="hb-borrowed">{2}</{0}>').format(
                Markup(tag), text.language, rendered
            )
        if text.state is State.STALE:
            self.changes.append(text)
            button = Markup(
                '<button class="hb-mark" popovertarget="hb-change-{}" aria-label="{}">{}</button>'
            ).format(
                len(self.changes),
                self.t("This translation is older than the original: show what has changed"),
                self.t("older"),
            )
            return Markup('<{0} class="hb-stale">{1} {2}</{0}>').format(
                Markup(tag), rendered, button
            )
        return rendered

    def changed(self, text: Text) -> Markup:
        """Draw what has changed in the original of an outdated text."""
        if not text.previous:
            return escape(text.original)
        return changed_words(text.previous, text.original)

    # Links

    def href(self, ref: str, id_: str = "") -> str:
        """Return the link from this page to a record, term or index, or to a place in a record."""
        return relative(self.address, anchor_address(ref, id_) if id_ else address(ref))

    def until(self, ref: str) -> Markup:
        """Draw the attribute of what names a story that may be shown until a day; often nothing."""
        day = self.edition.last_day(ref)
        return Markup(' data-until="{}"').format(day) if day else Markup("")

    def to(self, there: str) -> str:
        """Return the link from this page to an address below the language's root."""
        return relative(self.address, there)

    def asset(self, path: str) -> str:
        """Return the link from this page to a file below the site's root."""
        return relative(
            f"{prefix(self.edition.settings, self.edition.language)}{self.address}", path
        )

    def file(self, download: PrintedFile) -> str:
        """Return the link from this page to a file."""
        return self.asset(f"{PDF_FOLDER}/{download.file}")

    def _link(self, target: str, words: Markup) -> Markup:
        kind, name = kind_of(target), id_of(target)
        if is_term(target) and name in self.edition.terms:
            self.terms[name] = self.edition.terms[name]
            # by its number: the name would stand again in each of five attributes
            number = list(self.terms).index(name) + 1
            return Markup(f'<button class="hb-term" popovertarget="hb-t{number}">{words}</button>')
        if kind in ("https", "mailto"):
            return Markup(f'<a href="{escape(target)}" rel="noopener">{words}</a>')
        if is_record(target) and (target in self.edition.records or is_index(target)):
            return Markup(f'<a href="{escape(self.href(target))}">{words}</a>')
        return words

    def _figure(self, picture_id: str) -> Markup:
        pictures = self.record.pictures if self.record else ()
        picture = next((item for item in pictures if item.id == picture_id), None)
        if picture is None or self.record is None:
            return Markup("")
        if picture.alt.state is State.MISSING:
            self.borrowed = True
        return Markup(
            '<figure><img src="{}" alt="{}" lang="{}" loading="lazy">'
            "<figcaption>{}, {}</figcaption></figure>"
        ).format(
            self.asset(picture_path(self.record, picture.file)),
            picture.alt.raw,
            picture.alt.language,
            picture.credit,
            picture.licence,
        )

    def drawing(self, figure: Figure) -> Markup:
        """Draw a figure; its label says what it shows."""
        self.borrowed |= bool(figure.languages - {self.edition.language})
        return Markup('<figure class="hb-figure">{}</figure>').format(figure.svg)

    def offered(self, *parts: str, ref: str = "") -> list[tuple[PrintedFile, ...]]:
        """Return the page's files, those of a part together; of some parts or of one record, if named."""
        found: dict[str, tuple[PrintedFile, ...]] = {}
        for item in self.downloads:
            if (not parts or item.part in parts) and ref in ("", item.ref):
                found[item.part] = (*found.get(item.part, ()), item)
        return list(found.values())

    def size(self, download: PrintedFile) -> str:
        """Return how long and how large a file is."""
        kilobytes = round(download.size / 1000)
        if kilobytes < 1000:
            size = self.t("{size} kB", size=self.words.number(kilobytes))
        else:
            size = self.t("{size} MB", size=self.words.number(round(kilobytes / 1000, 1)))
        if download.media_type == PDF_TYPE:
            return f"PDF, {self.count('{count} page', '{count} pages', download.pages)}, {size}"
        return f"Word, {size}"

    # Words

    def t(self, words: str, **values: object) -> str:
        """Return an interface word."""
        translated = self.words.text(words)
        return translated.format(**values) if values else translated

    def count(self, one: str, many: str, count: int) -> str:
        """Return a sentence with a number."""
        return self.words.texts(one, many, count)

    def label(self, group: str, value: str) -> str:
        """Return the word for one of the model's choices, or draw the handbook's own for it."""
        if group in self.edition.names:
            return self.name(self.edition.names[group][value])
        return self.words.text(LABELS[group][value])

    def pictogram(self, group: str, value: str) -> Markup:
        """Draw what pictures one of the choices; nothing where the handbook's own word has no picture."""
        found = self.edition.pictured(group, value)
        return web_svg(*found) if found else Markup("")

    def pictured(self, group: str, value: str) -> Markup:
        """Draw one of the choices: its pictogram and its word."""
        return Markup('<span class="hb-pictured">{}{}</span>').format(
            self.pictogram(group, value), self.label(group, value)
        )

    def language_name(self, code: str) -> str:
        """Return a language's name in the page's language."""
        return self.words.language_name(code)

    def law_language(self, country: str) -> str:
        """Return the language in which a country's laws are written."""
        return next(item.language for item in self.edition.handbook.countries if item.id == country)

    def record_title(self, ref: str) -> Markup:
        """Draw the title of a record."""
        return self.name(self.edition.title(ref))


def picture_path(record: Record, file: str) -> str:
    """Return the path of a record's picture below the site's root."""
    return f"assets/pictures/{BY_MODEL[type(record)].plural}/{record.id}/{file}"
