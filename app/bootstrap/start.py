"""Whether to go on in this interpreter, or in the project's `.venv`, made or mended first.

The way to a `.venv` that is ready costs a few milliseconds, so what set-up needs is imported
only when something has to be set up.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent.parent
INTERRUPTED = 130

# Set for the moment between leaving one interpreter and arriving in the other.
_ON_THE_WAY = "DUIDU_RELAUNCHED"


def ensure(wanted: str) -> None:
    """Return in an interpreter that has what is `wanted`: `base` to run Duidu, `test` to test it.

    Returns at once where this interpreter has it all. Otherwise sets `.venv` up if it isn't
    ready, then starts the same command line again with `.venv`'s Python. Leaves the process
    with exit code 1 and one message on stderr when that can't be done.
    """
    if sys.version_info < OLDEST:
        sys.exit(too_old(sys.version_info[:3]))
    from app.bootstrap.environment import Condition, Environment

    environment = Environment(ROOT)
    inside = environment.is_running()
    arrived = os.environ.pop(_ON_THE_WAY, None) is not None
    if arrived:
        if not inside:
            sys.exit(f"{environment.python} runs outside of its environment. Delete {ROOT}/.venv.")
        return
    condition = environment.condition(wanted)
    if condition is Condition.READY and (inside or not _in_another_environment()):
        if not inside:
            _relaunch(environment.python)
        return
    if not (inside and environment.is_ours()):
        from app.bootstrap.declared import unmet

        if not unmet(ROOT, wanted):
            return
    _set_up(wanted)
    _relaunch(environment.python)


def too_old(version: tuple[int, ...]) -> str:
    """The message for a Python that is older than `OLDEST`."""
    return "Duidu needs Python {} or newer; this is {} ({}). Start it with a newer one.".format(
        ".".join(map(str, OLDEST)), ".".join(map(str, version)), sys.executable
    )


def _in_another_environment() -> bool:
    return sys.prefix != sys.base_prefix


def _set_up(wanted: str) -> None:
    from app.bootstrap.environment import Environment
    from app.bootstrap.report import Report
    from app.bootstrap.set_up import explained, set_up
    from app.errors import DuiduError

    try:
        set_up(Environment(ROOT), wanted, Report(sys.stderr))
    except DuiduError as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(explained(error, ROOT))
    except KeyboardInterrupt:
        print("Set-up was stopped; the next start does it again.", file=sys.stderr)
        sys.exit(INTERRUPTED)


def _relaunch(python: Path) -> None:
    """Start this very command line again with `python`; folder, arguments and exit code stay."""
    command = [str(python), *sys.orig_argv[1:]]
    os.environ[_ON_THE_WAY] = "1"
    # Both would keep the environment's Python from finding its own packages.
    os.environ.pop("PYTHONHOME", None)
    os.environ.pop("__PYVENV_LAUNCHER__", None)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by whoever started us, or no console on Windows
            stream.flush()
    if os.name != "nt":
        os.execv(python, command)
    # On Windows execv returns to the shell at once, before the new process is done.
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the new process gets it as well and decides
    sys.exit(subprocess.call(command))
