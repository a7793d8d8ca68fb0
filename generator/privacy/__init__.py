"""Detects personal data in texts, file names and pictures."""
