"""New records: from the model for an editor, from a form for somebody who tells a story."""
