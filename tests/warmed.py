"""What a warm process has made beside its imports: the same in every run, and as long in making as a check."""

from generator.pages.fonts import FACES, web_font

for _face in FACES:
    web_font(_face)
