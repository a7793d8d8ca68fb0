"""Reads the records of a handbook: files become entries, and what is wrong with them findings."""
