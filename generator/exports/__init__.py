"""The handbook for other programs: JSON Schemas, the catalogue, the feeds."""
