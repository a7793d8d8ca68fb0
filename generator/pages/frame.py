"""A frame: the HTML around all pages of one template, split at its slots before any page is put in.

A frame is drawn at a depth that no page has. So every link in it that leads to a root begins with as
many `../` as nothing else has, and one frame serves pages of every depth.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from generator.pages.policy import with_policy

FRAME_DEPTH = 7
"""How many folders deep below its language's root a frame is rendered."""
_DEEPEST = 4
"""How deep a page may stand below its language's root."""
_ROOT = re.compile(rf"(?:\.\./){{{FRAME_DEPTH - 1},}}\.\.")
_SLOT = re.compile("\0([a-z]+)\0")


def slot(name: str) -> str:
    """Return the slot of a frame for a page's own part of that name."""
    return f"\0{name}\0"


@dataclass(frozen=True, slots=True)
class Frame:
    """What is the same on all pages of a template in one language."""

    by_depth: tuple[tuple[str, ...], ...]
    """The texts and the names of the parts between them, for pages of each depth."""

    def page(self, address: str, part: Callable[[str], str]) -> str:
        """Return the page at an address below its language's root."""
        split = self.by_depth[address.count("/")]
        return "".join(part(text) if index % 2 else text for index, text in enumerate(split))


def frame(html: str, finish: Callable[[str], str] = with_policy) -> Frame:
    """Split a template that was rendered FRAME_DEPTH folders deep; `finish` is applied for each depth."""
    depths = (_ROOT.sub(partial(_up, depth), html) for depth in range(_DEEPEST + 1))
    return Frame(tuple(tuple(_SLOT.split(finish(text))) for text in depths))


def _up(depth: int, found: re.Match[str]) -> str:
    """Return the relative address, from a page of a depth, of what the frame's `../…` leads to."""
    count = found[0].count("..") - FRAME_DEPTH + depth
    return "/".join([".."] * count) or "."
