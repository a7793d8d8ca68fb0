"""The things of a scene: each with the room that it takes, and what it is drawn by."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.figures.scene_shapes import disc, limb, rounded, shape, sign


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing, its foot at 0."""

    width: float
    draw: Callable[[str | None], str]
    """Draws it, and what it shows or carries."""
    behind: bool = False
    """Whether people stand before it."""


def _shown(name: str | None, x: float, y: float, size: float) -> str:
    return sign(name, x, y, size) if name else ""


def _card(shows: str | None, x: float, y: float) -> str:
    """Draw a card with what a thing shows that has no room for it on itself."""
    return (
        shape("paper", rounded(x - 17, y - 17, 34, 34, 8)) + sign(shows, x, y, 26) if shows else ""
    )


def _table(shows: str | None) -> str:
    drawn = shape("mid", "M-38-36h5v36h-5zM33-36h5v36h-5z") + shape(
        "warm", rounded(-46, -40, 92, 7)
    )
    return drawn + _shown(shows, 0, -49, 24)


def _desk(shows: str | None) -> str:
    laptop = shape("ink", "M0-41l8-24h22l-8 24z") + shape("mid", rounded(-18, -43, 32, 4, 2), 1.5)
    return _table(None) + laptop + _shown(shows, -32, -49, 20)


def _board(shows: str | None) -> str:
    stand = shape("mid", "M-30-2l12-60h5l-11 60zM30-2l-12-60h-5l11 60z")
    return stand + shape("paper", rounded(-42, -116, 84, 64, 4)) + _shown(shows, 0, -84, 48)


def _poster(shows: str | None) -> str:
    return shape("paper", rounded(-26, -124, 52, 62, 4)) + _shown(shows, 0, -93, 38)


def _door(shows: str | None) -> str:
    frame = shape("mid", rounded(-30, -118, 60, 118, 3)) + shape("paper", "M-24-112h48v112h-48z")
    leaf = shape("warm", "M-24-112l-16 6v108l16-2z") + shape("ink", disc(-36, -50, 2), 1)
    return frame + leaf + _shown(shows, 0, -132, 24)


def _signpost(shows: str | None) -> str:
    post = shape("mid", rounded(-3, -120, 6, 120, 2))
    arms = shape("warm", "M-2-114h34l10 10l-10 10h-34z") + shape(
        "paper", "M2-90h-34l-10 10l10 10h34z"
    )
    third = shape("pale", "M-2-66h30l9 9l-9 9h-30z")
    return post + arms + third + _card(shows, 0, -138)


def _mirror(shows: str | None) -> str:
    feet = shape("mid", "M-22 0l6-14h4l-3 14zM22 0l-6-14h-4l3 14z")
    glass = shape("warm", rounded(-26, -118, 52, 108, 26)) + shape(
        "paper", rounded(-21, -113, 42, 98, 21)
    )
    body = shape("brand", "M-14-24v-30q0-12 14-12t14 12v30z") + shape("tan", disc(0, -80, 9))
    hair = shape("ink", "M-9-82a9 9 0 0 1 18 0q-8-6-18 0z", 1)
    eyes = shape("ink", disc(-6, -80, 1.2) + disc(-1, -80, 1.2), 0)
    smile = '<path fill="none" stroke-width="1.6" d="M-6-76q2.500 2 5 0"/>'
    arm = limb("brand", "M-8-50L-15-44L-8-62", 5) + shape("tan", disc(-8, -67, 4))
    return feet + glass + body + hair + eyes + smile + arm + _card(shows, 0, -136)


def _machine(shows: str | None) -> str:
    base = shape("brand", rounded(-44, -62, 88, 62, 5)) + shape("mid", rounded(-44, -96, 40, 36, 4))
    panel = shape("paper", rounded(4, -54, 32, 26, 3)) + shape("warm", disc(-24, -30, 12))
    lamp = shape("brick", rounded(28, -74, 8, 12, 3))
    return base + panel + lamp + sign("cog", -24, -78, 26) + _shown(shows, 20, -41, 20)


def _bench(shows: str | None) -> str:
    legs = shape("mid", "M-44-34h7v34h-7zM37-34h7v34h-7z") + shape("mid", "M-40-14h80v5h-80z")
    top = shape("warm", rounded(-50, -42, 100, 9, 2))
    return legs + top + _shown(shows, 0, -57, 30)


def _stove(shows: str | None) -> str:
    body = shape("pale", rounded(-36, -44, 72, 44, 3)) + shape("ink", rounded(-24, -32, 48, 22, 3))
    pots = shape("mid", "M-28-60h24v15h-24zM-32-56h32") + shape(
        "brick", "M6-56h24v11h-24zM30-52h12"
    )
    steam = '<path fill="none" stroke-width="2" d="M-20-66q-4-5 0-9t0-9M-10-66q-4-5 0-9t0-9"/>'
    return body + pots + steam + _card(shows, 20, -84)


