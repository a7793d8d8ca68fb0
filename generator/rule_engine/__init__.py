"""How a rule is written, what it may ask of a record, and how its offences become findings."""
