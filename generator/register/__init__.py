"""A coordinator's register of places, as a spreadsheet."""
