"""The only part that imports mkdocs, Material and static-i18n, which render frames from the theme here."""
