"""Refreshes the PO files that translators work in."""
