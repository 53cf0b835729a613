"""The room between the blocks of a page, as CSS has it: margins that touch are one."""

from __future__ import annotations


class Gap:
    """Room in pixels that was asked for since the last line."""

    def __init__(self) -> None:
        self._firm = self._margin = 0.0

    def margin(self, pixels: float) -> None:
        """Ask for a margin: of those that touch the largest counts."""
        self._margin = max(self._margin, pixels)

    def padding(self, pixels: float) -> None:
        """Ask for padding, which nothing takes away."""
        if pixels > 0:
            self._firm += self._margin + pixels
            self._margin = 0.0

    def take(self) -> float:
        """All that was asked for; nothing is left of it."""
        taken = self._firm + self._margin
        self._firm = self._margin = 0.0
        return taken
