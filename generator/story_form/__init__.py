"""Stories submitted without git: the questions of the form, the parsed submission, and the reply."""
