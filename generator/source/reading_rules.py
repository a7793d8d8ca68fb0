"""The rules that reading applies to a file before it is parsed."""

from generator.finding import Rule, Severity

ENCODING = Rule(
    "encoding",
    Severity.ERROR,
    "Files are written in UTF-8, so that æ, ø, å, ä, ö, ü and ß are read alike everywhere.",
)
HIDDEN_CHARACTER = Rule(
    "hidden-character",
    Severity.ERROR,
    "Nothing is written that nobody sees: no control characters, no signs that turn the direction of"
    " writing, no soft hyphens or other spaces without width. They hide words from readers and from"
    " this check.",
)
PLAIN_FILE = Rule(
    "plain-file",
    Severity.ERROR,
    "The handbook's folders hold files of their own: no links to files or folders elsewhere, no"
    " pipes, no folder where a file should be.",
)
FILE_NAME = Rule(
    "file-name",
    Severity.ERROR,
    "Each file and folder has a name that every system can write, Windows and macOS included.",
)
FILE_VANISHED = Rule(
    "file-vanished",
    Severity.ERROR,
    "A file that is there when the check starts must be there when it is read.",
)
FILE_SIZE = Rule(
    "file-size",
    Severity.ERROR,
    "A record or translation file has at most 1 MB; more belongs in several records.",
)
YAML_SYNTAX = Rule(
    "yaml-syntax",
    Severity.ERROR,
    "A record is a YAML file that can be read: spaces for indentation, a colon after each key.",
)
YAML_DUPLICATE_KEY = Rule(
    "yaml-duplicate-key",
    Severity.ERROR,
    "A key stands once in its block; a second one would silently replace the first.",
)
YAML_SPECIAL = Rule(
    "yaml-special",
    Severity.ERROR,
    "Records use plain YAML: no tags, anchors, aliases, or several documents in one file.",
)
YAML_DEPTH = Rule(
    "yaml-depth",
    Severity.ERROR,
    "A record is nested at most 20 levels deep and has at most 50,000 values.",
)
PO_SYNTAX = Rule(
    "po-syntax",
    Severity.ERROR,
    "A translation file is a PO file that can be read by Poedit, Weblate and GNU gettext.",
)
PO_BOUNDS = Rule(
    "po-bounds",
    Severity.ERROR,
    "A translation file has at most 5,000 entries, and no text that is longer than a field may be.",
)
RULES = (
    ENCODING,
    HIDDEN_CHARACTER,
    PLAIN_FILE,
    FILE_NAME,
    FILE_VANISHED,
    FILE_SIZE,
    YAML_SYNTAX,
    YAML_DUPLICATE_KEY,
    YAML_SPECIAL,
    YAML_DEPTH,
    PO_SYNTAX,
    PO_BOUNDS,
)
