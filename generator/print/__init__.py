"""Compiles layouts to tagged PDFs; the only part that imports Typst."""
