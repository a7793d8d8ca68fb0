"""Personal data in names of files and folders."""

from functools import lru_cache
from pathlib import PurePosixPath

from generator.privacy.personal_data import detect_personal_data


@lru_cache(maxsize=4096)
def identifies_a_person(name: str) -> bool:
    """Return whether a file name holds personal data, hyphens and underscores read as spaces."""
    stem = name.rpartition(".")[0] or name
    spelt = {name, stem, stem.replace("-", " "), stem.replace("_", " "), stem.replace("-", "")}
    return any(item.sure for variant in spelt for item in detect_personal_data(variant))


def masked_path(path: PurePosixPath) -> PurePosixPath:
    """Return a path with an ellipsis for each name in it that tells who a person is."""
    return PurePosixPath(
        *(
            f"…{PurePosixPath(name).suffix}" if identifies_a_person(name) else name
            for name in path.parts
        )
    )
