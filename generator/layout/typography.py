"""How large and how far apart words are set, by who reads and writes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Typography:
    """How words are set in one printout."""

    size: float
    """The size of the type, in points."""
    spacing: float
    """The distance from one line to the next, in sizes of the type."""
    tight: float
    """That distance where it keeps a few lines from taking a page of their own."""
    tight_size: float
    """The size of the type where that keeps a few lines from a page of their own."""
    smallest: float
    """The size of the type where that saves a sheet or a story a side."""
    measure: float | None = None
    """How wide a line to read is at most, in millimetres; without one it is as wide as the page."""
    students: bool = False
    """Whether students write there: their rows are higher."""
    large: bool = False
    """Whether it is large print: nothing in it is small, and long words are hyphenated."""
    paper: str = "a4"
    """The size of a page, by Typst's name."""
    italics: bool = True
    """Whether emphasis is set in italics, which are hard to read for some, or else in bold."""


CHECK_TYPE = Typography(9, 1.28, 1.2, tight_size=9, smallest=8.5)
TEACHER_TYPE = Typography(10, 1.28, 1.22, tight_size=9.5, smallest=9)
STUDENT_TYPE = Typography(13, 1.44, 1.4, tight_size=12, smallest=12, measure=140, students=True)
LARGE_TYPE = Typography(
    18, 1.4, 1.35, tight_size=18, smallest=18, students=True, large=True, italics=False
)
EASY_TYPE = Typography(
    14, 1.5, 1.45, tight_size=14, smallest=14, measure=145, students=True, italics=False
)
SLIDES_TYPE = Typography(
    20, 1.35, 1.2, tight_size=20, smallest=20, large=True, paper="presentation-16-9", italics=False
)
STORY_TYPE = Typography(11.5, 1.44, 1.32, tight_size=11.5, smallest=11, measure=124)
