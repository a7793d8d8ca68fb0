"""Findings as text, JSON or annotations; nothing is decided here."""
