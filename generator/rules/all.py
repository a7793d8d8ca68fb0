"""Every rule there is, in the order of the rules' pages."""

from generator.catalogue.loading_rules import RULES as LOADING
from generator.finding import Rule
from generator.rules import (
    comments,
    files,
    language,
    letters,
    modules,
    pictures,
    placement_forms,
    printing,
    privacy,
    programmes,
    records,
    references,
    self_checks,
    shorter,
    site_settings,
    stories,
    texts,
    translated_texts,
    translations,
    unfinished,
    vocabulary,
    word_lists,
)
from generator.rules.rule import Check
from generator.source.reading_rules import RULES as READING

CHECKS: tuple[Check, ...] = (
    *unfinished.CHECKS,
    *records.CHECKS,
    *vocabulary.CHECKS,
    *references.CHECKS,
    *texts.CHECKS,
    *comments.CHECKS,
    *language.CHECKS,
    *pictures.CHECKS,
    *privacy.CHECKS,
    *modules.CHECKS,
    *self_checks.CHECKS,
    *shorter.CHECKS,
    *word_lists.CHECKS,
    *programmes.CHECKS,
    *stories.CHECKS,
    *placement_forms.CHECKS,
    *translations.CHECKS,
    *translated_texts.CHECKS,
    *letters.CHECKS,
    *printing.CHECKS,
)
RULES: tuple[Rule, ...] = (
    *READING,
    *LOADING,
    *(check.rule for check in CHECKS),
    *files.RULES,
    *site_settings.RULES,
    printing.PRINT_FAILED,
)
