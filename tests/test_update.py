"""`translations update` brings any file up to date at once: a second run changes nothing."""

import polib
from conftest import FULL, SMALL
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue.translation_guesses import is_guess
from generator.check import check_handbook
from generator.model.walk import text_fields
from generator.source.po_file import po_entry
from generator.source.settings import read_settings
from generator.translations.update import refreshed

RECORD = next(
    entry
    for entry in check_handbook(read_settings(SMALL, {})).catalogue.entries
    if entry.ref == "module:first-day"
)
FIELDS = tuple(text_fields(RECORD.record))[:4]
ROUTES = (*(field.route for field in FIELDS), "no.field", None)
ORIGINALS = (*(field.text.raw for field in FIELDS), "Noget andet", "Noget\nandet")
TRANSLATIONS = ("", " ", "a", "b", "c", "c\nd", FIELDS[0].text.raw)
ENTRIES = st.builds(
    polib.POEntry,
    msgctxt=st.sampled_from(ROUTES),
    msgid=st.sampled_from(ORIGINALS),
    msgstr=st.sampled_from(TRANSLATIONS),
    flags=st.sampled_from(([], ["fuzzy"], ["no-wrap"], ["fuzzy", "no-wrap"])),
    previous_msgid=st.sampled_from((None, *ORIGINALS)),
    previous_msgctxt=st.sampled_from((None, *ROUTES)),
    tcomment=st.sampled_from(("", "ask", "ask\nb")),
    obsolete=st.booleans(),
)


@settings(max_examples=5_000 if FULL else 300)
@given(st.lists(ENTRIES, max_size=8))
def test_a_second_update_changes_nothing(entries: list[polib.POEntry]) -> None:
    file = polib.POFile()
    file.metadata = {"Language": "sv", "Content-Type": "text/plain; charset=UTF-8"}
    file.extend(entries)
    once = refreshed(RECORD, "sv", str(file))
    assert refreshed(RECORD, "sv", once) == once
    # nothing that somebody wrote is gone; what gettext guessed stands where it took it from
    written = [item for item in entries if not is_guess(po_entry(item))]
    words = {item.msgstr for item in written if item.msgstr.strip()}
    output = "".join(f"{entry.msgstr}\n{entry.tcomment}\n" for entry in polib.pofile(once))
    assert [word for word in words if f"{word}\n" not in output] == []
