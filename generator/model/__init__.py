"""The records of a handbook, as Pydantic models: frozen, closed, every field documented."""
