"""The command `pathplanner`: with nothing or a file it opens the window, else it answers on the command line."""

import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    files = [Path(name) for name in given]
    if not files or (len(files) == 1 and files[0].is_file()):
        from pathplanner.app.start import open_window

        return open_window(*files)
    from pathplanner.app.cli import run

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
