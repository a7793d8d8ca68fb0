"""The address of a licence that is told by its short name."""

import re

_CREATIVE_COMMONS = re.compile(r"CC[ -](?P<terms>BY(?:-NC)?(?:-SA|-ND)?)[ -]4\.0")
_NO_RIGHTS = re.compile(r"CC0(?:[ -]1\.0)?")


def licence_address(name: str) -> str:
    """Return where a licence of Creative Commons can be read; empty for any other words."""
    if found := _CREATIVE_COMMONS.fullmatch(name):
        return f"https://creativecommons.org/licenses/{found['terms'].lower()}/4.0/"
    if _NO_RIGHTS.fullmatch(name):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    return ""
