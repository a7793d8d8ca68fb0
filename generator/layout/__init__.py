"""What is printed of each record, as data: the layout nodes that a PDF and a Word file are drawn from."""
