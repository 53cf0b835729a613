"""The sentence on a card: with readings, with a gap, and its translation.

Each shows a word at its place in a pair, and no more than a card can bear: of a very long text
only what surrounds the word, an ellipsis standing for the rest.
"""

from __future__ import annotations

from app.anki.escaping import escaped
from app.hanzi import hanzi_count, is_hanzi
from app.lesson.model import Pair, Token

LONGEST_CHINESE = 400
"""The most characters of Chinese text that a card shows."""
LONGEST_ENGLISH = 1600
"""The most characters of English text that a card shows."""

_GAP = "＿"


def with_readings(pair: Pair, word: Token) -> str:
    """The Chinese text for Anki's `furigana:` filter, the word in bold wherever it stands.

    Each hanzi is a base with a blank before it, which the filter takes away:
    ` 中[zhōng] 文[wén]`.
    """
    start, end = _window(len(pair.chinese), word.start, LONGEST_CHINESE)
    parts = [
        f"<b>{_readings(token)}</b>" if _same(token, word) else _readings(token)
        for token in _within(pair, word, start, end)
    ]
    return _with_cuts("".join(parts), start > 0, end < len(pair.chinese))


def with_gaps(pair: Pair, word: Token) -> str:
    """The Chinese text without readings, low lines in the place of the word's characters."""
    start, end = _window(len(pair.chinese), word.start, LONGEST_CHINESE)
    parts = [
        f'<span class="gap">{_GAP * len(token.text)}</span>'
        if _same(token, word)
        else escaped(token.text)
        for token in _within(pair, word, start, end)
    ]
    return _with_cuts("".join(parts), start > 0, end < len(pair.chinese))


def translation(pair: Pair, word: Token) -> str:
    """The English text, what says the word in bold."""
    english = pair.english
    spans = _counterparts(pair, word)
    start, end = _window(len(english), spans[0][0] if spans else 0, LONGEST_ENGLISH)
    parts, at = [], start
    for first, last in spans:
        if start <= first and last <= end:
            parts += [escaped(english[at:first]), f"<b>{escaped(english[first:last])}</b>"]
            at = last
    parts.append(escaped(english[at:end]))
    return _with_cuts("".join(parts), start > 0, end < len(english))


def counterpart(pair: Pair, word: Token) -> str:
    """The first English words that say the word, as plain text; empty where none is known."""
    return next((pair.english[start:end] for start, end in _counterparts(pair, word)), "")


def _same(token: Token, word: Token) -> bool:
    return token.simplified == word.simplified and token.is_word and token.key == word.key


def _readings(token: Token) -> str:
    """The token with a base for each hanzi; one base for all if the readings don't match."""
    if not token.pinyin:
        return escaped(token.text)
    if hanzi_count(token.text) != len(token.pinyin):
        return f" {escaped(token.text)}[{escaped(' '.join(token.pinyin))}]"
    syllables = iter(token.pinyin)
    return "".join(
        f" {character}[{escaped(next(syllables))}]" if is_hanzi(character) else escaped(character)
        for character in token.text
    )


def _within(pair: Pair, word: Token, start: int, end: int) -> list[Token]:
    return [
        token
        for token in pair.tokens
        if (start <= token.start and token.end <= end) or token.start == word.start
    ]


def _counterparts(pair: Pair, word: Token) -> list[tuple[int, int]]:
    """The stretches of English that say the word, in order, none touching another."""
    length = len(pair.english)
    spans: list[tuple[int, int]] = []
    for start, end in sorted(
        (link.start, link.end)
        for link in pair.links
        if 0 <= link.start < link.end <= length and _same(pair.tokens[link.token], word)
    ):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _window(length: int, focus: int, longest: int) -> tuple[int, int]:
    """The stretch of at most `longest` characters with `focus` near its middle."""
    start = max(0, min(focus - longest // 2, length - longest))
    return start, min(length, start + longest)


def _with_cuts(html: str, before: bool, after: bool) -> str:
    return f"{'…' if before else ''}{html}{'…' if after else ''}"
