"""Reads what lies in the handbook's folders, and keeps the place of every value."""
