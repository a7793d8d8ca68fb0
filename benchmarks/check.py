"""How long checking takes, beside `check-jsonschema`: `python benchmarks/check.py [DOCUMENTS] [ROUNDS]`.

It is given the same files and our JSON schemas, one run for each kind of record. We also read all
translations, follow links, and look for personal data, long sentences and forty other things.
"""

import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from handbooks import write_handbook
from measuring import ROOT, environment, measured, report

from generator.model.kinds import KINDS

DOCUMENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3


def main() -> None:
    tool = environment() / "check-jsonschema"
    ours, theirs = [], []
    with TemporaryDirectory() as name:
        root = Path(name)
        write_handbook(root, DOCUMENTS)
        files = {kind.name: sorted(root.rglob(f"{kind.name}.yml")) for kind in KINDS}
        for _ in range(ROUNDS):
            theirs.append(
                sum(
                    measured(
                        tool, "--schemafile", ROOT / f".vscode/schemas/{kind}.json", *paths
                    ).seconds
                    for kind, paths in files.items()
                    if paths
                )
            )
            words = (sys.executable, "-m", "generator", "check", "--root", root)
            ours.append(measured(*words).seconds)
    base = statistics.median(theirs)
    named = {"handbook check": ours}
    report(
        f"Check: {DOCUMENTS} documents in four languages",
        f"python benchmarks/check.py {DOCUMENTS} {ROUNDS}",
        (),
        ("command", "median", "ratio"),
        [
            ("check-jsonschema", f"{base:.2f} s", "1"),
            *(
                (name, f"{statistics.median(runs):.2f} s", f"{statistics.median(runs) / base:.3f}")
                for name, runs in named.items()
            ),
        ],
    )


if __name__ == "__main__":
    main()
