"""Reads the files of a handbook, with the position of every value."""
