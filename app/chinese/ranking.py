"""Which reading of a headword comes first when nothing is known of where it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from app.chinese.common_senses import has_commonest
from app.chinese.entry import Entry
from app.chinese.pinyin import NEUTRAL, tone_of
from app.chinese.senses import USABLE, rating

Uses = Mapping[tuple[str, str], int]
"""How often a hanzi has a reading (lower case) within longer words."""

# The commonest reading where nothing else shows it: of hanzi that stand alone (function words
# above all, as any grammar gives them) and of words with two ordinary readings.
_COMMONEST = {
    hanzi: reading
    for reading, characters in {
        "de": "的", "le": "了", "zhe": "着著", "dé": "得", "dì": "地", "dōu": "都", "hái": "还還",
        "hé": "和", "wèi": "为為", "cháng": "长長", "zhǐ": "只", "zhǒng": "种種", "gèng": "更",
        "gěi": "给給", "nà": "那", "nǎ": "哪", "hǎo": "好", "jiāo": "教", "jiǎ": "假",
        "yǔ": "与與", "yīng": "应應", "ne": "呢", "a": "啊", "ma": "吗嗎", "ba": "吧", "zhī": "之",
        "hē": "喝", "zuān": "钻鑽", "fó": "佛", "tiáo": "调調", "chà": "差", "chù": "处處",
        "shǔ": "数數", "zhòng": "重", "xíng": "行", "dāng": "当當", "dào": "倒", "tán": "弹彈",
        "lèi": "累", "sāi": "塞", "tiāo": "挑", "zài": "载載", "qiē": "切", "me": "么麼",
        "ér": "儿兒", "zǐ": "子", "zhuàng": "幢", "báo": "薄", "féng": "缝縫", "bāo": "剥剝",
        "qiào": "翘翹", "zhān": "粘", "ò": "哦", "lǐ": "里裡裏", "kàn": "看", "fā": "发發",
        "kōng": "空", "gàn": "干", "zhā": "扎", "yǒng": "涌",
    }.items()
    for hanzi in characters
} | {
    "女人": "nǚ rén", "生意": "shēng yi", "说道": "shuō dào", "老公": "lǎo gōng",
    "教学": "jiào xué", "看好": "kàn hǎo", "粒子": "lì zǐ",
    "开通": "kāi tōng", "播种": "bō zhǒng", "花儿": "huā r", "口音": "kǒu yīn", "大王": "dà wáng",
    "背着": "bēi zhe",
}  # fmt: skip


_MOSTLY = 2  # times


def count_uses(entries: Iterable[Entry], counts: Mapping[str, int]) -> Uses:
    """How often each hanzi is read in each way, by the words that hold it."""
    written: dict[tuple[str, str], int] = defaultdict(int)
    for entry in entries:
        word, traditional, pinyin = entry[:3]
        if 1 < len(word) == len(pinyin):
            count = counts.get(word, 1)
            for pair in zip(word, pinyin, strict=True):
                written[pair] += count
            if traditional != word:
                for hanzi, other, syllable in zip(word, traditional, pinyin, strict=True):
                    if other != hanzi:
                        written[other, syllable] += count
    uses: Counter[tuple[str, str]] = Counter()
    for (hanzi, syllable), count in written.items():
        uses[hanzi, syllable.lower()] += count
    return uses


def sort_readings(word: str, entries: list[Entry], uses: Uses) -> list[Entry]:
    """The readings of `word`, best first."""
    if len(entries) == 1:
        return entries
    ordered = sorted(entries, key=lambda entry: _place(word, entry, uses))
    surname = next((e for e in ordered if e.is_name and len(word) == 1), None)
    if surname is not None and _is_mostly(surname, ordered[0], word, uses):
        ordered.remove(surname)
        ordered.insert(0, surname)
    return ordered


def _is_mostly(surname: Entry, other: Entry, word: str, uses: Uses) -> bool:
    """Whether the hanzi is met as a surname, the other reading being of dead words (贾, 冯, 翟)."""
    as_name, as_word = surname.pinyin[0].lower(), other.pinyin[0].lower()
    if as_name == as_word or word in _COMMONEST:
        return False
    return uses.get((word, as_name), 0) > _MOSTLY * uses.get((word, as_word), 0)


def _place(word: str, entry: Entry, uses: Uses) -> tuple[float, ...]:
    """The sorting key of one reading: smaller comes first."""
    reading = " ".join(entry.pinyin).lower()
    usual = _COMMONEST.get(word)
    ratings = [rating(sense) for sense in entry.senses]
    best = min(ratings, default=USABLE)
    return (
        usual is not None and reading != usual,
        best >= USABLE,
        not has_commonest(entry.simplified, entry.senses),
        entry.is_name,
        best,
        -uses.get((word, reading), 0),
        -ratings.count(0),
        -uses.get((entry.traditional, reading), 0),
        # of 大夫 dàfū and dàifu the one of the spoken language
        all(tone_of(syllable) != NEUTRAL for syllable in entry.pinyin),
    )
