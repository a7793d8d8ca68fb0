"""Runs the command: `python -m generator`, and `handbook`."""


def main() -> None:
    """Run the command line."""
    # the processes that print import this file again, and need nothing of the rest
    from generator.cli.main import main as run

    run()


if __name__ == "__main__":
    main()
