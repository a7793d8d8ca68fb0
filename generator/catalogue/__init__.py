"""All records together: loaded, linked, and translated into each language."""
