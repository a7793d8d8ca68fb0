"""The rules for records: one rule, one function, one id."""
