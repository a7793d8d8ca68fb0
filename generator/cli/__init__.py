"""The command `handbook`: it wires the steps together and prints."""
