"""`handbook build` and `handbook serve`."""

import logging
from pathlib import Path

import click

from generator.check import check as run_check
from generator.cli.common import (
    report_and_stop_on_errors,
    root_option,
    settings_of,
    strict_option,
)
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
@strict_option
def build(root: Path, site_dir: Path | None, drafts: bool, strict: bool) -> None:
    """Check the handbook and build its website."""
    from generator.mkdocs_edge.build import build_site
    from generator.mkdocs_edge.site import Site

    settings = settings_of(root)
    result = run_check(settings, strict=strict)
    report_and_stop_on_errors(result)
    site = Site(result, drafts)
    folder = (site_dir or settings.root / "site").absolute()
    build_site(site, folder, strict=strict)
    count = sum(len(pages) for pages in site.pages.values())
    words = usual_words(settings.root)
    click.echo(words.texts("{count} page", "{count} pages", count) + f" → {folder}")
    for name, value in (("SITE_URL", settings.site_url), ("REPO_URL", settings.repo_url)):
        if not value:
            told = words.text("{name} is not set: the pages have no links that need it")
            click.echo(told.format(name=name), err=True)


@click.command()
@root_option
def serve(root: Path) -> None:
    """Show the website, and follow every change."""
    from generator.mkdocs_edge.build import serve_site

    settings = settings_of(root)
    report_and_stop_on_errors(run_check(settings))
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    serve_site(settings)
