"""The only part that imports mkdocs, Material and static-i18n, which render the frames; it has the theme."""
