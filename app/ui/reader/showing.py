"""What of a pair is shown: which of its texts, over and under which words pinyin and glosses."""

from __future__ import annotations

from collections.abc import Iterable

from app.chinese.pinyin_styles import PinyinStyle
from app.lesson.model import Pair, Token
from app.settings import GlossMode, LayoutMode, PinyinMode, Script, Settings
from app.ui.preferences import Preferences
from app.ui.reader.asked import GLOSS, PINYIN, Asked, Layer
from app.ui.reader.rows import RowChange
from app.ui.reader.writing import other_script, short_gloss, spelt, written
from app.ui.study import Study
from app.vocabulary.statuses import Status

SETS_ANEW = frozenset(
    (
        "pinyin",
        "text_scale",
        "pinyin_style",
        "sandhi",
        "gloss",
        "layout",
        "script",
        "chinese_share",
        "chinese_font",
        "english_font",
        "line_spacing",
        "text_width",
        "focus",
    )
)
"""The settings that decide how lines are broken."""

_FAINT = 0.12


class Showing:
    """The preferences, and what is shown against them: pairs whose translation is turned, words
    whose pinyin or gloss was asked for.
    """

    def __init__(self, study: Study, preferences: Preferences) -> None:
        self._study = study
        self._preferences = preferences
        self._turned: set[int] = set()
        self._asked = Asked()

    @property
    def settings(self) -> Settings:
        return self._preferences.settings

    @property
    def layout(self) -> LayoutMode:
        """How the texts stand to each other; to repair them both must be seen side by side."""
        if self._study.hand.repairing:
            return LayoutMode.SIDE
        beside = self.settings.layout is LayoutMode.SIDE
        return LayoutMode.INTERLEAVED if beside and self.focus else self.settings.layout

    @property
    def focus(self) -> bool:
        """Whether one pair alone is read, and large."""
        return self.settings.focus and not self._study.hand.repairing

    @property
    def has_chinese(self) -> bool:
        return self.layout is not LayoutMode.ENGLISH

    @property
    def has_english(self) -> bool:
        return self.layout is not LayoutMode.CHINESE

    def opacity(self, row: int) -> float:
        """How strongly the row is seen; faintly around the one pair in focus."""
        spot = self._study.spot
        return _FAINT if self.focus and spot is not None and spot.pair != row else 1.0

    def has_ruby(self, row: int) -> bool:
        """Whether the lines of this row keep room for pinyin."""
        return self.settings.pinyin is not PinyinMode.NONE or self._asked.has_pinyin(row)

    @property
    def has_zhuyin(self) -> bool:
        return self.settings.pinyin_style is PinyinStyle.ZHUYIN

    def has_glosses(self, row: int) -> bool:
        """Whether the lines of this row keep room for glosses."""
        shown = self.settings.gloss is not GlossMode.NONE or self.settings.script is Script.BOTH
        return shown or self._asked.has_gloss(row)

    @property
    def follows_statuses(self) -> bool:
        """Whether a status decides what is shown."""
        unknown = PinyinMode.UNKNOWN, GlossMode.UNKNOWN
        return self.settings.pinyin is unknown[0] or self.settings.gloss is unknown[1]

    def has_pinyin(self, row: int, token: Token) -> bool:
        """Whether the pinyin of this word of the row is shown."""
        if self._asked.layers(row, token) >= PINYIN:
            return True
        if self.settings.pinyin is PinyinMode.UNKNOWN:
            return self._is_unknown(token)
        # With the pointer nothing moves: each word keeps the room that its pinyin takes.
        return self.settings.pinyin in (PinyinMode.ALL, PinyinMode.POINTED)

    def pinyin_alone(
        self, row: int, pair: Pair, at_hand: Iterable[int | None]
    ) -> frozenset[int] | None:
        """The words of the row whose pinyin alone is seen, with those at hand; None for all that
        have room for it.
        """
        if self.settings.pinyin is not PinyinMode.POINTED:
            return None
        asked = {n for n, t in enumerate(pair.tokens) if self._asked.layers(row, t) >= PINYIN}
        return frozenset(asked | {number for number in at_hand if number is not None})

    def gloss(self, row: int, token: Token) -> str:
        """What is shown under this word of the row, "" for nothing."""
        other = other_script(token) if self.settings.script is Script.BOTH else ""
        gloss = short_gloss(token.gloss) if self._has_gloss(row, token) else ""
        return f"{other} {gloss}".strip()

    def _has_gloss(self, row: int, token: Token) -> bool:
        if self._asked.layers(row, token) >= GLOSS:
            return True
        if self.settings.gloss is GlossMode.UNKNOWN:
            return self._is_unknown(token)
        return self.settings.gloss is GlossMode.ALL and token.is_word

    def ask(self, row: int, token: Token | None) -> Layer | None:
        """Show the next layer that is hidden: of the word its pinyin, then its gloss; then the
        pair's translation. None when nothing is hidden.
        """
        if token is not None and token.is_word and self.has_chinese:
            if token.pinyin and not self.has_pinyin(row, token):
                self._asked.show(row, token, PINYIN)
                return Layer.PINYIN
            if token.gloss and not self._has_gloss(row, token):
                self._asked.show(row, token, GLOSS)
                return Layer.GLOSS
        if self.is_veiled(row) and self.has_english:
            self.turn(row)
            return Layer.TRANSLATION
        return None

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
        self._asked.follow(change)

    def forget(self) -> None:
        """Let the preferences decide for all pairs."""
        self._turned.clear()
        self._asked.forget()
