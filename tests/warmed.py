"""What a warm process has made beside its imports: the same in every run, and long in making."""

from generator.pages.fonts import WEB_FONTS, web_font

for _face in WEB_FONTS:
    web_font(_face)
