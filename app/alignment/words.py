"""Which English words say what a Chinese word says.

Seeded by the dictionary, and rather silent than wrong: a link needs a gloss, a name's sound or a
number's value to hold it, and where several words could be meant, neighbours must decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from app.alignment.english_words import EnglishWord, english_words
from app.alignment.glosses import Gloss, glosses_of
from app.alignment.numbers import chinese_numbers, english_numbers
from app.alignment.stems import plain
from app.chinese.lexicon import Lexicon
from app.lesson.model import Token, TokenKind, WordLink
from app.progress import Progress, silent

# The least certainty that is shown.
_ENOUGH = 0.5
# What a word loses for lying as far from where it is expected as the text is long.
_DISTANCE_COST = 0.6
_LIKE_A_NAME = 0.8
# Words of grammar, whose counterparts (if any) the dictionary's senses don't tell. They are
# neither linked nor do they compete for a word.
_GRAMMAR_WORDS = frozenset(
    "的地得了着过着過和与與及跟同或并並而且但则則虽雖因为為以于於在从從自由向往到对對把将將被给給让讓"
    "是有也都就才又再还還只便很更最太吗呢吧啊呀么之其所者等这那该該此某各每个個位名次件条條只张張"
)
_PAIRS_BETWEEN_REPORTS = 10
# Tokens times words of a pair: what is longer is no sentence, and comparing all would take long.
_LARGEST = 250_000


def link_words(
    pairs: Sequence[tuple[tuple[Token, ...], str]],
    lexicon: Lexicon,
    progress: Progress = silent,
) -> list[tuple[WordLink, ...]]:
    """The links of each pair of analysed Chinese text and English text, in order of tokens.

    A token has at most one link, and an English word is in at most one.
    """
    linked = []
    for place, (tokens, english) in enumerate(pairs):
        if place % _PAIRS_BETWEEN_REPORTS == 0:
            progress(place / len(pairs), "Linking words")
        linked.append(_links(tokens, english, lexicon))
    return linked


def _links(tokens: tuple[Token, ...], english: str, lexicon: Lexicon) -> tuple[WordLink, ...]:
    words = english_words(english)
    if not words or not tokens or len(tokens) * len(words) > _LARGEST:
        return ()
    scores = [_matches(token, words, lexicon) for token in tokens]
    chosen = _chosen(scores, len(words))
    links = []
    for token, first in sorted(chosen.items()):
        group = _group(tokens[token], words, first, set(chosen.values()), lexicon)
        certainty = min(1.0, scores[token][first])
        links.append(WordLink(token, words[group[0]].start, words[group[-1]].end, certainty))
    return tuple(links)


def _matches(token: Token, words: Sequence[EnglishWord], lexicon: Lexicon) -> dict[int, float]:
    """How well each word (by its index) says what the token says, 0 to 1; only what may."""
    if token.kind is TokenKind.NUMBER:
        return _number_matches(token, words)
    if token.kind is TokenKind.LATIN:
        same = token.text.casefold()
        return {k: 1.0 for k, word in enumerate(words) if word.text.casefold() == same}
    if not token.is_word or token.text in _GRAMMAR_WORDS:
        return {}
    found: dict[int, float] = {}
    for gloss in glosses_of(token, lexicon):
        for k, word in enumerate(words):
            if word.stem in gloss.stems:
                found[k] = max(found.get(k, 0.0), gloss.weight)
    found.update(_sound_matches(token, words))
    if not found:
        found = _number_matches(token, words)
    return found


def _number_matches(token: Token, words: Sequence[EnglishWord]) -> dict[int, float]:
    values = chinese_numbers(token.text)
    if not values:
        return {}
    return {k: 1.0 for k, word in enumerate(words) if values & english_numbers(word.text)}


def _sound_matches(token: Token, words: Sequence[EnglishWord]) -> dict[int, float]:
    """Capitalised words that sound like the token, if it is a name."""
    if token.kind is not TokenKind.NAME or not token.pinyin:
        return {}
    sound = plain("".join(token.pinyin)).replace(" ", "")
    found = {}
    for k, word in enumerate(words):
        if not word.is_capitalised or len(word.text) < 3:
            continue
        likeness = SequenceMatcher(None, sound, plain(word.text), autojunk=False).ratio()
        if likeness >= _LIKE_A_NAME:
            found[k] = likeness
    return found


def _chosen(scores: Sequence[dict[int, float]], count: int) -> dict[int, int]:
    """For tokens, by index, the index of their word: each word is given once.

    What can only be one thing comes first; the rest goes where its neighbours' links point.
    """
    chosen: dict[int, int] = {}
    rivals = [sum(k in found for found in scores) for k in range(count)]
    for token, found in enumerate(scores):
        best = [k for k, score in found.items() if score >= _ENOUGH]
        if len(best) == 1 and rivals[best[0]] == 1:
            chosen[token] = best[0]
    open_choices = [
        (score - _DISTANCE_COST * abs(k - _expected(token, chosen, len(scores), count)) / count)
        for token, found in enumerate(scores)
        if token not in chosen
        for k, score in found.items()
    ]
    keys = [(token, k) for token, found in enumerate(scores) if token not in chosen for k in found]
    taken = set(chosen.values())
    for score, (token, k) in sorted(
        zip(open_choices, keys, strict=True), key=lambda item: (-item[0], item[1])
    ):
        if score >= _ENOUGH and token not in chosen and k not in taken:
            chosen[token] = k
            taken.add(k)
    return chosen


def _expected(token: int, chosen: dict[int, int], tokens: int, words: int) -> float:
    """Where the token's word should be: between its nearest linked neighbours' words, or at the
    same share of the text."""
    left = max((t for t in chosen if t < token), default=None)
    right = min((t for t in chosen if t > token), default=None)
    near = [t for t in (left, right) if t is not None and abs(t - token) <= 4]
    if not near:
        return token * words / max(tokens, 1)
    return sum(chosen[t] for t in near) / len(near)


def _group(
    token: Token, words: Sequence[EnglishWord], first: int, taken: set[int], lexicon: Lexicon
) -> list[int]:
    """The word and those next to it that belong to the same gloss."""
    group = [first]
    for gloss in glosses_of(token, lexicon):
        if words[first].stem in gloss.stems and len(gloss.stems) > 1:
            group = max(group, _run(gloss, words, first, taken), key=len)
    return group


def _run(gloss: Gloss, words: Sequence[EnglishWord], first: int, taken: set[int]) -> list[int]:
    start = end = first
    while start > 0 and start - 1 not in taken and words[start - 1].stem in gloss.stems:
        start -= 1
    while end + 1 < len(words) and end + 1 not in taken and words[end + 1].stem in gloss.stems:
        end += 1
    return list(range(start, end + 1))
