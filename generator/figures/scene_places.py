"""The places of scenes: a wall or sky, a floor, and behind the people what shows where one is."""

from generator.figures.scene_shapes import disc, rounded
from generator.figures.svg import WIDTH

HEIGHT, FLOOR = 176, 158
"""The scene's height, and where people stand."""
_HORIZON = 140
_WINDOW = rounded(24, 22, 66, 56, 4) + "M57 22v56M24 50h66"
_PLACES: dict[str, str] = {
    "classroom": _WINDOW + rounded(270, 22, 66, 56, 4) + "M303 22v56M270 50h66",
    "factory": (
        "M0 30l30-18l30 18l30-18l30 18l30-18l30 18l30-18l30 18l30-18l30 18l30-18l30 18"
        "M0 30h360M0 60h360M40 30v110M320 30v110M60 60v22h30v-22"
    ),
    "harbour": (
        "M0 118h360M20 118v-70M20 52l20 40h-20M330 118v-84M330 40l-26 52h26M0 129q12-5 24 0"
        + "t24 0" * 14
    ),
    "home": (
        f"{_WINDOW}M20 20v62h12q-6-30 4-62zM94 20v62h-12q6-30-4-62z{rounded(262, 40, 74, 6, 1)}"
        f"M272 40v-20h8v20M284 40v-16h8v16M296 40v-22h8v22{disc(322, 32, 8)}"
    ),
    "kitchen": (
        "".join(f"M{x} 64v34" for x in range(20, WIDTH, 26))
        + f"M0 64h{WIDTH}M0 81h{WIDTH}M0 98h{WIDTH}{rounded(220, 12, 110, 32, 3)}M275 12v32"
        + f"{rounded(30, 34, 120, 4, 1)}M50 34v-14h22v14M90 34v-20h14v20M118 34v-12h20v12"
    ),
    "office": (
        f"{rounded(20, 18, 320, 66, 4)}M126 18v66M232 18v66M40 84v-30h22v30M72 84v-44h20v44"
        "M150 84v-36h26v36M186 84v-20h24v20M254 84v-46h24v46M290 84v-26h28v26"
    ),
    "outdoors": f"M0 140q60-60 130-24q70-70 140-10q50-30 90 0v34{disc(318, 34, 17)}",
    "street": (
        "M0 140v-52h34v-18h30v70M64 140v-84h44v84M108 140v-40l22-18l22 18v40M200 140v-64h40v64"
        "M240 140v-96h36v96M276 140v-46h40v46M316 140v-72h44v72"
    ),
    "workshop": (
        f"{rounded(24, 20, 140, 50, 4)}M44 30v28M40 30h8M70 30l16 28M112 30a8 8 0 1 0 .1 0"
        f"M140 30v28M134 58h12{rounded(230, 20, 106, 44, 4)}M266 20v44M300 20v44M230 42h106"
    ),
}


def background(place: str) -> str:
    """Return a place without the people."""
    wall = rounded(0, 0, WIDTH, HEIGHT, 10)
    floor = f"M0 {_HORIZON}h{WIDTH}v26a10 10 0 0 1-10 10h-340a10 10 0 0 1-10-10z"
    return (
        f'<path class="hb-scene--wall" fill="#f6f6f6" stroke="none" d="{wall}"/>'
        f'<path class="hb-scene--back" fill="none" stroke="#c4c4c4" d="{_PLACES[place]}"/>'
        f'<path class="hb-scene--floor" fill="#dedede" stroke="none" d="{floor}"/>'
    )
