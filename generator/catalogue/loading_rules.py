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
RECORD_COUNT = Rule(
    "record-count",
    Severity.ERROR,
    "There are at most 5,000 records of a kind: more cannot be read in one handbook.",
)
START_PAGE = Rule(
    "start-page",
    Severity.ERROR,
    "There is a page `start`, and it is published: the site begins with it, and every page leads back"
    " to it.",
)
HANDBOOK_RECORD = Rule(
    "handbook-record",
    Severity.ERROR,
    "There is a record of the handbook itself, and it is published: it says what the handbook is"
    " called, under which licence it stands, and which countries, themes and work areas there are.",
)
STRAY_FILE = Rule(
    "stray-file",
    Severity.WARNING,
    "A file that nothing reads is a text that nobody sees: it is misnamed or left over.",
)
FOREIGN_PAGE = Rule(
    "foreign-page",
    Severity.ERROR,
    "Each page of the site is made from a record, and says what may run in it; a page among the styles"
    " and scripts would be published without that.",
)
RULES = (
    SCHEMA,
    UNKNOWN_KEY,
    FORMAT_VERSION,
    ID_FOLDER,
    LANGUAGE_UNKNOWN,
    RECORD_FILE_MISSING,
    RECORD_COUNT,
    HANDBOOK_RECORD,
    START_PAGE,
    STRAY_FILE,
    FOREIGN_PAGE,
)
