"""What was probably meant: suggestions in place of wrong keys, values, names and syntax."""
