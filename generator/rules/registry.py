"""Every rule there is, in the order of the rules' pages."""

from generator.finding import Rule
from generator.loading.loading_rules import RULES as LOADING
from generator.rule_engine.rule_check import CatalogueCheck, FileCheck, HandbookCheck, RecordCheck
from generator.rules import (
    language,
    letters,
    modules,
    pictures,
    placeholders,
    placement_forms,
    print_limits,
    privacy,
    programmes,
    records,
    references,
    self_checks,
    shorter_versions,
    stories,
    text_comments,
    texts,
    translated_texts,
    translations,
    vocabulary,
    word_lists,
)
from generator.rules.personal_file_names import PERSONAL_FILE_NAMES
from generator.rules.pictures import PICTURES_BESIDE_RECORDS
from generator.rules.record_count import OVERSIZED_FOLDERS
from generator.rules.required_records import REQUIRED_RECORDS
from generator.rules.site_settings import SITE_SETTINGS
from generator.rules.stray_files import STRAY_FILES
from generator.source.reading_rules import RULES as READING

_CHECKS: tuple[RecordCheck | CatalogueCheck, ...] = (
    *placeholders.CHECKS,
    *records.CHECKS,
    *vocabulary.CHECKS,
    *references.CHECKS,
    *texts.CHECKS,
    *text_comments.CHECKS,
    *language.CHECKS,
    *pictures.CHECKS,
    *privacy.CHECKS,
    *modules.CHECKS,
    *self_checks.CHECKS,
    *shorter_versions.CHECKS,
    *word_lists.CHECKS,
    *programmes.CHECKS,
    *stories.CHECKS,
    *placement_forms.CHECKS,
    *translations.CHECKS,
    *translated_texts.CHECKS,
    *letters.CHECKS,
    *print_limits.CHECKS,
)
RECORD_CHECKS = tuple(check for check in _CHECKS if isinstance(check, RecordCheck))
CATALOGUE_CHECKS = tuple(check for check in _CHECKS if isinstance(check, CatalogueCheck))
FILE_CHECKS: tuple[FileCheck, ...] = (
    OVERSIZED_FOLDERS,
    STRAY_FILES,
    PERSONAL_FILE_NAMES,
    PICTURES_BESIDE_RECORDS,
)
HANDBOOK_CHECKS: tuple[HandbookCheck, ...] = (SITE_SETTINGS, REQUIRED_RECORDS)
# more than one check may find offences against a rule
RULES: tuple[Rule, ...] = tuple(
    dict.fromkeys(
        (
            *READING,
            *LOADING,
            *(check.rule for check in _CHECKS),
            *(rule for check in FILE_CHECKS for rule in check.rules),
            *(rule for check in HANDBOOK_CHECKS for rule in check.rules),
            print_limits.PRINT_FAILED,
        )
    )
)
