"""The website's pages: from an edition to finished bodies, without mkdocs."""
