"""Findings as text, JSON, annotations, or a comment on a proposal."""
