"""Notices of the story workflow in each language, for jobs that run none of our code."""

from collections.abc import Mapping

from generator.wording.labels import N_

NOTICES: Mapping[str, str] = {
    "proposed": N_(
        "It is a proposal now. Somebody reads it, looks whether the consent form is there, and asks"
        " you if anything is unclear. Nothing is shown before that."
    ),
    "changed": N_(
        "*For those who look after the handbook:* the label `story-accepted` has been taken off. It"
        " holds for one text only, to which an answer stood here. Please read the text as it is now,"
        " and set the label again if it may be taken over."
    ),
    "by-hand": N_(
        "*For those who look after the handbook:* somebody has changed the same lines on the story's"
        " branch, so nothing was taken over. Please compare both, and change the branch by hand."
    ),
    "withdrawn": N_(
        "Your story has been taken back. Its proposal is closed, and its branch and files are"
        " deleted. GitHub still keeps a copy that only who knows its address can find; say so here"
        " if it has to vanish as well. To send the story again, open the issue again or send the"
        " form anew."
    ),
    "in-handbook": N_(
        "This story is in the handbook already. If it has to be taken out, say so here: those who"
        " look after the handbook do it."
    ),
}
"""Each notice by its name: the file is called by that and the language."""


def notice_name(notice: str, language: str) -> str:
    """Return the file of a notice in `.github/story-answers`."""
    return f"{notice}-{language}.md"
