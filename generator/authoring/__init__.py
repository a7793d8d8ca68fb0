"""New records: drafts written from the model, and stories that were submitted."""
