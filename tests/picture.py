"""Takes the README's picture of the built site: `make picture`."""

import sys
from pathlib import Path

from conftest import LANDED, ROOT, chromium_path, serve_folder
from playwright.sync_api import sync_playwright


def take(site: Path, target: Path) -> None:
    """Photograph the English page of a module at a desktop's width."""
    for address in serve_folder(site):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium_path(), args=["--no-sandbox"]
            )
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.goto(f"{address}en/modules/{LANDED['modules'][0]}/")
            page.screenshot(path=target)
            browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), ROOT / ".github/picture.png")
