"""What hanzi names are made of, and how they are read there: learnt when the lexicon is compiled.

Unigram models in the manner of Sproat et al., "A Stochastic Finite-State Word-Segmentation
Algorithm for Chinese" (1996): each hanzi has a probability of standing in a name.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from app.chinese.entry import Entry
from app.chinese.frequencies import Frequencies

_SURNAME = re.compile(r"^(two-character )?surname ")
_SHORT = re.compile(r"^\(?(abbr\. for|short name for|\(bound form\)) |\((also )?abbr\. for ")
_SMOOTHING = 0.5
_LONG = 3  # syllables from which a capitalised headword is mostly a foreign name


@dataclass(frozen=True, slots=True)
class NameModel:
    """What hanzi are in names.

    Natural logarithms of their probabilities by kind of name; their readings in surnames and in
    foreign names; the traditional forms they have in the latter.
    """

    foreign: Mapping[str, float]
    surnames: Mapping[str, float]
    given: Mapping[str, float]
    surname_readings: Mapping[str, str]
    foreign_readings: Mapping[str, str]
    foreign_forms: Mapping[str, str]

    def encode(self) -> bytes:
        """The model as it lies in the compiled file."""
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @classmethod
    def decode(cls, stored: bytes) -> NameModel:
        return cls(**json.loads(stored))


def learn_names(entries: Iterable[Entry], frequencies: Frequencies) -> NameModel:
    """The model, from jieba's names of persons and from CC-CEDICT's surnames and readings."""
    surname_readings: dict[str, str] = {}
    written: dict[str, str] = {}
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    shapes: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        if not entry.is_name:
            continue
        forms = dict.fromkeys((entry.simplified, entry.traditional))
        if any(_SURNAME.match(sense) for sense in entry.senses):
            written[entry.simplified] = entry.traditional
            for form in forms:
                surname_readings.setdefault(form, " ".join(entry.pinyin))
        if len(entry.pinyin) >= _LONG:
            for simplified, traditional in zip(entry.simplified, entry.traditional, strict=True):
                shapes[simplified][traditional] += 1
            for form in forms:
                hanzi = form.replace("·", "")
                if len(hanzi) == len(entry.pinyin):
                    for character, syllable in zip(hanzi, entry.pinyin, strict=True):
                        uses[character][syllable.lower()] += 1
    foreign: Counter[str] = Counter()
    surnames: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for word, part in frequencies.parts.items():
        if part == "nrt" and len(word) >= _LONG:
            foreign.update(word)
        elif part == "nr" and len(word) == 3 and word[0] in surname_readings:
            surnames[word[0]] += 1
            given.update(word[1:])
        elif part == "nr" and len(word) == 4 and word[:2] in surname_readings:
            surnames[word[:2]] += 1
    shares = _logarithms(surnames, 1)
    shares |= {written.get(hanzi, hanzi): share for hanzi, share in shares.items()}
    return NameModel(
        _logarithms(foreign, 2),
        shares,
        _logarithms(given, 2),
        surname_readings,
        {hanzi: readings.most_common(1)[0][0] for hanzi, readings in uses.items()},
        {hanzi: forms.most_common(1)[0][0] for hanzi, forms in shapes.items()},
    )


def _logarithms(counts: Counter[str], least: int) -> dict[str, float]:
    """Logarithms of the shares of the hanzi counted at least so often."""
    total = counts.total() + _SMOOTHING * len(counts)
    return {
        hanzi: math.log((count + _SMOOTHING) / total)
        for hanzi, count in counts.items()
        if count >= least
    }
