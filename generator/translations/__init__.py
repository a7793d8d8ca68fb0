"""What translators see: how far each language is, and refreshed PO files."""
