"""The figures that a section of a page asks for."""

from collections.abc import Iterator

from generator.catalogue.edition import Edition
from generator.figures.partners import partners_figure
from generator.figures.phases import phases_figure
from generator.figures.svg import Figure
from generator.model.page import Section
from generator.wording.wording import Wording


def section_figures(section: Section, edition: Edition, words: Wording) -> Iterator[Figure]:
    """Yield a section's figures, in the order in which they stand below its text."""
    if section.phases:
        yield phases_figure(section.phases, edition, words)
    if section.partners:
        yield partners_figure(section.partners, words)