def _box(shows: str | None) -> str:
    low = shape("warm", rounded(-30, -30, 40, 30, 2)) + shape("tan", rounded(-24, -58, 34, 28, 2))
    return low + shape("ink", "M-10-30v10M-7-58v9", 3) + _shown(shows, 26, -14, 26)


def _bus(shows: str | None) -> str:
    body = shape("warm", rounded(-70, -92, 140, 78, 10)) + shape("brick", "M-70-40h140v12h-140z")
    glass = shape("paper", rounded(-60, -82, 30, 30, 3) + rounded(-26, -82, 30, 30, 3))
    door = shape("paper", rounded(10, -82, 24, 64, 3)) + shape("paper", rounded(40, -82, 26, 32, 4))
    wheels = shape("ink", disc(-42, -12, 12) + disc(44, -12, 12)) + shape(
        "pale", disc(-42, -12, 5) + disc(44, -12, 5)
    )
    return body + glass + door + wheels + _card(shows, 0, -112)


def _building(roof: str, walls: str) -> Callable[[str | None], str]:
    def draw(shows: str | None) -> str:
        windows = "".join(rounded(x, y, 13, 14, 2) for y in (-62, -38) for x in (-38, 25))
        drawn = (
            shape(walls, "M-46-72h92v72h-92z") + shape("brick", roof) + shape("paper", windows, 1.5)
        )
        drawn += shape("ink", rounded(-10, -30, 20, 30, 2)) + _shown(shows, 0, -51, 30)
        return f'<g transform="scale(.88)">{drawn}</g>'

    return draw


def _steps(shows: str | None) -> str:
    low = shape("pale", "M-60 0v-14h40v14z") + shape("mid", "M-20 0v-30h40v30z")
    return low + shape("brand", "M20 0v-46h40v46z") + _shown(shows, 40, -64, 32)


def _stall(shows: str | None) -> str:
    posts = shape("mid", "M-44-104h5v104h-5zM39-104h5v104h-5z")
    roof = shape("brick", "M-54-104l8-20h92l8 20z") + shape(
        "paper", "M-30-104l4-20h18l-2 20zM10-104l-1-20h18l4 20z"
    )
    counter = shape("warm", rounded(-50, -42, 100, 42, 3))
    return posts + roof + counter + _shown(shows, 0, -21, 30)


def _turbine(shows: str | None) -> str:
    mast = shape("paper", "M-3 0l2-88h3l2 88z")
    blades = shape("paper", "M1-90l-4-40q4-6 7 0zM1-90l36 16q2 7-5 6zM1-90l-34 19q-6-2-3-7z")
    return mast + blades + shape("mid", disc(1, -90, 4)) + _card(shows, 20, -40)


def _panel(shows: str | None) -> str:
    frame = shape("brand", "M-34-12l14-40h52l-10 40z") + shape("mid", "M-6-12v12h6v-12z")
    lines = "M-27-32h54M-8-52l-10 40M12-52l-8 40"
    drawn = f'<path fill="none" stroke="#ffffff" stroke-width="1.5" d="{lines}"/>'
    return frame + drawn + _card(shows, 6, -74)


def _tent(shows: str | None) -> str:
    drawn = shape("warm", "M-46 0l44-66l44 66z") + shape("ink", "M-16 0l14-42l14 42z")
    return drawn + _card(shows, -2, -86)


def _boat(shows: str | None) -> str:
    hull = shape("brick", "M-44-24h88q-4 22-18 24h-50q-16-2-20-24z")
    mast = shape("mid", "M-2-112h4v88h-4z") + shape("paper", "M6-108q34 34 34 76h-34z")
    return hull + mast + shape("warm", "M-6-98q-24 34-26 66h26z") + _card(shows, 0, -132)


THINGS: dict[str, Thing] = {
    "bench": Thing(100, _bench),
    "board": Thing(88, _board, behind=True),
    "boat": Thing(92, _boat),
    "box": Thing(64, _box),
    "bus": Thing(142, _bus, behind=True),
    "desk": Thing(92, _desk),
    "door": Thing(76, _door, behind=True),
    "factory": Thing(
        84, _building("M-46-72v-22l23 14v-14l23 14v-36h12v36l34 8z", "pale"), behind=True
    ),
    "machine": Thing(90, _machine),
    "market-stall": Thing(108, _stall, behind=True),
    "mirror": Thing(56, _mirror),
    "poster": Thing(54, _poster, behind=True),
    "school": Thing(84, _building("M-52-70l52-34l52 34z", "warm"), behind=True),
    "signpost": Thing(84, _signpost),
    "solar-panel": Thing(70, _panel),
    "steps": Thing(124, _steps),
    "stove": Thing(76, _stove),
    "table": Thing(92, _table),
    "tent": Thing(90, _tent),
    "town-hall": Thing(
        84, _building("M-50-72h100l-34-14v-14l-16-22l-16 22v14z", "light"), behind=True
    ),
    "wind-turbine": Thing(76, _turbine, behind=True),
}
