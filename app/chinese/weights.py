"""How probable each word is as a token: the weights of the segmentation's lattice."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping

from app.chinese.entry import Entry
from app.chinese.frequencies import Frequencies
from app.hanzi import HANZI

_HANZI_ONLY = re.compile(f"[{HANZI}]+")
_NUMERALS = "一二两兩三四五六七八九十几幾"
_NUMERAL_MEASURE = re.compile(f"[{_NUMERALS}]+[个個种種次位名元声聲][半多]?")
_UNSEEN_HANZI = 0.5  # the count of a hanzi that jieba doesn't know
_UNSEEN_WORD = 3.0  # the count of a headword that jieba doesn't know: that of its rarest words
_LONGEST_UNSEEN = 12  # hanzi; longer headwords are sayings, found by looking up only
# The least count of a word that only jieba knows; of proper names it has many doubtful ones.
_COMPOUND = 3
_LEAST_COUNTS = {"nr": math.inf, "m": math.inf, "ns": 40, "nt": 40, "nz": 40}
# Numerals, pronouns, degree adverbs, demonstratives, prepositions, conjunctions, particles and
# localisers: what they stand beside is another word.
_FUNCTION = frozenset(
    "最很太更极挺颇较真好这那此该各每某本几是有在于从自到往向对为被把给让由以将和与及或并而但且虽若"
    "一二两三四五六七八九十百千万亿半全我你他她它"
    "也又还都就才只再先常仍均皆便则等已曾不没未别的地得之者所了着过们吗呢吧啊中上下里外内后前间时来去个些"
)
_ASPECT = "了着过"  # 吃 完 了 holds no 完了
# Complements of direction and result, and verbs of speaking: what they follow is another word.
_AFTER_VERB = frozenset("起进進出回完成说說道问問")
_WHOLE = 0.001  # what makes a whole likelier than parts of the same probability

UNKNOWN = -20.0
"""The weight of a hanzi in no dictionary."""


def weigh_words(
    headwords: Mapping[str, tuple[Entry, ...]],
    frequencies: Frequencies,
    taught: Collection[str] = (),
) -> dict[str, float]:
    """Natural logarithms of the probabilities of all words a text may be cut into.

    These are the headwords but for numerals with a common measure word (一个), which learners count
    as two, and the compounds of two hanzi that only jieba knows. Headwords without
    a count get at least the weight of their best division, so that what the dictionary
    explains as a whole is kept whole; so do the words that learners are `taught`.
    """
    counts, total = frequencies.counts, frequencies.total
    weights: dict[str, float] = {}
    unseen = []
    for word, entries in headwords.items():
        if not _HANZI_ONLY.fullmatch(word) or _is_measured(word):
            continue
        count = counts.get(word, 0)
        for entry in entries:
            if entry.simplified != word:
                count = max(count, counts.get(entry.simplified, 0))
        if count:
            weights[word] = math.log(count / total)
        elif len(word) == 1:
            weights[word] = math.log(_UNSEEN_HANZI / total)
        elif len(word) <= _LONGEST_UNSEEN:
            unseen.append(word)
    for word, count in counts.items():
        if count >= _COMPOUND and len(word) == 2 and word not in headwords:
            least = _LEAST_COUNTS.get(frequencies.parts[word][:2], _COMPOUND)
            if count < least or word[1] in _AFTER_VERB or not _FUNCTION.isdisjoint(word):
                continue
            if _HANZI_ONLY.fullmatch(word):
                weights[word] = math.log(count / total)
    floor = math.log(_UNSEEN_WORD / total)
    divided = {word: _best_division(word, weights) for word in unseen if len(word) > 2}
    weights |= {word: max(floor, divided.get(word, floor)) for word in unseen}
    for word in taught:
        if len(word) < 2 or word[-1] in _ASPECT or _is_measured(word):
            continue
        if _HANZI_ONLY.fullmatch(word):
            whole = weights.pop(word, floor)
            weights[word] = max(whole, _best_division(word, weights) + _WHOLE)
    return weights


def _is_measured(word: str) -> bool:
    """Whether the word is a numeral with its measure word."""
    return word[0] in _NUMERALS and _NUMERAL_MEASURE.fullmatch(word) is not None


def _best_division(word: str, weights: Mapping[str, float]) -> float:
    """The weight of the most probable way to cut the word into known ones."""
    size = len(word)
    best = [0.0] * (size + 1)
    for start in range(size - 1, -1, -1):
        score = weights.get(word[start], UNKNOWN) + best[start + 1]
        for end in range(start + 2, size + 1):
            weight = weights.get(word[start:end])
            if weight is not None and weight + best[end] > score:
                score = weight + best[end]
        best[start] = score
    return best[0]
