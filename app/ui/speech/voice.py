"""What a voice is to the rest of the window."""

from __future__ import annotations

from typing import Protocol


class Voice(Protocol):
    """Speaks Mandarin. No call waits for the sound: `say` returns at once."""

    @property
    def name(self) -> str:
        """The voice's own name, for the tip of the button."""
        ...

    def say(self, text: str, rate: float = 1.0) -> None:
        """Speak the text, so many times as fast as usual, in place of what is being spoken."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...
