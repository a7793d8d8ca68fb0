"""Findings as text, JSON, SARIF, annotations, or a comment on a pull request."""
