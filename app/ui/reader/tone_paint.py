"""The colours of the tones in the text."""

from __future__ import annotations

from dataclasses import dataclass

from app.chinese.pinyin import tone_of
from app.chinese.pinyin_styles import PinyinStyle
from app.chinese.tone_colours import ToneColours
from app.settings import Settings, TonePlace
from app.ui.reader.writing import spelt
from app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class TonePaint:
    """The colours of tones 1 to 5, if any; what wears them; how pinyin is written."""

    colours: ToneColours | None
    pinyin: bool
    hanzi: bool
    style: PinyinStyle

    @classmethod
    def of_settings(cls, settings: Settings, theme: Theme) -> TonePaint:
        """What these settings ask for, legible in this theme."""
        colours = theme.tones(settings.tone_scheme, settings.own_tones)
        worn = colours is not None
        place = settings.tone_place
        return cls(
            colours,
            worn and place is not TonePlace.PANEL,
            worn and place is TonePlace.HANZI,
            settings.pinyin_style,
        )

    def of(self, syllable: str) -> str | None:
        """The colour of the syllable, given with its tone mark."""
        return self.colours[tone_of(syllable) - 1] if self.colours is not None else None

    def spell(self, syllables: tuple[str, ...]) -> str:
        """The syllables as they are written over the text."""
        return spelt(syllables, self.style)
