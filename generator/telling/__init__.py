"""Telling a story without git: the questions, the form, what comes back, and the answer to it."""
