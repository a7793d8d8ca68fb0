"""The words of the interface and of all messages, in every language, from gettext catalogues."""
