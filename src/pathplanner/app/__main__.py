"""The command `pathplanner`: without a command word it opens the window."""

import sys
from collections.abc import Sequence

COMMANDS = ("routes", "explain", "framework", "plan", "check", "shot")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and (given[0] in COMMANDS or given[0].startswith("-")):
        from pathplanner.app.cli import run

        return run(given)
    from pathplanner.app.start import open_window

    return open_window(given)


if __name__ == "__main__":
    sys.exit(main())
