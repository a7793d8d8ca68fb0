"""Finds what could tell who somebody is, in words, file names and pictures."""
