"""Rules about placement forms and curricula: every question answered, every answer with its source."""

from collections.abc import Iterator
from typing import get_args
from urllib.parse import urlsplit

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import KeyPath, Rule, Severity, say
from generator.model.citation import Citation
from generator.model.curriculum import Curriculum
from generator.model.kinds import CURRICULUM
from generator.model.module import Module
from generator.model.placement_form import PlacementForm, PlacementQuestion
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import fix_to_close_word
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import (
    CatalogueCheck,
    RecordCheck,
    for_kind,
    for_kind_in_catalogue,
)
from generator.rules.official_hosts import is_official

_QUESTIONS: tuple[str, ...] = get_args(PlacementQuestion)


def question_missing(form: PlacementForm) -> Iterator[Offence]:
    answered = [answer.id for answer in form.answers]
    missing = [question for question in _QUESTIONS if question not in answered]
    if missing:
        yield Offence(
            ("answers",),
            say("these questions are not answered: {questions}", questions=", ".join(missing)),
            say("answer each, or add it with `not_found`: what was searched, and whom to ask"),
        )
    elif answered != list(_QUESTIONS):
        yield Offence(
            ("answers",),
            say("the questions do not stand in their order"),
            say("put them in this order: {questions}", questions=", ".join(_QUESTIONS)),
        )


QUESTION_MISSING = RecordCheck(
    Rule(
        "question-missing",
        Severity.ERROR,
        "A placement form answers every question, in the same order, so that forms can be compared.",
    ),
    for_kind(PlacementForm, question_missing),
)


def answer_unsourced(form: PlacementForm) -> Iterator[Offence]:
    for index, answer in enumerate(form.answers):
        path: KeyPath = ("answers", index)
        if answer.not_found and (answer.text or answer.citations):
            yield Offence(
                path,
                say("`{question}` has an answer and is not found as well", question=answer.id),
                say("keep `text` with its `citations`, or `not_found`, never both"),
            )
        elif answer.text and not answer.citations:
            yield Offence(
                path,
                say("the answer to `{question}` names no source", question=answer.id),
                say("add `citations` with the official page or law, or say `not_found` instead"),
            )
        elif not (answer.text or answer.not_found):
            yield Offence(
                path,
                say("`{question}` has neither an answer nor `not_found`", question=answer.id),
                say("add `text` with its `citations`, or `not_found` with `searched` and `ask`"),
            )


ANSWER_UNSOURCED = RecordCheck(
    Rule(
        "answer-unsourced",
        Severity.ERROR,
        "An answer about the law names the official passage that it rests on, or says that none was"
        " found and what was searched: nothing is guessed.",
    ),
    for_kind(PlacementForm, answer_unsourced),
)


def _citations(entry: Entry) -> Iterator[tuple[KeyPath, Citation]]:
    record = entry.record
    if isinstance(record, Curriculum):
        yield from ((("citations", number), each) for number, each in enumerate(record.citations))
    if isinstance(record, PlacementForm):
        for index, answer in enumerate(record.answers):
            for number, each in enumerate(answer.citations):
                yield ("answers", index, "citations", number), each


def source_unofficial(checked: CheckedRecord) -> Iterator[Offence]:
    if isinstance(checked.record, PlacementForm | Curriculum):
        for path, citation in _citations(checked.entry):
            host = urlsplit(citation.url).hostname or ""
            if not is_official(host, checked.record.country):
                yield Offence(
                    (*path, "url"),
                    say(
                        "`{host}` is not known as an official page of {country}",
                        host=host,
                        country=checked.record.country,
                    ),
                    say("name the law or the office's own page that says it"),
                )


SOURCE_UNOFFICIAL = RecordCheck(
    Rule(
        "source-unofficial",
        Severity.ERROR,
        "What is said of a country's law and schools rests on pages of that country's offices or of"
        " the EU.",
    ),
    source_unofficial,
)


def citation_dates(checked: CheckedRecord) -> Iterator[Offence]:
    for path, citation in _citations(checked.entry):
        if citation.as_of != "undated" and citation.as_of > citation.read.isoformat():
            yield Offence(
                (*path, "as_of"),
                say("the source is from {day}, after it was read", day=citation.as_of),
                say("correct `as_of`, the source's own date, or `read`, the day when it was read"),
            )


CITATION_DATES = RecordCheck(
    Rule("citation-dates", Severity.ERROR, "A source is read after the day from which it is."),
    citation_dates,
)


def answer_old(catalogue: Catalogue, checked: CheckedRecord) -> Iterator[Offence]:
    today = catalogue.settings.today
    for path, citation in _citations(checked.entry):
        if citation.read_long_ago(today):
            yield Offence(
                (*path, "read"),
                say("this source was read more than a year ago, on {day}", day=citation.read),
                say("read the passage again, correct the answer, and write today's date as `read`"),
            )


ANSWER_OLD = CatalogueCheck(
    Rule(
        "answer-old",
        Severity.NOTICE,
        "What rests on a law is read again within a year; until then the page says how old it is.",
    ),
    answer_old,
)


def goal_unknown(catalogue: Catalogue, module: Module) -> Iterator[Offence]:
    for index, served in enumerate(module.serves):
        entry = catalogue.by_ref.get(CURRICULUM.ref(served.curriculum))
        if entry and isinstance(entry.record, Curriculum):
            known = [goal.id for goal in entry.record.goals]
            if served.goal not in known:
                yield Offence(
                    ("serves", index, "goal"),
                    say(
                        "`{curriculum}` has no goal `{goal}`",
                        curriculum=served.curriculum,
                        goal=served.goal,
                    ),
                    say("name one of its goals: {goals}", goals=", ".join(known)),
                    fixes=fix_to_close_word(("serves", index, "goal"), served.goal, known),
                )


GOAL_UNKNOWN = CatalogueCheck(
    Rule(
        "goal-unknown",
        Severity.ERROR,
        "A module serves a goal that its curriculum has.",
    ),
    for_kind_in_catalogue(Module, goal_unknown),
)

CHECKS = (
    QUESTION_MISSING,
    ANSWER_UNSOURCED,
    SOURCE_UNOFFICIAL,
    CITATION_DATES,
    ANSWER_OLD,
    GOAL_UNKNOWN,
)
