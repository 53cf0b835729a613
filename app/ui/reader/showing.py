"""What of a pair is shown: the pinyin of which words, and whether its translation."""

from __future__ import annotations

from app.lesson.model import Token
from app.settings import PinyinMode
from app.ui.preferences import Preferences
from app.ui.reader.rows import RowChange
from app.ui.study import Study
from app.vocabulary.statuses import Status


class Showing:
    """The preferences, and the pairs whose translation is shown or hidden against them."""

    def __init__(self, study: Study, preferences: Preferences) -> None:
        self._study = study
        self._preferences = preferences
        self._turned: set[int] = set()

    @property
    def has_ruby(self) -> bool:
        """Whether lines keep room for pinyin."""
        return self._preferences.settings.pinyin is not PinyinMode.NONE

    @property
    def follows_statuses(self) -> bool:
        """Whether a status decides what is shown."""
        return self._preferences.settings.pinyin is PinyinMode.UNKNOWN

    def has_pinyin(self, token: Token) -> bool:
        """Whether the word's pinyin is shown."""
        if self.follows_statuses:
            known = (Status.KNOWN, Status.IGNORED)
            return token.is_word and self._study.status(token) not in known
        return self._preferences.settings.pinyin is PinyinMode.ALL

    def is_veiled(self, row: int) -> bool:
        """Whether the pair's translation is hidden."""
        hidden = self._preferences.settings.translation == (row in self._turned)
        return hidden and not self._study.hand.repairing

    def turn(self, row: int) -> None:
        """Show the pair's hidden translation, or hide it again."""
        self._turned ^= {row}

    def follow(self, change: RowChange) -> None:
        """Let the turned pairs move along with their rows."""
        moved = (change.moved(row) for row in self._turned)
        self._turned = {row for row in moved if row is not None}

    def forget(self) -> None:
        """Let the preferences decide for all pairs."""
        self._turned.clear()
