"""The handbook for other programs."""
