"""Says on stderr how far a set-up is: a bar on a terminal, plain lines anywhere else."""

from __future__ import annotations

import shutil
import time
from typing import TextIO

_BAR = 24
_BETWEEN_LINES = 2.0  # seconds


class Report:
    """Says things to a person who waits, on `stream`."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lively = stream.isatty()
        self._started = time.monotonic()
        self._last = ""
        self._next_line = 0.0

    def say(self, message: str) -> None:
        """A line that stays."""
        self._wipe()
        print(message, file=self._stream, flush=True)

    def step(self, fraction: float, message: str) -> None:
        """How far it is (0 to 1) and with what. Cheap to call often."""
        if self._lively:
            self._draw(fraction, message)
        elif message != self._last and time.monotonic() >= self._next_line:
            print(f"  {fraction:4.0%}  {message}", file=self._stream, flush=True)
            self._last = message
            self._next_line = time.monotonic() + _BETWEEN_LINES

    def done(self, message: str) -> None:
        """The last line, with the time it took."""
        self.say(f"{message} ({time.monotonic() - self._started:.0f} s)")

    def _draw(self, fraction: float, message: str) -> None:
        filled = round(_BAR * fraction)
        seconds = time.monotonic() - self._started
        line = (
            f"  [{'#' * filled}{'.' * (_BAR - filled)}] {fraction:4.0%} {seconds:4.0f} s  {message}"
        )
        columns = shutil.get_terminal_size().columns
        self._stream.write(f"\r{line[: columns - 1]}\x1b[K")
        self._stream.flush()

    def _wipe(self) -> None:
        if self._lively:
            self._stream.write("\r\x1b[K")
