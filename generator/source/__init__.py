"""Reads the files of a handbook, with the place of every value."""
