"""`handbook build` and `handbook serve`."""

import datetime
import gc
import logging
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.check import CheckResult
from generator.check import check as run_check
from generator.cli.common import (
    jobs_option,
    report_and_stop_on_errors,
    root_option,
    settings_of,
    strict_option,
    today_option,
)
from generator.cli.printing import print_checked
from generator.pages.download import Download
from generator.wording.wording import usual_words


@click.command()
@root_option
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the site is written (default: site/ in the root).",
)
@click.option("--drafts", is_flag=True, help="Show drafts as well, with a banner.")
@click.option(
    "--offline", is_flag=True, help="Build a site that opens from a folder, without a server."
)
@click.option("--no-pdf", is_flag=True, help="Make no PDFs.")
@jobs_option
@strict_option
@today_option
def build(
    root: Path,
    site_dir: Path | None,
    drafts: bool,
    offline: bool,
    no_pdf: bool,
    jobs: int | None,
    strict: bool,
    today: datetime.datetime | None,
) -> None:
    """Check the handbook, print its PDFs and build its website."""
    from generator.mkdocs_edge.build import build_site, prepare
    from generator.mkdocs_edge.site import Site

    settings = settings_of(root, today)
    result = run_check(settings, strict=strict)
    report_and_stop_on_errors(result)
    folder = (site_dir or settings.root / "site").absolute()
    prepare(folder, settings.root)
    with TemporaryDirectory(prefix=f".{folder.name}.pdf-", dir=folder.parent) as beside:
        pdfs = Path(beside) / "pdf"
        downloads = () if no_pdf else _printed(result, drafts, pdfs, jobs)
        site = Site(result, drafts, offline, downloads)
        build_site(site, folder, None if no_pdf else pdfs, strict=strict)
    count = sum(len(pages) for pages in site.pages.values())
    words = usual_words(settings.root)
    click.echo(words.texts("{count} page", "{count} pages", count) + f" → {folder}")
    for name, value in (("SITE_URL", settings.site_url), ("REPO_URL", settings.repo_url)):
        if not value:
            told = words.text("{name} is not set: the pages have no links that need it")
            click.echo(told.format(name=name), err=True)


def _printed(
    result: CheckResult, drafts: bool, folder: Path, jobs: int | None
) -> tuple[Download, ...]:
    """Print everything into `folder`; end the run where something cannot be printed."""
    catalogue = result.published(("web", "print"), drafts=drafts)
    printed, whole = print_checked(catalogue, catalogue.settings.codes, folder, jobs)
    if not whole:
        sys.exit(1)
    return tuple(
        Download(
            ref=item.printout.ref,
            language=item.printout.language,
            part=item.printout.part,
            name=item.printout.name,
            file=item.printout.file,
            pages=item.pages,
            size=item.size,
        )
        for item in printed
    )


@click.command()
@root_option
def serve(root: Path) -> None:
    """Show the website, and follow every change."""
    from generator.mkdocs_edge.build import serve_site

    settings = settings_of(root)
    report_and_stop_on_errors(run_check(settings))
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    # this one does live long
    gc.enable()
    serve_site(settings)
