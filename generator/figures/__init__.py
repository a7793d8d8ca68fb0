"""Figures drawn from the records as SVG: the same drawing stands on the page and in print."""
