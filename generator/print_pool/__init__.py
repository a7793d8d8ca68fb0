"""A pool of processes that prints PDFs and Word files, and reports what could not be printed."""
