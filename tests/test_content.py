"""What the handbook promises its readers: how much there is, and nothing twice."""

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, SMALL, checked_handbook

from generator.model.blocks import WordsBlock
from generator.model.curriculum import Curriculum
from generator.model.glossary import Glossary
from generator.model.intervention import Intervention
from generator.model.module import Module
from generator.model.page import Page
from generator.model.placement_form import PlacementForm
from generator.model.programme import Programme
from generator.model.project import SourceProject
from generator.model.story import Story
from generator.model.walk import text_fields
from generator.text.parse import parse
from generator.text.plain_text import passages, plain_text
from generator.text.readability import WORD, sentences

CATALOGUE = checked_handbook(ROOT).catalogue
LANGUAGES = CATALOGUE.settings.codes
EDITIONS = {code: CATALOGUE.in_language(code) for code in LANGUAGES}
in_each_language = pytest.mark.parametrize("language", LANGUAGES)

TEMPLATES = {
    "company agreement",
    "mentor agreement",
    "placement plan",
    "first-day checklist",
    "follow-up visit",
    "employer’s evaluation",
    "run sheet",
    "day plan",
    "inspiration-visit guide",
    "annual wheel",
    "seminar plan",
    "workshop plan",
}
"""Words of the English titles of the forms and plans that a school looks for."""


def number_of_words(text) -> int:
    return len(WORD.findall(plain_text(parse(text.raw, "prose").blocks)))


def test_every_language_has_the_whole_handbook() -> None:
    assert LANGUAGES == ("da", "sv", "de", "en")
    counts = Counter(type(record) for record in EDITIONS["en"].records.values())
    assert counts[Intervention] >= 24
    assert counts[Programme] >= 5
    assert counts[Module] >= 12
    assert counts[Story] >= 10
    assert counts[SourceProject] >= 4
    assert sum(len(glossary.terms) for glossary in EDITIONS["en"].records_of(Glossary)) >= 60
    assert {page.id for page in EDITIONS["en"].records_of(Page)} >= {
        "start",
        "how-to-use",
        "about",
        "plan-a-placement",
        "contribute",
        "translate",
        "privacy",
        "accessibility",
        "printing",
    }


def test_the_numbered_lists_of_the_field_are_there() -> None:
    lines = Counter(record.line for record in EDITIONS["en"].records_of(Intervention))
    assert lines["students"] >= 6
    assert lines["companies"] >= 11
    assert lines["system"] >= 7


@pytest.mark.parametrize("module", EDITIONS["en"].records_of(Module), ids=lambda module: module.id)
def test_a_module_can_be_taught_as_it_stands(module: Module) -> None:
    assert 60 <= module.minutes <= 180
    assert max(activity.minutes for activity in module.activities) <= 45
    assert len(module.worksheets) >= 2
    assert all(number_of_words(sheet.key) >= 10 for sheet in module.worksheets)
    assert any(activity.adaptations for activity in module.activities)


def test_newcomers_are_taught_eighty_phrases_in_every_language() -> None:
    entries = [
        entry
        for module in EDITIONS["en"].records_of(Module)
        if module.teaches
        for sheet in module.worksheets
        for block in sheet.blocks
        if isinstance(block, WordsBlock)
        for entry in block.entries
    ]
    for language in LANGUAGES:
        assert len({entry.words[language] for entry in entries}) >= 80


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_school_finds_the_form_by_its_name(name: str) -> None:
    titles = [
        template.title.raw
        for record in EDITIONS["en"].records_of(Intervention)
        for template in record.templates
    ]
    assert [title for title in titles if name in title.lower().replace("'", "’")] != [], titles


@in_each_language
def test_stories_and_interventions_are_long_enough_to_use(language: str) -> None:
    short = []
    for record in EDITIONS[language].records.values():
        texts = [field.text for field in text_fields(record)]
        words = sum(number_of_words(text) for text in texts)
        if isinstance(record, Intervention) and words < 500:
            short.append((record.id, words))
        if isinstance(record, Story):
            told = (record.telling, record.hard, record.used, record.learned)
            words = sum(number_of_words(text) for text in told)
            if words < 400 or len(record.questions) < 4:
                short.append((record.id, words, len(record.questions)))
    assert short == []


@in_each_language
def test_a_figure_stands_where_its_source_and_grade_stand(language: str) -> None:
    per_cent = re.compile(r"\d\s?(%|procent|Prozent|per cent|percent)")
    loose = [
        (ref, field.route)
        for ref, record in EDITIONS[language].records.items()
        if isinstance(record, Intervention | Programme | Module | Story)
        for field in text_fields(record)
        if per_cent.search(field.text.raw)
        # a pay slip's rates are the law's, named with their source in its key
        and not field.route.startswith(("experience.", "situations.", "worksheets.pay-slip-"))
    ]
    assert loose == []


@in_each_language
def test_no_sentence_is_said_twice(language: str) -> None:
    said = defaultdict(set)
    for ref, record in EDITIONS[language].records.items():
        # one law gives the same answer for several forms of placement, and each is read by itself
        fields = () if isinstance(record, PlacementForm | Curriculum) else text_fields(record)
        for field in fields:
            for sentence in sentences(passages(parse(field.text.raw, "prose").blocks)):
                words = WORD.findall(sentence.lower())
                if len(words) > 6:
                    said[" ".join(words)].add(ref)
    assert {sentence: refs for sentence, refs in said.items() if len(refs) > 1} == {}


def test_every_project_has_records_that_come_from_it() -> None:
    for project in EDITIONS["en"].records_of(SourceProject):
        kinds = {
            type(record)
            for ref, record in EDITIONS["en"].records.items()
            if ref in EDITIONS["en"].neighbours(f"source:{project.id}")
        }
        assert kinds >= {Intervention}, project.id


@pytest.mark.parametrize("root", [ROOT, SMALL])
def test_records_are_the_same_to_both_of_yaml_s_parsers(root: Path) -> None:
    """A machine without libyaml reads with PyYAML's own parser, which takes other marks within `{…}`."""
    files = [
        file
        for folder in ("content", "modules", "stories")
        for file in root.glob(f"{folder}/**/*.yml")
    ]
    assert files
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert yaml.load(text, yaml.BaseLoader) == yaml.load(text, yaml.CBaseLoader), path
