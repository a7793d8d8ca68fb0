"""Turns the site's plans into mkdocs' files and pages."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.mkdocs_edge.shell import OWN
from generator.pages.frame import Contents, Frame
from generator.pages.site import Plan


def source_uri(plan: Plan) -> str:
    """Return the made-up Markdown file that mkdocs is told a page comes from."""
    return f"{plan.address}index.{plan.language}.md"


def add_files(files: Files, plans: tuple[Plan, ...], config: MkDocsConfig) -> None:
    """Add a file for each page; only the front page is in mkdocs' own navigation."""
    # whoever wrote a Markdown file there was told that nothing reads it
    for stray in files.documentation_pages(inclusion=lambda level: True):
        files.remove(stray)
    for plan in plans:
        file = File(
            source_uri(plan),
            # static-i18n leaves out what does not seem to lie below docs_dir
            config.docs_dir,
            config.site_dir,
            config.use_directory_urls,
        )
        file.inclusion = InclusionLevel.NOT_IN_NAV if plan.address else InclusionLevel.INCLUDED
        files.append(file)


def add_pages(files: Files, plans: tuple[Plan, ...], config: MkDocsConfig) -> None:
    """Give each file its page, after static-i18n has made the files anew."""
    for plan in plans:
        file = files.src_uris.get(source_uri(plan))
        if file is not None:
            PlannedPage(plan, file, config)


def drop_shared(files: Files) -> None:
    """Take out what all languages share: the default one's build copies it."""
    for file in [file for file in files if not file.is_documentation_page()]:
        files.remove(file)


class PlannedPage(Page):
    """A page that needs no Markdown: its body is drawn when its turn has come."""

    def __init__(self, plan: Plan, file: File, config: MkDocsConfig) -> None:
        super().__init__(str(OWN.topic), file, config)
        self.plan = plan
        self.frame: Frame | None = None

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {"template": "whole.html", "search": {"exclude": True}}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = ""
        # Material's link past the menus leads to the first heading that it is told of
        self.toc = TableOfContents([AnchorLink("", "content", 1)])

    def draw(self, contents: Contents) -> None:
        """Draw the body, and what is said of it in the frame."""
        self.frame = Frame(contents, self.plan.draw(contents.edition))

    def forget(self) -> None:
        """Let go of what was drawn: a thousand pages need not be held at once."""
        self.frame = None
