"""All records together: linked, and translated into each language."""
