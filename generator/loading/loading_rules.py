"""The rules that loading applies: each file is a record of its kind."""

from generator.finding import Rule, Severity

SCHEMA = Rule(
    "schema",
    Severity.ERROR,
    "A record has the fields of its kind, each with a value of the right sort.",
)
UNKNOWN_KEY = Rule(
    "unknown-key",
    Severity.ERROR,
    "A key that the model does not know is refused, because nobody would ever see its text.",
)
FORMAT_VERSION = Rule(
    "format-version",
    Severity.ERROR,
    "Each record says which format it is written in, so that old files can be told from new ones.",
)
ID_FOLDER = Rule(
    "id-folder",
    Severity.ERROR,
    "A record's id is its folder's name, so that each can be found by the other.",
)
LANGUAGE_UNKNOWN = Rule(
    "language-unknown",
    Severity.ERROR,
    "A record is written in one of the handbook's languages.",
)
RECORD_FILE_MISSING = Rule(
    "record-file-missing",
    Severity.ERROR,
    "Each folder below a kind's folder holds one record in a file with the kind's name.",
)
STRAY_FILE = Rule(
    "stray-file",
    Severity.WARNING,
    "A file that nothing reads is a text that nobody sees: it is misnamed or left over.",
)
RULES = (
    SCHEMA,
    UNKNOWN_KEY,
    FORMAT_VERSION,
    ID_FOLDER,
    LANGUAGE_UNKNOWN,
    RECORD_FILE_MISSING,
    STRAY_FILE,
)
