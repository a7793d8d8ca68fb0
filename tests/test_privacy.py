"""Personal data is found, pictures are bare, and a story whose consent has ended leaves no trace."""

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from conftest import run
from PIL import Image

from generator.privacy.detector import Detector
from generator.privacy.image_metadata import LONGEST_SIDE, image_info, strip_metadata
from generator.privacy.normalized_text import normalize
from generator.privacy.personal_data import DETECTORS, detect_personal_data, masked

PLANTED = yaml.safe_load((Path(__file__).parent / "personal-data.yml").read_text("utf-8"))
CASES = [(kind, text) for kind, texts in PLANTED.items() for text in texts]


def test_enough_is_planted() -> None:
    assert sum(kind != "none" for kind, _ in CASES) >= 60


@pytest.mark.parametrize(("kind", "text"), CASES, ids=[text for _, text in CASES])
def test_personal_data_is_found_and_nothing_else(kind: str, text: str) -> None:
    found = {item.kind.value for item in detect_personal_data(text)}
    assert found == (set() if kind == "none" else {kind})


@pytest.mark.parametrize("detector", DETECTORS, ids=[each.example for each in DETECTORS])
def test_a_detector_finds_its_example(detector: Detector) -> None:
    assert list(detector.find(normalize(detector.example).text))
    assert detect_personal_data(detector.example)


def test_masking_leaves_the_rest() -> None:
    assert masked("Skriv til anna@example.org i dag.") == "Skriv til … i dag."


WORDS = ("Marvbensuppe", "Regnbuekajak", "Skumsprøjt", "Vindfløjte")
"""Words that stand in the lived story and nowhere else: its title, its telling, its translation."""


@pytest.fixture
def lived_story_handbook(handbook: Path) -> Path:
    return with_lived_story(handbook)


def with_lived_story(handbook: Path) -> Path:
    """Give a handbook a lived story that others name, with a picture, a translation and a past."""
    folder = handbook / "stories/soup"
    shutil.copytree(handbook / "stories/rain", folder)
    text = (folder / "story.yml").read_text("utf-8")
    text = text.replace("id: rain", "id: soup\nformer_ids: [broth]").replace(
        "language: de", "language: da"
    )
    text = text.replace("title: Regen am Stand", f"title: {WORDS[0]}").replace(
        "Es regnet.", WORDS[1]
    )
    text = text.replace(
        "kind: composite",
        "kind: lived\npictures:\n"
        "  - {id: pot, file: pot.jpg, alt: En gryde, credit: En skole, licence: CC-BY-4.0}\n"
        "consent: {held_by: En skole, given: 2026-01-01, until: 2026-11-24, scope: [web, print],"
        " languages: [da, sv, de, en], under_18: false}",
    ).replace("hard: Die Sprache.", f"hard: {WORDS[2]}")
    (folder / "story.yml").write_text(text, "utf-8")
    (folder / "en.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        f'msgctxt "hard"\nmsgid "{WORDS[2]}"\nmsgstr "{WORDS[3]}"\n',
        "utf-8",
    )
    Image.new("RGB", (40, 30), "orange").save(folder / "pot.jpg")
    module = handbook / "content/interventions/mentor/intervention.yml"
    said = module.read_text("utf-8").replace(
        "purpose: Ingen skal stå alene.", "purpose: Ingen skal stå alene. Se [den her](story:soup)."
    )
    module.write_text(
        said.replace("  programmes: [track]", "  programmes: [track]\n  stories: [soup]"), "utf-8"
    )
    return handbook


def everything(folder: Path) -> str:
    """Return the words of every file below a folder, those inside PDFs as well, and its names."""
    texts = []
    for path in sorted(folder.rglob("*")):
        texts.append(path.relative_to(folder).as_posix())
        if path.suffix == ".pdf":
            out = subprocess.run(
                ["pdftotext", str(path), "-"], capture_output=True, text=True, check=True
            )
            texts.append(out.stdout)
            texts.append(run_bytes(path))
        elif path.is_file():
            texts.append(run_bytes(path))
    return "\n".join(texts)


