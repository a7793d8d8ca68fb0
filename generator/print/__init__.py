"""Printed matter: records laid out as data, set by Typst into PDFs that a screen reader can read."""
