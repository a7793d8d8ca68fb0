"""Layouts set as PDFs for screen readers; alone in knowing Typst."""
