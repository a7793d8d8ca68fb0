"""Parses what people write in a field into a small tree that website and print both draw."""
