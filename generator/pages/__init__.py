"""The pages of the website: rendered from an edition, without mkdocs."""
