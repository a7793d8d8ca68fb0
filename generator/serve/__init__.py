"""Serves a handbook to its author: each page is rendered when a browser requests it."""
