"""Which reading of a headword comes first when nothing is known of where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from app.chinese.entry import Entry
from app.chinese.senses import USABLE, rating

Uses = Mapping[tuple[str, str], int]
"""How often a hanzi has a reading (lower case) within longer words."""

# The reading of these hanzi when they stand alone, where the words they form suggest another:
# function words above all, as any grammar gives them.
_ALONE = {
    hanzi: reading
    for reading, characters in {
        "de": "的", "le": "了", "zhe": "着著", "dé": "得", "dì": "地", "dōu": "都", "hái": "还還",
        "hé": "和", "wèi": "为為", "cháng": "长長", "zhǐ": "只", "zhǒng": "种種", "gèng": "更",
        "gěi": "给給", "nà": "那", "nǎ": "哪", "hǎo": "好", "jiāo": "教", "jiǎ": "假",
        "yǔ": "与與", "yīng": "应應", "ne": "呢", "a": "啊", "ma": "吗嗎", "ba": "吧", "zhī": "之",
        "hē": "喝", "zuān": "钻鑽", "fó": "佛", "tiáo": "调調", "chà": "差", "chù": "处處",
        "shǔ": "数數", "zhòng": "重", "xíng": "行", "dāng": "当當", "dào": "倒", "kòng": "空",
    }.items()
    for hanzi in characters
}  # fmt: skip


def count_uses(entries: Iterable[Entry], counts: Mapping[str, int]) -> Uses:
    """How often each hanzi is read in each way, by the words that hold it."""
    uses: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        word = entry.simplified
        if 1 < len(word) == len(entry.pinyin):
            count = counts.get(word, 1)
            for hanzi, syllable in zip(word, entry.pinyin, strict=True):
                uses[hanzi, syllable.lower()] += count
    return uses


def sort_readings(word: str, entries: list[Entry], uses: Uses) -> list[Entry]:
    """The readings of `word`, best first."""
    if len(entries) == 1:
        return entries
    return sorted(entries, key=lambda entry: _place(word, entry, uses))


def _place(word: str, entry: Entry, uses: Uses) -> tuple[float, ...]:
    """The sorting key of one reading: smaller comes first."""
    reading = " ".join(entry.pinyin).lower()
    alone = _ALONE.get(word)
    ratings = [rating(sense) for sense in entry.senses]
    best = min(ratings, default=USABLE)
    return (
        best >= USABLE,
        alone is not None and reading != alone,
        entry.is_name,
        best,
        -uses.get((word, reading), 0),
        -ratings.count(0),
    )
