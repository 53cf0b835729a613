"""A line that holds a sentence and its translation is parted where the language changes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.hanzi import HANZI, hanzi_count
from app.importing.language import (
    ENGLISH_FUNCTION_WORDS,
    language_of,
    latin_words,
)
from app.lesson.model import Language

_CJK = rf"{HANZI}\u2e80-\u303f\uff00-\uffef"
# After a sentence and what closes it; at a sign between the two; at any change of script.
_OPENING = "[“\"‘'(（「《]*"
_AFTER_SENTENCE = re.compile(
    rf"(?<=[。！？…])[”’」』）】]*(?P<gap>\s*)(?={_OPENING}[A-Za-z])"
    rf"|(?<=[.!?])[”’\"')]*(?P<other_gap>\s*)(?={_OPENING}[{_CJK}])"
)
_SIGN = re.compile(
    r"(?P<gap>\s+[|/／｜—–-]+\s+|\s*[|｜]\s*|(?<=[。！？])\s*——?\s*(?=[A-Z])|\t)(?P<other_gap>)"
)
_CHANGE = re.compile(
    rf"(?<=[{_CJK}”’])(?P<gap>\s*)(?={_OPENING}[A-Za-z])"
    rf"|(?<=[A-Za-z.!?,;:”\"’')])(?P<other_gap>\s*)(?={_OPENING}[{_CJK}])"
)
_BLANK_CHANGE = re.compile(
    rf"(?<=[{_CJK}”’0-9])(?P<gap>\s+(?:[|/／｜—–:-]\s+)?)(?={_OPENING}[A-Za-z])"
    rf"|(?<=[A-Za-z.!?”\"')0-9])(?P<other_gap>\s+(?:[|/／｜—–:-]\s+)?)(?={_OPENING}[{_CJK}])"
)
_CLOSED = re.compile(r"[。！？!?；;，,：:][”’」』\"')）】]*$")
_LONGEST_HEADING = 100
_BRACKETED = re.compile(r"^(?P<first>.*\S)\s*[(（\[【](?P<second>[^()（）\[\]【】]+)[)）\]】]\s*$")
_LEAST_HANZI, _LEAST_WORDS, _LEAST_BESIDE_BRACKETS = 3, 3, 4
_PAIRS_BY_INTENT = 3
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
    if bracketed:
        pair = bracketed["first"].strip(), bracketed["second"].strip()
        # A name with its original behind it is no pair of sentences.
        if hanzi_count(text) >= _LEAST_BESIDE_BRACKETS and _is_pair(pair):
            return pair
    for pattern in (_SIGN, _AFTER_SENTENCE, *((_CHANGE,) if habit else ())):
        parts = _runs(_pieces(pattern, text))
        if len(parts) == 2 and _is_pair(parts, strictly=pattern is not _CHANGE):
            return parts
        if len(parts) > 2 and pattern is _AFTER_SENTENCE and _take_turns(parts):
            return parts
    return (text,)


def split_heading(text: str) -> tuple[str, ...]:
    """A short line that stands apart and isn't closed, parted where its language changes.

    Headings are too short for what `split_bilingual` asks for: 第一章 回家 Chapter 1 Going Home.
    """
    if len(text) > _LONGEST_HEADING or _CLOSED.search(text):
        return (text,)
    parts = _runs(_pieces(_BLANK_CHANGE, text))
    return parts if len(parts) == 2 and _is_pair(parts, strictly=False) else (text,)


def is_bilingual_habit(lines: Sequence[str]) -> bool:
    """Whether many of the lines are one sentence in one language, then in the other."""
    both = [text for text in lines if hanzi_count(text) >= 2 and len(latin_words(text)) >= 2]
    if len(both) < 3 or len(both) < 0.4 * len(lines):
        return False
    parted = sum(len(split_bilingual(text, habit=True)) > 1 for text in both)
    return parted >= 0.8 * len(both)


def _pieces(pattern: re.Pattern[str], text: str) -> list[str]:
    """The text cut at the gaps that the pattern finds; what closes a sentence stays with it."""
    pieces, start = [], 0
    for match in pattern.finditer(text):
        group = "gap" if match["gap"] is not None else "other_gap"
        pieces.append(text[start : match.start(group)].strip())
        start = match.end(group)
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def _runs(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts, with neighbours of the same language joined again."""
    runs: list[tuple[Language | None, str]] = []
    for part in parts:
        language = language_of(part)
        if runs and (language in (runs[-1][0], None) or runs[-1][0] is None):
            # A number before the first word belongs to it.
            before, text = runs.pop()
            blank = "" if before is Language.CHINESE else " "
            runs.append((before or language, text + blank + part))
        else:
            runs.append((language, part))
    return tuple(text for _, text in runs)


def _take_turns(parts: Sequence[str]) -> bool:
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    # Whoever says three things twice in a row, each closed, does so on purpose, however short.
    strictly = len(pairs) < _PAIRS_BY_INTENT
    return len(parts) % 2 == 0 and all(_is_pair(pair, strictly) for pair in pairs)


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
