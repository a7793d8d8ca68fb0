"""The command `handbook`: it connects the steps, and is the only part that prints."""
