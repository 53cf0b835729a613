"""`python -m tests [pytest's arguments]`: sets itself up with the test extras, then runs pytest."""

import os
import sys

from app import bootstrap


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

    return int(pytest.main(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
