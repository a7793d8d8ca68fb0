"""`handbook build`."""

import datetime
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import jobs_option, root_option, settings_of, strict_option, today_option
from generator.cli.reporting import report_and_stop_on_errors, report_busy
from generator.output_folder import (
    check_site_folder,
    lock_folder,
    replace_folder,
    temporary_sibling,
)
from generator.source.settings import Settings
from generator.wording.wording import user_wording

if TYPE_CHECKING:
    from generator.check import CheckResult
    from generator.layout.printed_file import PrintedFile


@dataclass(frozen=True, slots=True)
class Options:
    """The options of the command."""

    drafts: bool
    offline: bool
    no_pdf: bool
    strict: bool


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
@click.option("--no-pdf", is_flag=True, help="Make no PDFs and Word files.")
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
    """Check the handbook, print its PDFs and Word files and build its website."""
    settings = settings_of(root, today)
    folder = (site_dir or settings.root / "site").resolve()
    check_site_folder(folder, settings.root)
    words = user_wording(settings.root)
    with lock_folder(folder, partial(report_busy, words, folder)):
        count = _build_site(settings, folder, Options(drafts, offline, no_pdf, strict), jobs)
    click.echo(words.texts("{count} page", "{count} pages", count) + f" → {folder}")
    for name, value in (("SITE_URL", settings.site_url), ("REPO_URL", settings.repo_url)):
        if not value:
            message = words.text("{name} is not set: the pages have no links that need it")
            click.echo(message.format(name=name), err=True)


def _build_site(settings: Settings, folder: Path, options: Options, jobs: int | None) -> int:
    """Build the site, and return how many pages it has."""
    from generator.check import check_handbook

    result = check_handbook(settings, strict=options.strict)
    report_and_stop_on_errors(settings, result.findings)
    from generator.engine.frames import render_frames
    from generator.layout.printed_file import PDF_FOLDER
    from generator.website.website import Website
    from generator.website.write import write_website

    with temporary_sibling(folder) as fresh:
        # mkdocs begins by emptying its folder, but for what is hidden
        pdfs = fresh / ".pdf"
        downloads = () if options.no_pdf else _print_downloads(result, options, pdfs, jobs)
        website = Website(result, options.drafts, options.offline, downloads)
        frames = render_frames(settings, fresh, offline=options.offline, strict=options.strict)
        write_website(website, frames, fresh)
        if not options.no_pdf:
            pdfs.rename(fresh / PDF_FOLDER)
        replace_folder(folder, fresh)
    return sum(len(specs) for specs in website.page_specs.values())


def _print_downloads(
    result: "CheckResult", options: Options, folder: Path, jobs: int | None
) -> "tuple[PrintedFile, ...]":
    """Print everything into `folder`; end the run where something cannot be printed."""
    from generator.cli.print_files import print_checked
    from generator.layout.printout_selection import all_printouts

    catalogue = result.published(("web", "print"), drafts=options.drafts)
    waiting = all_printouts(catalogue, catalogue.settings.codes)
    printed, complete = print_checked(catalogue, waiting, folder, jobs)
    if not complete:
        sys.exit(1)
    return tuple(printed)
