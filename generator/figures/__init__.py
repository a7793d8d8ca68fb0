"""Figures drawn from the records as SVG, the same for the page and for print."""
