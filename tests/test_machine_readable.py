"""What other programs read: JSON-LD and Open Graph in each page, the catalogue, the feeds."""

import json
import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import FULL, LANGUAGES, run, small_handbook
from jsonschema import Draft202012Validator

SCHEMAS = {
    name: Draft202012Validator(
        json.loads((Path(__file__).parent / f"linked-data/{name}.json").read_text("utf-8"))
    )
    for name in ("module", "other")
}
LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
GRAPH = re.compile(r'<meta property="(og:[a-z:_]+)" content="([^"]*)">')
PART = re.compile(r"(modules|interventions|programmes)/[\w-]+/\w+/(teacher/)?$")
"""What is a part of another page."""
NOT_PRINTED = ("$", "'encoding' is a required property")
"""What is missing of a module in a site without PDFs."""
ATOM = "{http://www.w3.org/2005/Atom}"
PREFIX = {"da": "", "sv": "sv/", "de": "de/", "en": "en/"}


@pytest.fixture(scope="module")
def home(site: Path) -> str:
    """The address that the site was built for."""
    return json.loads((site / "catalogue.json").read_text("utf-8"))["base"]


def pages(site: Path) -> dict[str, str]:
    return {
        path.parent.relative_to(site).as_posix().removeprefix(".") + "/": path.read_text("utf-8")
        for path in site.rglob("index.html")
    }


def test_every_page_says_what_it_is(site: Path, home: str) -> None:
    assert home.startswith("https://")
    wrong, sorts = [], set()
    for address, html in pages(site).items():
        found = LINKED.findall(html)
        if PART.search(address):
            assert found == []
            continue
        (data,) = (json.loads(text) for text in found)
        module = isinstance(data["@context"], list)
        wrong += [(address, fault) for fault in faults(data) if FULL or fault != NOT_PRINTED]
        sorts.add("LearningResource" if module else data["@type"])
        assert data.get("id", data.get("url")) == home + address.lstrip("/")
    assert wrong == []
    assert sorts == {
        *("LearningResource", "Article", "CollectionPage"),
        *("DefinedTermSet", "HowTo", "WebPage", "WebSite"),
    }


def faults(data: dict) -> list[tuple[str, str]]:
    """Return what is wrong with the linked data of a page, each with where it is."""
    schema = SCHEMAS["module" if isinstance(data["@context"], list) else "other"]
    return [(error.json_path, error.message) for error in schema.iter_errors(data)]


def test_a_module_says_how_it_is_printed(small_site: Path) -> None:
    html = (small_site / "sv/modules/first-day/index.html").read_text("utf-8")
    data = json.loads(LINKED.findall(html)[0])
    assert faults(data) == []
    assert faults({key: value for key, value in data.items() if key != "encoding"}) == [NOT_PRINTED]


def test_what_it_names_is_there(site: Path, home: str) -> None:
    missing = []
    for address, html in pages(site).items():
        for text in LINKED.findall(html):
            for url in re.findall(rf'"({re.escape(home)}[^"]*)"', text):
                path, _, anchor = url.removeprefix(home).partition("#")
                file = site / path / ("index.html" if not path or path.endswith("/") else "")
                if not file.is_file() or (
                    anchor and f'id="{anchor}"' not in file.read_text("utf-8")
                ):
                    missing.append((address, url))
    assert missing == []


def test_open_graph_says_the_same_as_the_page(site: Path, home: str) -> None:
    for address, html in pages(site).items():
        graph = dict(GRAPH.findall(html))
        assert set(graph) >= {"og:title", "og:description", "og:type", "og:locale", "og:site_name"}
        assert graph["og:url"] == home + address.lstrip("/")
        title = re.search(r"<title[^>]*>(.*?)</title>", html, re.DOTALL)
        assert title is not None
        if address.strip("/") not in ("", "sv", "de", "en"):
            assert unescape(title[1]).startswith(unescape(graph["og:title"]))


def test_the_catalogue_is_as_its_schema_says(site: Path) -> None:
    catalogue = json.loads((site / "catalogue.json").read_text("utf-8"))
    schema = json.loads((site / catalogue["$schema"]).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(catalogue)) == []
    without_words = [
        name
        for shape in (schema, *schema["$defs"].values())
        for name, field in shape["properties"].items()
        if not field.get("description")
    ]
    assert without_words == []
    kinds = [record["kind"] for record in catalogue["records"]]
    least = {"module": 12, "intervention": 24, "programme": 5, "story": 10, "source": 4}
    assert {kind for kind, count in least.items() if kinds.count(kind) < count} == set()
    for record in catalogue["records"]:
        assert record["languages"].keys() <= set(LANGUAGES)
        assert record["kind"] == "story" or len(record["languages"]) == len(LANGUAGES)
        for translations in record["languages"].values():
            assert (site / translations["address"] / "index.html").is_file()
            for pdf in translations["pdfs"]:
                assert (site / pdf["file"]).stat().st_size == pdf["bytes"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_has_its_feed(code: str, site: Path, home: str) -> None:
    feed = ElementTree.parse(site / PREFIX[code] / "feed.xml").getroot()
    entries = feed.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id", "") for entry in entries]
    assert len(set(ids)) == len(ids) == 30
    assert all(id_.startswith(f"{home}{PREFIX[code]}") for id_ in ids)
    assert all((site / id_.removeprefix(home) / "index.html").is_file() for id_ in ids)
    dates = [entry.findtext(f"{ATOM}updated", "") for entry in entries]
    assert dates == sorted(dates, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == dates[0]
    assert all(entry.findtext(f"{ATOM}title") for entry in entries)


def test_what_a_title_holds_stays_data(tmp_path: Path) -> None:
    root = small_handbook(tmp_path)
    title = '</script><script>window.ran=1</script> "quoted" & ]]> <!--'
    path = root / "stories/rain/story.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("title: Regen am Stand", f"title: {json.dumps(title)}"), "utf-8")
    built = run("build", "--root", root, "--no-pdf", SITE_URL="https://example.org/")
    assert built.returncode == 0, built.stderr
    html = (root / "site/de/stories/rain/index.html").read_text("utf-8")
    (data,) = (json.loads(text) for text in LINKED.findall(html))
    assert data["name"] == title
    assert unescape(dict(GRAPH.findall(html))["og:title"]) == title
    assert "<script>window.ran" not in html
    feed = ElementTree.parse(root / "site/de/feed.xml").getroot()
    assert title in [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def test_without_an_address_nothing_pretends_to_have_one(tmp_path: Path) -> None:
    root = small_handbook(tmp_path)
    assert run("build", "--root", root, "--no-pdf", SITE_URL="").returncode == 0
    for path in (root / "site").rglob("index.html"):
        html = path.read_text("utf-8")
        assert not LINKED.findall(html)
        assert "og:url" not in html
        assert "feed.xml" not in html
    assert not list((root / "site").rglob("feed.xml"))
    assert json.loads((root / "site/catalogue.json").read_text("utf-8"))["base"] == ""
