"""Layouts drawn as Word files that an office can change and fill in; alone in knowing python-docx."""
