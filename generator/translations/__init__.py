"""Refreshes the files that translators work in."""
