"""Prints PDFs and Word files in several processes, into folders with the files of earlier runs."""
