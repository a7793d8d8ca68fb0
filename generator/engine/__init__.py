"""The one place that knows mkdocs, Material and static-i18n: they draw the frames, from the theme here."""
