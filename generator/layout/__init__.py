"""What is printed of each record, as data: the layout nodes from which PDFs and Word files are made."""
