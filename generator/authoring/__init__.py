"""Drafts of new records, written from the model."""
