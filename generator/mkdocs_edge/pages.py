"""Turns the site's pages into mkdocs' files and pages."""

from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.pages.page import Heading, SitePage


def source_uri(page: SitePage) -> str:
    """Return the made-up Markdown file that mkdocs is told a page comes from."""
    return f"{page.address}index.{page.language}.md"


def add_files(files: Files, pages: tuple[SitePage, ...], config: MkDocsConfig) -> None:
    """Add a file for each page; only the front page is in mkdocs' own navigation."""
    for page in pages:
        file = File(
            source_uri(page),
            # static-i18n leaves out what does not seem to lie below docs_dir
            config.docs_dir,
            config.site_dir,
            config.use_directory_urls,
        )
        file.inclusion = InclusionLevel.NOT_IN_NAV if page.address else InclusionLevel.INCLUDED
        files.append(file)


def add_pages(files: Files, pages: tuple[SitePage, ...], config: MkDocsConfig) -> None:
    """Give each file its finished page, after static-i18n has made the files anew."""
    for page in pages:
        file = files.src_uris.get(source_uri(page))
        if file is not None:
            FinishedPage(page, file, config)


class FinishedPage(Page):
    """A page that needs no Markdown: its body is finished before mkdocs sees it."""

    def __init__(self, page: SitePage, file: File, config: MkDocsConfig) -> None:
        # Material draws titles as HTML
        super().__init__(escape(page.title), file, config)
        self.handbook = page

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {
            "title": escape(self.handbook.title),
            "description": escape(self.handbook.description),
            "template": "students.html" if self.handbook.for_students else "main.html",
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.handbook.body
        self.toc = TableOfContents(_tree(self.handbook.headings))
        self.present_anchor_ids = {heading.id for heading in self.handbook.headings}


def _tree(headings: tuple[Heading, ...]) -> list[AnchorLink]:
    top: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(escape(heading.title), heading.id, heading.level)
        (top[-1].children if top and heading.level > top[-1].level else top).append(link)
    return top
