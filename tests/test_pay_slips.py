"""The model pay slips add up, in every language they are written in."""

import re
from decimal import Decimal
from pathlib import Path

import polib
import pytest
import yaml

MODULE = Path(__file__).parents[1] / "modules" / "rights-and-duties"
COUNTRIES = ("dk", "se", "de")
ROW = re.compile(
    r"^\| ?(?P<label>[^|]+)\|(?P<reckoning>[^|]*)\| *(?P<sum>[–-]?[\d., ]*\d) *\|$", re.MULTILINE
)
TOTALS = {
    "dk": ("Til udbetaling",),
    "se": ("Bruttolön", "Nettolön"),
    "de": ("Bruttolohn", "Nettolohn", "Auszahlung"),
}
"""How the lines that are sums of those above begin, in each country's slip."""


def texts() -> dict[str, dict[str, str]]:
    """Return each language's slips by country."""
    record = yaml.safe_load((MODULE / "module.yml").read_text(encoding="utf-8"))
    sheets = {sheet["id"]: sheet for sheet in record["worksheets"]}
    found = {
        record["language"]: {
            country: next(
                block["text"]
                for block in sheets[f"pay-slip-{country}"]["blocks"]
                if block["id"] == "slip"
            )
            for country in COUNTRIES
        }
    }
    for file in MODULE.glob("*.po"):
        entries = {entry.msgctxt: entry.msgstr for entry in polib.pofile(str(file))}
        found[file.stem] = {
            c: entries[f"worksheets.pay-slip-{c}.blocks.slip.text"] for c in COUNTRIES
        }
    return found


TEXTS = texts()


def amount(text: str, language: str) -> Decimal:
    """Return a number as the language writes it."""
    plain = text.strip().replace("–", "-").replace(" ", "")
    plain = plain.replace(",", "") if language == "en" else plain.replace(".", "").replace(",", ".")
    return Decimal(plain)


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("language", sorted(TEXTS))
def test_every_total_is_the_sum_of_the_lines_above(language: str, country: str) -> None:
    rows = [
        (found["label"].strip(), amount(found["sum"], language))
        for found in ROW.finditer(TEXTS[language][country])
    ]
    running = Decimal(0)
    totals = 0
    for label, value in rows:
        if label.startswith(TOTALS[country]):
            assert value == running, label
            totals += 1
        else:
            running += value
    assert totals == len(TOTALS[country])
    assert len(rows) >= totals + 3


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_slips_of_all_languages_have_the_same_sums(country: str) -> None:
    sums = {
        tuple(amount(found["sum"], language) for found in ROW.finditer(slips[country]))
        for language, slips in TEXTS.items()
    }
    assert len(sums) == 1


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_each_percentage_gives_its_line(language: str) -> None:
    danish = [found for found in ROW.finditer(TEXTS[language]["dk"]) if "%" in found["reckoning"]]
    for found in danish:
        rate, base = re.findall(r"[\d][\d., ]*", found["reckoning"])
        expected = amount(rate, language) * amount(base, language) / 100
        assert abs(expected + amount(found["sum"], language)) < 1, found["label"]
    german = TEXTS[language]["de"]
    gross = next(
        amount(found["sum"], language)
        for found in ROW.finditer(german)
        if found["label"].startswith("Brutto")
    )
    shares = [found for found in ROW.finditer(german) if "%" in found["reckoning"]]
    assert len(shares) == 4
    for found in shares:
        rate = amount(found["reckoning"].replace("%", ""), language)
        assert -amount(found["sum"], language) == gross * rate / 100, found["label"]
