"""What is asked of records, each alone and all together: one rule, one function, one id."""
