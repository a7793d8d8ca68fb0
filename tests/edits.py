"""Edits of a handbook: one that a test names, and all that may happen between two builds."""

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path


def edit(path: Path, find: str, put: str) -> None:
    """Change what stands once in a file."""
    text = path.read_text("utf-8")
    assert text.count(find) == 1, find
    path.write_text(text.replace(find, put), "utf-8")


def edit_text(path: Path, chance: random.Random) -> None:
    """Give one of a file's words another ending."""
    lines = path.read_text("utf-8").split("\n")
    # keys, ids and references stay as they are: this is about words
    words = re.compile(
        r'(\s+[A-ZÆØÅÄÖ][a-zæøåäöü]+ [a-zæøåäöü]+|title: |msgstr "[A-Z]).*[a-zæøåäöü]'
    )
    number = chance.choice([place for place, line in enumerate(lines) if words.match(line)])
    lines[number] = re.sub(r"([a-zæøåäöü])(\W*)$", rf"\1{chance.choice('abc')}\2", lines[number])
    path.write_text("\n".join(lines), "utf-8")


class Edits:
    """Edits of the handbook in `root`, and of the program that builds it; `chance` chooses where."""

    def __init__(self, root: Path, program: Path, chance: random.Random) -> None:
        self.root = root
        self.program = program / "generator"
        self.chance = chance
        places = (root / name for name in ("modules", "stories", "content"))
        self.records = sorted(path for place in places for path in place.rglob("*.yml"))
        folders = {path.parent for path in self.records}
        self.folders = sorted(folder for folder in folders if folder.name != "glossary")
        self.catalogues = sorted(
            path for path in root.rglob("*.po") if "interface" not in path.parts
        )

    def all(self) -> dict[str, Callable[[], object]]:
        """Return what may happen now, by name; nothing happens to translations that are all gone."""
        found = self._all()
        of_translations = ("a translation", "a translation less", "a field that is not translated")
        return (
            found if self.catalogues else found | dict.fromkeys(of_translations, found["nothing"])
        )

    def _all(self) -> dict[str, Callable[[], object]]:
        return {
            "a record's text": lambda: edit_text(self._record(), self.chance),
            "a translation": lambda: edit_text(self._catalogue(), self.chance),
            "a template": self._template,
            "a setting": self._setting,
            "a new record": lambda: self._copied("two"),
            "another name for a record": lambda: shutil.rmtree(self._copied("new")),
            "a record less": lambda: shutil.rmtree(self.chance.choice(self.folders)),
            "a translation less": lambda: self._catalogue().unlink(),
            "an empty folder": (self.root / "modules/empty").mkdir,
            "a link": self._link,
            "more records than a page names": self._many,
            "one more": lambda: self._copied("last"),
            "a draft": self._draft,
            "a field that is not translated": self._untranslated,
            "the interface's words": self._interface,
            "nothing": lambda: None,
            "only the times": lambda: [path.touch() for path in self.records],
            "the site": lambda: next(self._site.rglob("*.html")).write_text("not what was built"),
            "the site is gone": lambda: shutil.rmtree(self._site),
        }

    @property
    def _site(self) -> Path:
        return self.root / "site"

    def _record(self) -> Path:
        return self.chance.choice(self.records)

    def _catalogue(self) -> Path:
        return self.chance.choice(self.catalogues)

    def _change(self, path: Path, pattern: str, put: str) -> None:
        text = path.read_text("utf-8")
        path.write_text(re.sub(pattern, put, text, count=1, flags=re.MULTILINE), "utf-8")

    def _template(self) -> None:
        templates = sorted((self.program / "pages/templates").glob("*.html"))
        templates += sorted((self.program / "mkdocs_edge/theme").rglob("*.html"))
        self._change(self.chance.choice(templates), r"<p(?=[ >])", '<p data-edited=""')

    def _setting(self) -> None:
        letter = self.chance.choice("xyz")
        self._change(self.root / "mkdocs.yml", r"^site_name: .*$", rf"\g<0>{letter}")

    def _copied(self, name: str) -> Path:
        folder = self.chance.choice(self.folders)
        self._copy(folder, folder.with_name(f"{folder.name}-{name}"))
        return folder

    def _copy(self, folder: Path, target: Path) -> None:
        if target.exists():
            return
        shutil.copytree(folder, target)
        for path in target.glob("*.yml"):
            self._change(path, r"^id: .*$", f"id: {target.name}")
            self._change(path, r"^former_ids:.*\n", "")

    def _many(self) -> None:
        story = sorted((self.root / "stories").iterdir())[0]
        for number in range(13):
            self._copy(story, story.with_name(f"{story.name}-{number}"))

    def _link(self) -> None:
        path = self._record()
        path.rename(self.root / "elsewhere.yml")
        path.symlink_to(self.root / "elsewhere.yml")

    def _draft(self) -> None:
        self._change(self._record(), r"^language: .*$", r"\g<0>\nstatus: draft")

    def _untranslated(self) -> None:
        self._change(self._catalogue(), r'^msgstr "[^"\n]+"\n\Z', 'msgstr ""\n')

    def _interface(self) -> None:
        own = self.root / "content/interface/sv.po"
        own.parent.mkdir(exist_ok=True)
        shutil.copyfile(self.program / "wording/catalogues/sv.po", own)
        self._change(own, r'^msgstr "Start', f'msgstr "{self.chance.choice("xyz")}Start')
