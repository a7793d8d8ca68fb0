"""Stories submitted without git: the form's questions, what is read from it, and the reply to it."""
