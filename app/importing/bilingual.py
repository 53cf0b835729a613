"""A line that holds a sentence and its translation is parted where the language changes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.importing.language import (
    ENGLISH_FUNCTION_WORDS,
    hanzi_count,
    language_of,
    latin_words,
)
from app.lesson.model import Language

_CJK = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U000323af"
# After a sentence (with what closes it), and where a sign stands between the two.
_AFTER_SENTENCE = re.compile(
    rf"(?<=[。！？…])[”’」』）】]*\s*(?=[A-Za-z“\"‘'(（])"
    rf"|(?<=[.!?])[”’\"')]*\s*(?=[{_CJK}])"
)
_SIGN = re.compile(r"\s+[|/／｜—–-]+\s+|\s*[|｜]\s*|(?<=[。！？])\s*——?\s*(?=[A-Z])|\t")
_CHANGE = re.compile(
    rf"(?<=[{_CJK}])\s*(?=[A-Za-z“\"‘'(])|(?<=[A-Za-z.!?,;:”\"’')])\s*(?=[{_CJK}])"
)
_BRACKETED = re.compile(r"^(?P<first>.*\S)\s*[(（\[【](?P<second>[^()（）\[\]【】]+)[)）\]】]\s*$")
_LEAST_HANZI, _LEAST_WORDS = 3, 3
_FEWEST_WORDS_A_HANZI, _MOST_WORDS_A_HANZI = 0.2, 1.8


def split_bilingual(text: str, habit: bool = False) -> tuple[str, ...]:
    """The line's parts, in their order, each wholly in one language; the line itself if it
    can't be parted safely.

    A line is parted after sentences, at a sign between the two, or before brackets around the
    second. `habit` says that the text does so often: then any one change of language will do.
    """
    if hanzi_count(text) < 2 or len(latin_words(text)) < 2:
        return (text,)
    bracketed = _BRACKETED.match(text)
    if bracketed and _is_pair(pair := (bracketed["first"].strip(), bracketed["second"].strip())):
        return pair
    for pattern in (_SIGN, _AFTER_SENTENCE, *((_CHANGE,) if habit else ())):
        parts = _runs([part.strip() for part in pattern.split(text) if part.strip()])
        if len(parts) == 2 and _is_pair(parts, strictly=pattern is not _CHANGE):
            return parts
        if len(parts) > 2 and pattern is _AFTER_SENTENCE and _take_turns(parts):
            return parts
    return (text,)


def is_bilingual_habit(lines: Sequence[str]) -> bool:
    """Whether many of the lines are one sentence in one language, then in the other."""
    both = [text for text in lines if hanzi_count(text) >= 2 and len(latin_words(text)) >= 2]
    if len(both) < 3 or len(both) < 0.4 * len(lines):
        return False
    parted = sum(len(split_bilingual(text, habit=True)) > 1 for text in both)
    return parted >= 0.8 * len(both)


def _runs(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts, with neighbours of the same language joined again."""
    runs: list[tuple[Language | None, str]] = []
    for part in parts:
        language = language_of(part)
        if runs and language in (runs[-1][0], None):
            blank = "" if runs[-1][0] is Language.CHINESE else " "
            runs[-1] = (runs[-1][0], runs[-1][1] + blank + part)
        else:
            runs.append((language, part))
    return tuple(text for _, text in runs)


def _take_turns(parts: Sequence[str]) -> bool:
    even = len(parts) % 2 == 0
    return even and all(_is_pair(pair) for pair in zip(parts[::2], parts[1::2], strict=True))


def _is_pair(parts: Sequence[str], strictly: bool = True) -> bool:
    """Whether one part is Chinese and one English, each pure and about as long as the other."""
    if {language_of(part) for part in parts} != set(Language):
        return False
    chinese, english = sorted(parts, key=lambda part: language_of(part) is Language.ENGLISH)
    hanzi, words = hanzi_count(chinese), latin_words(english)
    if hanzi_count(english) or len(latin_words(chinese)) > 0.2 * hanzi:
        return False
    if not _FEWEST_WORDS_A_HANZI * hanzi <= len(words) <= _MOST_WORDS_A_HANZI * hanzi + 1:
        return False
    # "我喜欢 The Beatles" has a name in it; English that is no name has its small words.
    function_words = any(word.lower() in ENGLISH_FUNCTION_WORDS for word in words)
    lower = sum(word[0].islower() for word in words)
    if strictly:
        enough = hanzi >= _LEAST_HANZI and len(words) >= _LEAST_WORDS
        return enough and (function_words or lower >= 2)
    return True
