"""Prints many PDFs and Word files at once, and says what could not be printed."""
