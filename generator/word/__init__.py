"""Renders layouts as Word files that can be edited; the only part that imports python-docx."""
