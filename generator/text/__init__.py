"""Parses the text of a field into a small tree that website and print both render."""
