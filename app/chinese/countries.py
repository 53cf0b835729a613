"""China paired with another country by their first hanzi: 中白, 中法, 德中."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.chinese.cut import Cut
from app.chinese.glosses import short_gloss
from app.chinese.lexicon import Lexicon

CHINA = "中"
_COUNTRY = re.compile(r"abbr\. for .*国|^\(bound form\) [A-Z]|^[A-Z][a-z]+$")


class CountryPairs:
    """The pairs of one document; its own foreign names count besides the dictionary's."""

    def __init__(self, lexicon: Lexicon, cuts: Sequence[Cut]) -> None:
        self._lexicon = lexicon
        self._cuts = cuts
        self._stands_for: dict[str, str] = {}
        self._named: dict[str, str] | None = None

    def find(self, cut: Cut) -> list[tuple[int, int]]:
        """Where pairs stand: first and last (excluded) word of each."""
        words, kinds = cut.words, cut.kinds
        if CHINA not in words:
            return []
        spans = []
        end = 0
        for index, word in enumerate(words):
            if word != CHINA or kinds[index] is not None:
                continue
            for first in (index, index - 1):
                last = first + 2
                if first >= end and last <= len(words) and kinds[first] is kinds[last - 1]:
                    other = words[first] if first < index else words[last - 1]
                    if len(other) == 1 and self.country(other):
                        spans.append((first, last))
                        end = last
                        break
        return spans

    def country(self, hanzi: str) -> str:
        """The country that the hanzi stands for in this document; '' if for none."""
        if hanzi not in self._stands_for:
            self._stands_for[hanzi] = self._in_dictionary(hanzi) or self._in_document(hanzi)
        return self._stands_for[hanzi]

    def _in_dictionary(self, hanzi: str) -> str:
        for entry in self._lexicon.entries(hanzi):
            if entry.is_name and any(_COUNTRY.search(sense) for sense in entry.senses):
                return short_gloss(entry.senses).split(";")[0]
        return ""

    def _in_document(self, hanzi: str) -> str:
        if self._named is None:
            self._named = self._foreign_names({word for cut in self._cuts for word in cut.words})
        return self._named.get(hanzi, "")

    def _foreign_names(self, words: Iterable[str]) -> dict[str, str]:
        """The first hanzi of the document's longer names, with their meaning."""
        named: dict[str, str] = {}
        for word in sorted(words):
            if len(word) > 2 and self._lexicon.is_name(word):
                named.setdefault(word[0], self._lexicon.entries(word)[0].gloss)
        return named
