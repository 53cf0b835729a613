"""How long-running core functions say how far they are, without knowing who listens."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Called with the share done (0.0 to 1.0) and a short present-tense phrase.

    A listener stops the work by raising `app.errors.Cancelled` out of the call, so callers
    report at least every half second and leave nothing half done when the call raises.
    """

    def __call__(self, done: float, message: str, /) -> None: ...


def silent(done: float, message: str, /) -> None:
    """A listener that doesn't listen."""


def span(progress: Progress, start: float, end: float) -> Progress:
    """The listener for one step of a longer task: its 0..1 is `start`..`end` of the whole."""

    def step(done: float, message: str, /) -> None:
        progress(start + (end - start) * done, message)

    return step
