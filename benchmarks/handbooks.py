"""Writes large handbooks: the real one, copied under other names until it has as many documents.

Each text of a copy has a letter of the copy behind its first word, so that no two of them are the same.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import polib

from generator.check import check_handbook
from generator.source.settings import read_settings
from generator.source.yaml_file import read_yaml
from generator.source.yaml_nodes import MappingNode, Scalar, SequenceNode, YamlNode
from generator.website.website import Website

ROOT = Path(__file__).parent.parent
COPIED = {
    "module": ROOT / "modules",
    "intervention": ROOT / "content/interventions",
    "programme": ROOT / "content/programmes",
    "story": ROOT / "stories",
}
LISTS = {
    "modules": "module",
    "interventions": "intervention",
    "programmes": "programme",
    "stories": "story",
}
TARGET = re.compile(r"\b(module|intervention|programme|story):([a-z0-9-]+)")
LIST = re.compile(r"^( *)(modules|interventions|programmes|stories): \[([^\]]*)\]\n", re.MULTILINE)
RECORDS = re.compile(r"^ *records: \[([^\]]*)\]\n", re.MULTILINE)
TEXT_LINK = re.compile(r"\[([^\]]*)\]\((module|intervention|programme|story):([a-z0-9-]+)\)")
FIRST_WORD = re.compile(r"(?<![(\w])[^\W\d_]{4,}")
UNSEEN = re.compile(r"<(svg|script|template)\b.*?</\1>", re.DOTALL)
BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|t[dh]|div|dt|dd|summary|button|option|label)>")
TAG = re.compile(r"<[^<>]+>")
MARKUP = re.compile(r"^[-+#]|(?<=\d)[.)](?= )|[*_`\[\]]", re.MULTILINE)

RecordName = tuple[str, str]


def write_handbook(root: Path, documents: int) -> None:
    """Write a handbook of so many documents, each with its translations, into an empty folder."""
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    records = [
        (kind, path.name)
        for kind, folder in COPIED.items()
        for path in sorted(folder.iterdir())
        if path.is_dir()
    ]
    others = len(list((ROOT / "content").rglob("*.yml"))) - sum(
        kind in ("intervention", "programme") for kind, _ in records
    )
    for kind in ("intervention", "programme"):
        shutil.rmtree(root / COPIED[kind].relative_to(ROOT))
    wanted = documents - others
    # a record whose copies do not all exist is named without a number
    chosen = [
        (record, number) for number in range(-(-wanted // len(records))) for record in records
    ]
    there = set(chosen[:wanted])
    for (kind, name), number in chosen[:wanted]:
        target = root / COPIED[kind].relative_to(ROOT) / _name(name, number)
        _copy(COPIED[kind] / name, target, _renamer(there, number))
        if number:
            _mark(target, chr(ord("a") + number))
    for folder in (root / "content/pages", root / "content/glossary", root / "content/sources"):
        for path in list(folder.rglob("*.yml")):
            _copy(path.parent, path.parent, _renamer(there, 0))


def _name(name: str, number: int) -> str:
    return f"{name}-{number + 1}" if number else name


def _renamer(there: set[tuple[RecordName, int]], number: int) -> Callable[[RecordName], str | None]:
    """Return a function from a record to its name in a copy; None where there is none at all."""

    def named(record: RecordName) -> str | None:
        for copy in (number, 0):
            if (record, copy) in there:
                return _name(record[1], copy)
        return None

    return named


def _copy(source: Path, target: Path, named: Callable[[RecordName], str | None]) -> None:
    if source != target:
        shutil.copytree(source, target)
    for path in target.glob("*.yml"):
        text = RECORDS.sub(lambda found: _records(found, named), path.read_text("utf-8"))
        text = LIST.sub(lambda found: _list(found, named), _linked(text, named))
        text = TARGET.sub(
            lambda found: f"{found[1]}:{named((found[1], found[2])) or found[2]}", text
        )
        path.write_text(re.sub(r"(?m)^id: .*$", f"id: {target.name}", text, count=1), "utf-8")
    for path in target.glob("*.po"):
        catalogue = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
        for entry in catalogue:
            entry.msgid, entry.msgstr = _linked(entry.msgid, named), _linked(entry.msgstr, named)
        catalogue.save()


def _mark(folder: Path, mark: str) -> None:
    """Make each text of a record, and of its translations, another one."""

    def marked(text: str) -> str:
        return FIRST_WORD.sub(rf"\g<0> {mark}", text, count=1)

    texts: set[str] = set()
    for path in folder.glob("*.po"):
        catalogue = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
        for entry in catalogue:
            texts.add(entry.msgid)
            entry.msgid, entry.msgstr = marked(entry.msgid), marked(entry.msgstr)
        catalogue.save()

    for path in folder.glob("*.yml"):
        text = path.read_text("utf-8")
        starts = [0, *(found.end() for found in re.finditer("\n", text))]
        offsets = [
            starts[scalar.position.line - 1] + scalar.position.column - 1
            for scalar in _scalars(read_yaml(folder, PurePosixPath(path.name)).root)
            if scalar.value.strip() in texts and FIRST_WORD.search(scalar.value)
        ]
        for offset in sorted(offsets, reverse=True):
            text = text[:offset] + marked(text[offset:])
        path.write_text(text, "utf-8")


def _scalars(node: YamlNode) -> Iterator[Scalar]:
    match node:
        case MappingNode():
            for entry in node.entries:
                yield from _scalars(entry.value)
        case SequenceNode():
            for item in node.items:
                yield from _scalars(item)
        case Scalar():
            yield node


def _linked(text: str, named: Callable[[RecordName], str | None]) -> str:
    """Return a text whose links lead to the copies; a link to what is not there is its words alone."""

    def link(found: re.Match[str]) -> str:
        name = named((found[2], found[3]))
        return f"[{found[1]}]({found[2]}:{name})" if name else found[1]

    return TEXT_LINK.sub(link, text)


def _list(found: re.Match[str], named: Callable[[RecordName], str | None]) -> str:
    kind = LISTS[found[2]]
    names = [named((kind, name.strip())) for name in found[3].split(",")]
    kept = ", ".join(name for name in names if name)
    return f"{found[1]}{found[2]}: [{kept}]\n" if kept else ""


def _records(found: re.Match[str], named: Callable[[RecordName], str | None]) -> str:
    lost = [target for target in TARGET.findall(found[1]) if named(target) is None]
    return "" if lost else found[0]


def write_markdown(root: Path, folder: Path) -> int:
    """Write the words of each of a handbook's pages as Markdown for mkdocs alone; return their number."""
    site = Website(check_handbook(read_settings(root, {})), drafts=False)
    count = 0
    for code, specs in site.page_specs.items():
        suffix = "" if code == site.settings.codes[0] else f".{code}"
        edition = site.catalogue.in_language(code)
        for spec in specs:
            page = spec.render(edition)
            page_folder = folder / "docs" / spec.address
            page_folder.mkdir(parents=True, exist_ok=True)
            text = "\n\n".join((f"# {page.title}", *_paragraphs(page.body)))
            (page_folder / f"index{suffix}.md").write_text(text + "\n", "utf-8")
            count += 1
    settings = (root / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("docs_dir: content/assets", "docs_dir: docs")
    settings = settings.replace("  - handbook\n", "").replace(
        "      reconfigure_search: false\n", ""
    )
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    shutil.copyfile(ROOT / "content/assets/favicon.svg", folder / "docs/favicon.svg")
    return count


def _paragraphs(html: str) -> list[str]:
    """Return the words of a page's body, block by block, as plain Markdown."""
    words = TAG.sub("", BLOCK_END.sub("\n", UNSEEN.sub("", html)))
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return [MARKUP.sub(r"\\\g<0>", line) for line in lines if line]
