"""All records together: loaded, linked, and given in each language."""
