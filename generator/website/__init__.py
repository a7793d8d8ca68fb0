"""The website's files: every page in its frame, and what the site has once."""
