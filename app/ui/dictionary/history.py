"""The entries that somebody followed from one to the next, with the way back and forth."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.chinese.entry import Entry


@dataclass(slots=True)
class History:
    """Begins with what the reader has in hand, which is None here."""

    _entries: list[Entry | None] = field(default_factory=lambda: [None])
    _at: int = 0

    @property
    def current(self) -> Entry | None:
        return self._entries[self._at]

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._entries) - 1

    def visit(self, entry: Entry) -> None:
        """Go on to this entry; what was ahead is gone."""
        if entry != self.current:
            self._entries[self._at + 1 :] = [entry]
            self._at += 1

    def back(self) -> None:
        self._at = max(0, self._at - 1)

    def forward(self) -> None:
        self._at = min(len(self._entries) - 1, self._at + 1)

    def begin_again(self) -> None:
        """What is in hand is what is shown; nothing was followed from it yet."""
        self._entries, self._at = [None], 0