def run_bytes(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


@pytest.mark.programs
def test_an_ended_consent_leaves_no_trace(lived_story_handbook: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    words = ("build", "--root", lived_story_handbook, "--site-dir", site)
    # the last second of that day
    before = run(*words, SITE_URL="https://example.org/", SOURCE_DATE_EPOCH="1795564799")
    assert before.returncode == 0, before.stderr
    shown = everything(site)
    assert all(word in shown for word in (*WORDS, "stories/soup", "stories/broth", "pot.jpg"))
    after = run(*words, "--today", "2026-11-25", SITE_URL="https://example.org/")
    assert after.returncode == 0, after.stderr
    assert "  notice story-withheld  the consent ended on 2026-11-24\n" in after.stderr
    left = everything(site)
    assert [word for word in (*WORDS, "soup", "broth", "pot.jpg") if word in left] == []


@pytest.mark.programs
@pytest.mark.parametrize(
    ("before", "after", "gone", "kept"),
    [
        ("until: 2026-11-24", "until: 2035-01-01, withdrawn: 2026-02-01", "*", ""),
        ("scope: [web, print]", "scope: [print]", "*", ""),
        ("scope: [web, print]", "scope: [web]", "pdf/**/*", "stories/**/*"),
        ("languages: [da, sv, de, en]", "languages: [da, sv]", "en/**/*", "stories/**/*"),
    ],
    ids=["withdrawn", "print-alone", "web-alone", "two-languages"],
)
def test_a_consent_reaches_as_far_as_it_says(
    lived_story_handbook: Path, tmp_path: Path, before: str, after: str, gone: str, kept: str
) -> None:
    story = lived_story_handbook / "stories/soup/story.yml"
    story.write_text(story.read_text("utf-8").replace(before, after), "utf-8")
    site = tmp_path / "site"
    built = run(
        "build", "--root", lived_story_handbook, "--site-dir", site, "--today", "2026-11-20"
    )
    assert built.returncode == 0, built.stderr
    if gone == "*":
        left = everything(site)
    else:
        left = everything(site / gone.partition("/")[0])
        assert WORDS[0] in everything(site / kept.partition("/")[0])
    assert [word for word in WORDS if word in left] == []


def test_pictures_are_cleaned(handbook: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Anna Lind"
    exif[0x0112] = 6
    path = handbook / "stories/rain/stall.jpg"
    Image.new("RGB", (4000, 3000), "orange").save(path, exif=exif, comment=b"Anna Lind")
    cleaned = run("pictures", "clean", "--root", handbook, "story:rain")
    assert (cleaned.returncode, cleaned.stdout) == (0, "stories/rain/stall.jpg\n")
    assert not image_info(path.read_bytes()).metadata
    assert b"Anna" not in path.read_bytes()
    with Image.open(path) as picture:
        # it was lying on its side, and said so in what was taken out
        assert picture.size == (1800, 2400)


def test_a_clean_picture_stays_as_it_is_and_a_transparent_one_transparent(tmp_path: Path) -> None:
    plain, cut = tmp_path / "plain.jpg", tmp_path / "cut.png"
    Image.new("RGB", (40, 30), "teal").save(plain)
    before = plain.read_bytes()
    strip_metadata(plain)
    assert plain.read_bytes() == before
    image = Image.new("P", (LONGEST_SIDE + 10, 4), 0)
    image.putpalette([0, 0, 0, 255, 0, 0])
    image.save(cut, transparency=0)
    strip_metadata(cut)
    assert Image.open(cut).info["transparency"] == 0
    assert Image.open(cut).width == LONGEST_SIDE


@pytest.mark.parametrize("size", [(40, 30), (LONGEST_SIDE + 600, 20)], ids=str)
@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *(("JPEG", mode) for mode in ("L", "RGB", "CMYK")),
        *(("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA")),
        *(("WEBP", mode) for mode in ("RGB", "RGBA")),
    ],
)
def test_a_cleaned_picture_is_whole_and_never_larger(
    kind: str, mode: str, size: tuple[int, int], tmp_path: Path
) -> None:
    path = tmp_path / "picture"
    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = "Anna", 6
    options = {"quality": 30, "subsampling": 0 if mode == "L" else 2} if kind == "JPEG" else {}
    noise = Image.effect_noise(size, 60).convert("RGB").convert(mode)
    if mode == "RGBA":
        noise.putalpha(Image.effect_noise(size, 60))
    noise.save(path, kind, exif=exif, **options)
    before = path.stat().st_size
    strip_metadata(path)
    with Image.open(path) as cleaned:
        assert (cleaned.format, cleaned.mode) == (kind, mode)
        assert (cleaned.width < cleaned.height) and max(cleaned.size) <= LONGEST_SIDE
    assert not image_info(path.read_bytes()).metadata
    assert path.stat().st_size <= before


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_a_picture_that_moves_is_refused_with_the_reason(kind: str, handbook: Path) -> None:
    path = handbook / f"stories/rain/stall.{'png' if kind == 'GIF' else kind.lower()}"
    frames = [Image.new("RGB", (LONGEST_SIDE + 1, 4), colour) for colour in ("teal", "orange")]
    frames[0].save(path, kind, save_all=True, append_images=frames[1:])
    before = path.read_bytes()
    cleaned = run("pictures", "clean", "--root", handbook, "story:rain")
    assert (cleaned.returncode, path.read_bytes()) == (1, before)
    assert cleaned.stderr.endswith(" moves and would not any more: save one still of it\n")


def test_what_is_no_picture_is_left_alone(handbook: Path) -> None:
    path = handbook / "stories/rain/stall.jpg"
    path.write_bytes(b"no picture")
    cleaned = run("pictures", "clean", "--root", handbook)
    assert cleaned.returncode == 1
    assert cleaned.stderr == "the picture `stories/rain/stall.jpg` cannot be read\n"
    assert path.read_bytes() == b"no picture"
