"""Records laid out as data and set as PDFs for screen readers; alone in knowing Typst."""
