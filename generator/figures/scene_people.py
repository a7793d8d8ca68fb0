"""The people of a scene: simple figures in a few postures, who look to the right."""

from generator.figures.scene_shapes import at, disc, limb, rounded, shape, sign
from generator.model.scene import ScenePerson

WIDTHS = {"handing": 56, "pointing": 62, "waving": 52, "walking": 50, "sitting": 52, "writing": 54}
"""How much room a posture takes; the others take 44."""
_HEAD = -82
_SIT = 18
"""How much lower the head of somebody is who sits."""
_ARMS = {
    "standing": ("M9-61L15-46L13-34", "M-9-61L-15-46L-13-34"),
    "pointing": ("M9-61L22-60L37-66", "M-9-61L-15-46L-13-34"),
    "waving": ("M9-61L23-66L27-84", "M-9-61L-15-46L-13-34"),
    "handing": ("M9-61L15-47L32-50", "M-9-61L-14-46L-8-36"),
    "phoning": ("M9-61L24-58L17-76", "M-9-61L-15-46L-13-34"),
    "thinking": ("M9-61L18-51L9-68", "M-9-61L-14-46L6-45"),
    "walking": ("M9-61L17-49L24-42", "M-9-61L-18-50L-17-38"),
    "sitting": ("M9-43L15-31L30-34", "M-9-43L-14-30L4-26"),
    "writing": ("M9-43L16-30L34-36", "M-9-43L-10-28L26-34"),
}
_STANDS = "M6-32L7-4", "M-6-32L-7-4"
_LEGS = {
    "walking": ("M5-32L12-18L17-4", "M-4-32L-6-18L-16-6"),
    "sitting": ("M2-18L20-18L20-4", "M-3-18L15-16L14-4"),
    "writing": ("M2-18L20-18L20-4", "M-3-18L15-16L14-4"),
}
_HAIR = (
    "M-12-84a12 12 0 0 1 24 0q-4 1-6-5q-8 5-14 2q-1 4-4 3z",
    "M-12-62q-4-10-1-24a13 12 0 0 1 26-2q-6 2-9-3q-6 6-11 5q1 14-5 24z",
    "M-12-84a12 12 0 0 1 24 0q-3-6-12-5t-12 5zM-4-96a6 5 0 1 1 8 0z",
    "M-13-70a13 14 0 0 1 1-20a13 11 0 0 1 24 3q-8 0-13 3q-2 9 1 16q-8 4-13-2z",
)
_SKIN = ("light", "tan", "brown")
_PHONE = shape("mid", rounded(10, -96, 8, 24, 2.5))
"""At the ear of somebody who phones; lighter than hair."""
_CLOTHES = (("brand", "ink"), ("warm", "brand"), ("brick", "mid"), ("pale", "brick"))


def person(who: ScenePerson, number: int, turn: int = 0) -> str:
    """Return a person; the number chooses hair, skin and clothes, and `turn` gives another skin.

    Without it the first person, often the one who is new, would have the same skin in each scene.
    """
    sits = who.pose in ("sitting", "writing")
    low = _SIT if sits else 0
    top, trousers = _CLOTHES[number % len(_CLOTHES)]
    skin = _SKIN[(number * 2 + 1 - turn) % len(_SKIN)]
    near, far = _ARMS[who.pose]
    legs = _LEGS.get(who.pose, _STANDS)
    parts = [_chair()] if sits else []
    parts += [_arm(top, skin, far), *(limb(trousers, leg, 8) for leg in reversed(legs))]
    parts += [shape("ink", _shoe(leg), 1) for leg in legs]
    parts.append(at(0, low, _body(top, who.wears == "backpack")))
    parts.append(at(0, low, _head(skin, _HAIR[number % len(_HAIR)], who.wears)))
    if who.pose == "phoning":
        parts.append(_PHONE)
    parts.append(_arm(top, skin, near))
    if who.holds:
        parts.append(_held(who.holds, near))
    return at(0, 0, "".join(parts), mirrored=who.faces == "left")


def bubble(says: str, low: bool, faces_left: bool) -> str:
    """Return the bubble of somebody who says or thinks something, above the head."""
    y = -139 + (_SIT if low else 0)
    tail = -1 if faces_left else 1
    drawn = rounded(-19, y, 38, 34, 9) + f"M{tail * 1} {y + 33}l{tail * 3} 9l{tail * 7}-9z"
    return shape("paper", drawn) + sign(says, 0, y + 17, 25)


def _chair() -> str:
    return shape("mid", rounded(-16, -16, 28, 5)) + shape("mid", "M-17-44h4v44h-4zM7-12h4v12h-4z")


def _body(top: str, backpack: bool) -> str:
    pack = shape("brick", rounded(-24, -66, 15, 30, 6)) if backpack else ""
    return pack + shape(top, "M-8-69h16q7 0 7 8l-2 28q0 3-4 3h-18q-4 0-4-3l-2-28q0-8 7-8z")


def _head(skin: str, hair: str, wears: str | None) -> str:
    face = shape(skin, rounded(-4, -74, 8, 9, 3), 1.5) + shape(skin, disc(0, _HEAD, 11.5))
    eyes = shape("ink", disc(2, -83, 1.3) + disc(8, -83, 1.3), 0)
    smile = '<path fill="none" stroke-width="1.6" d="M2-77q3 2.500 6 0"/>'
    if wears == "helmet":
        hat = shape("warm", "M-13-91a13 12 0 0 1 26 0h4v4h-30zM-3-103h6v8h-6z")
    elif wears == "chef-hat":
        hat = shape("paper", "M-10-89v-9a7 7 0 0 1 4-13a8 8 0 0 1 13 0a7 7 0 0 1 4 13v9z")
    elif wears == "cap":
        hat = shape("brand", "M-12-91a12 11 0 0 1 24-1h8q1 4-4 4h-28z")
    else:
        hat = ""
    drawn_hair = shape("ink", hair, 1) if wears not in ("helmet", "chef-hat", "cap") else ""
    return face + drawn_hair + eyes + smile + hat


def _arm(top: str, skin: str, commands: str) -> str:
    x, y = _end(commands)
    return limb(top, commands, 7) + shape(skin, disc(x, y, 4.5))


def _end(commands: str) -> tuple[float, float]:
    last = commands.rsplit("L", 1)[1]
    x, _, y = last.partition("-") if not last.startswith("-") else last[1:].partition("-")
    return (-float(x) if last.startswith("-") else float(x)), -float(y)


def _shoe(leg: str) -> str:
    x, y = _end(leg)
    return rounded(x - 5, y - 2, 14, 6, 3)


def _held(name: str, arm: str) -> str:
    x, y = _end(arm)
    if name == "paper":
        return shape("paper", rounded(x - 2, y - 17, 16, 20, 2)) + shape(
            "ink", f"M{x + 2} {y - 12}h8M{x + 2} {y - 8}h8M{x + 2} {y - 4}h5", 1.4
        )
    if name == "phone":
        return shape("ink", rounded(x - 3, y - 11, 8, 15, 2), 1)
    if name == "suitcase":
        return shape("brick", rounded(x - 11, y + 9, 22, 25, 4)) + shape(
            "ink", f"M{x - 4} {y + 8}v-8h8v8", 1.6
        ).replace('fill="#222222"', 'fill="none"')
    return sign(name, x + 4, y - 8, 22)
