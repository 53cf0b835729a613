"""`python main.py`: sets itself up the first time, then opens the window or runs a command."""

import sys

from app import bootstrap


def main() -> int:
    bootstrap.ensure("base")
    from app.cli import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
