"""What is asked of the records together: one rule, one function, one id."""
