"""Shows a handbook to its author: each page is drawn when a browser asks for it."""
