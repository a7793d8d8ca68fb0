"""A page of the site, rendered but for its frame."""

from dataclasses import dataclass

from generator.layout.printed_file import PrintedFile

PAGE_FRAME, STUDENTS_FRAME, SHOW_FRAME = "page", "students", "show"
"""The frames that pages go into: each names a template of the theme."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that can be linked to."""

    id: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page in one language."""

    language: str
    languages: tuple[str, ...]
    """The languages that have this page; a consent may leave some out."""
    address: str
    """Below the language's root; empty for the front page."""
    title: str
    title_language: str
    """Another than the page's where the record's title is not translated."""
    description: str
    description_language: str
    body: str
    """HTML."""
    headings: tuple[Heading, ...]
    section: str
    """The address of its part of the navigation."""
    for_students: bool = False
    unlisted: bool = False
    """Whether no search finds it: only the page that it belongs to leads there."""
    borrowed: bool = False
    """Whether some of its texts stand in another language, because they are not translated."""
    draft: bool = False
    ref: str = ""
    """The record that it shows; empty for an index or a tool."""
    home: str = ""
    """The address of the page that it is a part of, or its own."""
    part_title: str = ""
    """What that part is called; empty where it is all there is, or the overview."""
    lists: bool = False
    """Whether it is the list of a kind's records."""
    downloads: tuple[PrintedFile, ...] = ()
    """The PDFs and Word files that it offers."""
    until: str = ""
    """The last day on which it may be shown; empty where there is none."""
    search_words: tuple[str, ...] = ()
    """Words that the page is found by, beside its own."""
    file: str = ""
    """The record's file in the page's language, relative to the handbook's root."""
