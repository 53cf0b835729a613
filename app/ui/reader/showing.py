"""What of a pair is shown: which of its texts, over and under which words pinyin and glosses."""

from __future__ import annotations

from app.chinese.pinyin_styles import PinyinStyle
from app.lesson.model import Pair, Token
from app.settings import GlossMode, LayoutMode, PinyinMode, Settings
from app.ui.preferences import Preferences
from app.ui.reader.rows import RowChange
from app.ui.reader.writing import short_gloss, spelt, written
from app.ui.study import Study
from app.vocabulary.statuses import Status

SETS_ANEW = frozenset(
    ("pinyin", "text_scale", "pinyin_style", "sandhi", "gloss", "layout", "script", "chinese_share")
)
"""The settings that decide how lines are broken."""


class Showing:
    """The preferences, and the pairs whose translation is shown or hidden against them."""

    def __init__(self, study: Study, preferences: Preferences) -> None:
        self._study = study
        self._preferences = preferences
        self._turned: set[int] = set()

    @property
    def settings(self) -> Settings:
        return self._preferences.settings

    @property
    def layout(self) -> LayoutMode:
        """How the texts stand to each other; to repair them both must be seen side by side."""
        return LayoutMode.SIDE if self._study.hand.repairing else self.settings.layout

    @property
    def has_chinese(self) -> bool:
        return self.layout is not LayoutMode.ENGLISH

    @property
    def has_english(self) -> bool:
        return self.layout is not LayoutMode.CHINESE

    @property
    def has_ruby(self) -> bool:
        """Whether lines keep room for pinyin."""
        return self.settings.pinyin is not PinyinMode.NONE

    @property
    def has_zhuyin(self) -> bool:
        return self.settings.pinyin_style is PinyinStyle.ZHUYIN

    @property
    def has_glosses(self) -> bool:
        """Whether lines keep room for glosses."""
        return self.settings.gloss is not GlossMode.NONE

    @property
    def follows_statuses(self) -> bool:
        """Whether a status decides what is shown."""
        unknown = PinyinMode.UNKNOWN, GlossMode.UNKNOWN
        return self.settings.pinyin is unknown[0] or self.settings.gloss is unknown[1]

    def has_pinyin(self, token: Token) -> bool:
        """Whether the word's pinyin is shown."""
        if self.settings.pinyin is PinyinMode.UNKNOWN:
            return self._is_unknown(token)
        return self.settings.pinyin is PinyinMode.ALL

    def gloss(self, token: Token) -> str:
        """The gloss that is shown under the word, "" for none."""
        shown = self.settings.gloss is GlossMode.ALL and token.is_word
        if self.settings.gloss is GlossMode.UNKNOWN:
            shown = self._is_unknown(token)
        return short_gloss(token.gloss) if shown else ""

    def spell(self, syllables: tuple[str, ...]) -> str:
        """One word's pinyin as it is shown."""
        return spelt(syllables, self.settings.pinyin_style)

    def tokens(self, pair: Pair) -> tuple[Token, ...]:
        """The pair's tokens as they are shown, one for one."""
        return written(pair.tokens, self.settings.script, self.settings.sandhi)

    def _is_unknown(self, token: Token) -> bool:
        known = (Status.KNOWN, Status.IGNORED)
        return token.is_word and self._study.status(token) not in known

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
