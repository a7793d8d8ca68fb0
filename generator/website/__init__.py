"""The files of the website: every page in its frame, and the files that exist once."""
