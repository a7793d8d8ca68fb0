"""The interface words and messages in every language, from gettext catalogues."""
