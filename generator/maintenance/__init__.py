"""What is run after a change of the code: words for translators, and the issue forms."""
