"""`python -m tests [pytest's arguments]`: sets itself up with the test extras, then runs pytest.

Without arguments all tests run, on several processors at once.
"""

import os
import sys

from app import bootstrap

_MOST_WORKERS = 4
"""More would spend their time on opening the lexicon and Qt, each for itself."""


def main() -> int:
    bootstrap.ensure("test")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.errors import MissingPartError
    from app.system_libraries import require_window

    try:
        require_window(os.environ)
    except MissingPartError as error:
        print(error, file=sys.stderr)
        return 1
    import pytest

    return int(pytest.main(sys.argv[1:] or _all_at_once()))


def _all_at_once() -> list[str]:
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    return ["-n", str(workers), "--dist", "loadfile"] if workers > 1 else []


if __name__ == "__main__":
    sys.exit(main())
