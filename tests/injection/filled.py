"""A handbook with strings in every field, each text between two words by which it is found again."""

import json
import re
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path, PurePosixPath
from string import ascii_lowercase
from typing import Any
from zlib import crc32

import polib
import yaml
from conftest import FULL, SMALL
from PIL import Image

from generator.finding import KeyPath
from generator.invisible import find_invisible
from generator.model.kinds import BY_NAME, Kind
from generator.model.self_checks import GAP
from generator.model.text import MAX_CHARACTERS, Form
from generator.model.walk import text_fields
from generator.privacy.personal_data import detect_personal_data
from generator.rules.print_limits import LONGEST_HEAD, LONGEST_TITLE
from generator.text.parse import FormName, parse
from generator.text.plain_text import links, passages, picture_ids, plain_text
from generator.typeface import drawable_characters

HERE = Path(__file__).parent
_READ = yaml.safe_load((HERE / "records.yml").read_text("utf-8"))
# days are words in a record, and what stands twice in the file is no longer one thing
RECORDS: dict[str, dict[str, Any]] = json.loads(json.dumps(_READ, default=str))
STRINGS: dict[str, list[str]] = yaml.safe_load((HERE / "strings.yml").read_text("utf-8"))
EVERY = tuple(string for sort in STRINGS.values() for string in sort)
SAMPLE = tuple(string for sort in STRINGS.values() for string in sort[:: 1 + len(sort) // 3])
"""Some of each sort."""
USED = EVERY if FULL else SAMPLE
WORDS = {
    "name": 200,
    "owner": 200,
    "credit": 200,
    "held_by": 200,
    "reason": 300,
    "field": 200,
    # of a citation, and a goal's number
    "title": 200,
    "number": 200,
    "section": 200,
}
"""What is written once and not translated, with the most letters that it may have."""
LISTS = {"partners": 200, "also_called": 200, "search_words": 100, "avoid": 100}
MANY = {"pictures": "credit", "entries": "words", "terms": "words"}
"""Lists that are made as long as it takes for all strings to stand in a field of their items."""
NAMED = {"source", "placement-form", "curriculum"}
"""Kinds with names that are not translated and take only a few strings each."""
SHOWING = {"preparation", "purpose", "telling", "for_whom", "did", "text"}
"""The texts that show the record's pictures."""
UNREAD = {"false_alarms", "held_by"}
"""What stands in the record alone."""
UNSEEN = {*UNREAD, "search_words", "register_of_places"}
"""What nobody reads on a page: what a spreadsheet says is seen by its own tests."""
WITHOUT_PICTURES = {"glossary", "curriculum"}
"""Kinds with no text that could show a picture."""
MOST = 1_500
"""How many letters one text may hold, so that its page still is one."""
ANOTHER = "Ny "
"""What a translation has before its original's words."""
REGION = re.compile(r"Aq([a-z]{4})z(.*?)Zq\1z", re.DOTALL)


def kind_of(path: str) -> Kind:
    return BY_NAME[PurePosixPath(path).stem]


def at(record: Any, path: KeyPath) -> Any:
    for step in path:
        record = record[step]
    return record


def put(record: Any, path: KeyPath, value: object) -> None:
    at(record, path[:-1])[path[-1]] = value


@dataclass(frozen=True)
class Leaf:
    """A field that holds words; `form` says how its text is read, None that it is no text."""

    path: KeyPath
    route: str
    form: Form | None
    most: int = MOST

    @property
    def field(self) -> KeyPath:
        """The path to the field; a list or mapping of words is one."""
        ends = (n for n, name in enumerate(self.path, 1) if name in (*LISTS, "words", "example"))
        return self.path if self.form else self.path[: next(ends, None)]

    @property
    def key(self) -> KeyPath:
        """The path, the same for all items of a list that is made long."""
        before = (None, *self.path)
        return tuple(
            0 if name in MANY else step for name, step in zip(before, self.path, strict=False)
        )


def is_single(path: str) -> bool:
    """Return whether there is one such record, which then has to hold all strings."""
    return kind_of(path).single or path.endswith("start/page.yml")


def leaves(path: str) -> tuple[Leaf, ...]:
    """Return every field of a record that takes any words: its texts, then its other words."""
    record = RECORDS[path]
    model = kind_of(path).model.model_validate(record)
    most = MAX_CHARACTERS if is_single(path) else MOST
    texts = tuple(
        Leaf(item.path, item.route, item.spec.form, longest(item.route, item.spec.form, most))
        for item in text_fields(model)
    )
    known = {leaf.path for leaf in texts}
    return texts + tuple(
        Leaf(key_path, ".".join(map(str, key_path)), None, most)
        for key_path, _ in scalars(record)
        if key_path not in known and (most := _most(path, key_path))
    )


def longest(route: str, form: Form, most: int) -> int:
    """Return how many letters a text may hold; a title has to fit where it is repeated."""
    if form is not Form.PLAIN:
        return most
    head = route.endswith(".heading") and ".columns." in route
    return (LONGEST_HEAD if head else LONGEST_TITLE) - len(ANOTHER)


def _most(path: str, key_path: KeyPath) -> int:
    """Return how many letters a field may hold that is no text; 0 where it takes no other words."""
    names = [step for step in key_path if isinstance(step, str)]
    if {"words", "example"}.intersection(names):
        return 300
    if names == ["false_alarms", "text"]:
        return 200
    listed = next((LISTS[name] for name in names[-2:] if name in LISTS), 0)
    owned = names[-1] in WORDS and (names[-1] != "name" or kind_of(path).name == "source")
    return listed or (WORDS[names[-1]] if owned else 0)


def scalars(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, object]]:
    """Yield everything that stands in a record and holds nothing else."""
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from scalars(item, (*path, key))
    else:
        yield path, value


def passes(form: Form | None, text: str) -> bool:
    """Return whether the check is to let a text through, as far as one can tell from the text alone."""
    if (
        any(find_invisible(text))
        or not drawable_characters().issuperset(text)
        or detect_personal_data(text)
    ):
        return False
    if form is None:
        return True
    parsed = parse(text, _form_name(form))
    return not (parsed.problems or [*picture_ids(parsed.blocks)]) and all(
        link.target.startswith(("https:", "mailto:")) for link in links(parsed.blocks)
    )


def _form_name(form: Form) -> FormName:
    return form.value


def region(code: str, strings: Sequence[str], form: Form | None) -> str:
    between = "\n\n" if form is Form.PROSE else " "
    return between.join((f"Aq{code}z", *strings, f"Zq{code}z"))


@cache
def packs(strings: tuple[str, ...], form: Form | None, most: int) -> tuple[tuple[str, ...], ...]:
    """Return the strings that pass, in as many groups as their length and their marks ask for."""
    found: list[list[str]] = []
    for string in strings:
        for pack in (*found, []):
            text = region("aaaa", (*pack, string), form)
            if len(text) <= most and passes(form, text):
                if not pack:
                    found.append(pack)
                pack.append(string)
                break
    return tuple(map(tuple, found)) or ((),)


@dataclass
class Handbook:
    """Records and their translations, what each marked text says, and which string stands where."""

    strings: tuple[str, ...]
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    translations: dict[str, dict[str, list[polib.POEntry]]] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    """What stands between a text's two words, without spaces."""
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The same in pieces that stand each by itself."""
    drawn: dict[tuple[str, KeyPath], set[str]] = field(default_factory=lambda: defaultdict(set))
    in_titles: set[str] = field(default_factory=set)
    """The strings that stand in a title of some record."""
    shown: set[str] = field(default_factory=set)
    """The codes of what a reader sees on a page."""
    codes: Iterator[str] = field(
        default_factory=lambda: map("".join, product(ascii_lowercase, repeat=4))
    )

    def add_all(self) -> None:
        copies = max(len(packs(self.strings, form, MOST)) for form in Form)
        for path in RECORDS:
            names = len(packs(self.strings, None, WORDS["name"]))
            copies_here = 1 if is_single(path) else names if kind_of(path).name in NAMED else copies
            for number in range(copies_here):
                self._add(path, number, copies_here, copies)

    def _add(self, path: str, number: int, copies: int, texts: int) -> None:
        record = deepcopy(RECORDS[path])
        for leaf in leaves(path):
            if leaf.form or not LISTS.keys() & set(leaf.path):
                put(record, leaf.path, self._text(path, leaf, number))
            elif leaf.path[-1] == 0:
                mine = self.strings[number::copies]
                put(record, leaf.path[:-1], [*self._listed(path, leaf, mine), "ord"])
        self._lengthen(path, record, number, copies, texts)
        here = path
        if number:
            here = path.replace(record["id"], f"{record['id']}-{number}")
            record["id"] = f"{record['id']}-{number}"
            record["former_ids"] = [f"{old}-{number}" for old in record.get("former_ids", ())]
        self._show(record)
        self.records[here] = record
        self.translations[here] = {"sv": [], "de": []}
        for item in text_fields(kind_of(path).model.model_validate(record)):
            self._translate(here, item.route, at(record, item.path))

    def _text(self, path: str, leaf: Leaf, number: int) -> str:
        found = packs(self.strings, leaf.form, leaf.most)
        # a title is too short for all strings: each has others, so that together they have all
        first = crc32(f"{path} {leaf.route}".encode()) if leaf.form is Form.PLAIN else 0
        pack = found[(first + number) % len(found)]
        if leaf.form is Form.PLAIN:
            self.in_titles.update(pack)
        return self._marked(path, leaf, pack)

    def _marked(self, path: str, leaf: Leaf, pack: Sequence[str]) -> str:
        self.drawn[path, leaf.key].update(pack)
        code, form = next(self.codes), leaf.form
        unseen = {*UNSEEN, "pictures"} if kind_of(path).name in WITHOUT_PICTURES else UNSEEN
        if not unseen.intersection(leaf.path):
            self.shown.add(code)
        text = region(code, pack, form)
        if "sentences" in leaf.path and leaf.path[-1] == "text":
            # what is filled in has a gap
            text = f"{text} {GAP}"
        told = plain_text(parse(text, _form_name(form)).blocks) if form else text
        self.said[code] = bare(REGION.findall(told)[0][1])
        pieces = (plain_text(parse(string, "inline").blocks) for string in pack)
        if form is Form.PROSE:
            pieces = passages(parse(text, "prose").blocks)
        self.parts[code] = tuple(pack) if form in (None, Form.PLAIN) else tuple(pieces)
        return text

    def _listed(self, path: str, leaf: Leaf, strings: Sequence[str]) -> Iterator[str]:
        for string in strings:
            if passes(None, string) and len(region("aaaa", (string,), None)) <= leaf.most:
                yield self._marked(path, leaf, (string,))

    def _lengthen(
        self, path: str, record: dict[str, Any], number: int, copies: int, texts: int
    ) -> None:
        """Repeat an item of each list that is to have more, with other strings in each."""
        fields = {leaf.path: leaf for leaf in leaves(path)}
        for key_path, holder in [*lists(record)]:
            if key_path[-1] not in MANY:
                continue
            word = MANY[str(key_path[-1])]
            most = next(leaf.most for leaf in fields.values() if word in leaf.path)
            least = texts if key_path[-1] == "terms" else 1
            for more in range(1, max(least, -(-len(packs(self.strings, None, most)) // copies))):
                item = deepcopy(holder[0])
                item = {name: item[name] for name in item if name not in LISTS}
                item["id"] = f"{item['id']}-{more}"
                for inner, _ in scalars(item):
                    leaf = fields.get((*key_path, 0, *inner))
                    if leaf and not LISTS.keys() & set(inner):
                        # the first holds all strings already, and a file may not grow too large
                        full = leaf.form and is_single(path)
                        text = (
                            self._marked(path, leaf, ("ord",))
                            if full
                            else self._text(path, leaf, number + more * copies)
                        )
                        put(item, inner, text)
                holder.append(item)

    def _show(self, record: dict[str, Any]) -> None:
        shown = [f"![](picture:{item['id']})" for item in record["pictures"]]
        for holder in (record, *record.get("sections", ())[:1]):
            for name in SHOWING.intersection(holder):
                if isinstance(holder[name], str):
                    holder[name] = "\n\n".join((holder[name], "[ord](term:apl)", *shown))

    def _translate(self, here: str, route: str, text: str) -> None:
        # so that there is much that has changed
        before = " ".join(reversed(text.split(" ")))
        # a copy of the original would be no translation
        words = f"{ANOTHER}{text}"
        self.translations[here]["sv"].append(polib.POEntry(msgctxt=route, msgid=text, msgstr=words))
        self.translations[here]["de"].append(
            polib.POEntry(
                msgctxt=route, msgid=text, msgstr=words, previous_msgid=before, flags=["fuzzy"]
            )
        )

    def write(self, root: Path, change: Callable[[str], str] = str) -> Path:
        """Write the handbook to a new folder, with each text as `change` returns it."""
        records = {path: changed(record, change) for path, record in self.records.items()}
        write_handbook(root, records)
        for path, files in self.translations.items():
            for code, entries in files.items():
                file = polib.POFile(wrapwidth=10**9)
                file.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
                for entry in entries:
                    twin = deepcopy(entry)
                    for name in ("msgid", "msgstr", "previous_msgid"):
                        setattr(twin, name, change(getattr(entry, name) or "") or None)
                    file.append(twin)
                file.save(str(root / path.rpartition("/")[0] / f"{code}.po"))
        return root


def lists(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, list[Any]]]:
    if isinstance(value, list):
        yield path, value
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from lists(item, (*path, key))


def changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return {key: changed(item, change) for key, item in value.items()}
    if isinstance(value, list):
        return [changed(item, change) for item in value]
    return change(value) if isinstance(value, str) else value


def harmless(text: str) -> str:
    """Return a text with one word instead of all strings."""
    return REGION.sub(
        lambda found: (
            f"Aq{found[1]}z\n\nord\n\nZq{found[1]}z"
            if found[2].startswith("\n\n")
            else f"Aq{found[1]}z ord Zq{found[1]}z"
        ),
        text,
    )


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def write_handbook(root: Path, records: Mapping[str, dict[str, Any]]) -> None:
    """Write a handbook of records, each value on a line of its own; JSON is YAML."""
    shutil.copytree(SMALL / "content/assets", root / "content/assets")
    shutil.copy(SMALL / "mkdocs.yml", root)
    (root / "content/handbook").mkdir()
    shutil.copy(SMALL / "content/handbook/handbook.yml", root / "content/handbook")
    for path, record in records.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        words = json.dumps(record, ensure_ascii=False, indent=1)
        (root / path).write_text(words, "utf-8")
        if "pictures" in record:
            Image.new("RGB", (8, 8)).save((root / path).parent / "door.png")
