"""The sentence on a card: with readings, gaps or clozes, and its translation.

Each shows words at their places in a pair, and no more than a card can bear: of a very long text
only what surrounds the first, an ellipsis standing for the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.anki.escaping import escaped
from app.hanzi import hanzi_count, is_hanzi
from app.lesson.model import Pair, Token

LONGEST_CHINESE = 400
"""The most characters of Chinese text that a card shows."""
LONGEST_ENGLISH = 1600
"""The most characters of English text that a card shows."""

_GAP = "＿"
_MOST_CLOZES = 499


def with_readings(pair: Pair, words: Sequence[Token] = ()) -> str:
    """The Chinese text for Anki's `furigana:` filter, the words in bold wherever they stand.

    Each hanzi is a base with a blank before it, which the filter takes away:
    ` 中[zhōng] 文[wén]`. Of a long text what surrounds the first of the words is shown.
    """
    return _joined(
        pair,
        words,
        lambda token, said: f"<b>{_readings(token)}</b>" if said else _readings(token),
    )


def with_gaps(pair: Pair, words: Sequence[Token]) -> str:
    """The Chinese text without readings, low lines in the place of the words' characters."""
    return _joined(
        pair,
        words,
        lambda token, said: (
            f'<span class="gap">{_GAP * len(token.text)}</span>' if said else escaped(token.text)
        ),
    )


def with_clozes(pair: Pair, words: Sequence[Token]) -> str:
    """The Chinese text without readings, each of the words as a cloze deletion of Anki's.

    A word's number is one more than the place (in characters) where it first stands in the
    text, so that it stays the same, and with it the card, whatever other words come and go.
    Its gloss is the hint.
    """
    numbers: dict[str, int] = {}

    def part(token: Token, said: bool) -> str:
        number = numbers.setdefault(token.simplified, token.start + 1) if said else 0
        if not 0 < number <= _MOST_CLOZES:
            return escaped(token.text)
        hint = f"::{_inside_cloze(token.gloss)}" if token.gloss else ""
        return f"{{{{c{number}::{_inside_cloze(token.text)}{hint}}}}}"

    return _joined(pair, words, part)


def translation(pair: Pair, words: Sequence[Token] = ()) -> str:
    """The English text, what says the words in bold."""
    english = pair.english
    spans = _counterparts(pair, words)
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
    return next((pair.english[start:end] for start, end in _counterparts(pair, (word,))), "")


def _joined(pair: Pair, words: Sequence[Token], part: Callable[[Token, bool], str]) -> str:
    """The tokens that are shown, each as `part` gives it, which is told if it is of the words."""
    focus = words[0].start if words else 0
    start, end = _window(len(pair.chinese), focus, LONGEST_CHINESE)
    parts = [
        part(token, _said(token, words))
        for token in pair.tokens
        if (start <= token.start and token.end <= end) or (words and token.start == focus)
    ]
    return _with_cuts("".join(parts), start > 0, end < len(pair.chinese))


def _said(token: Token, words: Sequence[Token]) -> bool:
    """Whether the token is one of the words."""
    return any(
        token.simplified == word.simplified and token.is_word and token.key == word.key
        for word in words
    )


def _inside_cloze(text: str) -> str:
    """The text for a cloze, whose parts two colons would part."""
    return escaped(text).replace("::", "&#58;&#58;")


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


def _counterparts(pair: Pair, words: Sequence[Token]) -> list[tuple[int, int]]:
    """The stretches of English that say the words, in order, none touching another."""
    length = len(pair.english)
    spans: list[tuple[int, int]] = []
    for start, end in sorted(
        (link.start, link.end)
        for link in pair.links
        if 0 <= link.start < link.end <= length and _said(pair.tokens[link.token], words)
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
