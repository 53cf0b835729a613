"""Fit the model of readings: maximum likelihood with a Gaussian prior (Berger et al., "A Maximum
Entropy Approach to Natural Language Processing", 1996)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from app.chinese.entry import Entry
from app.chinese.pinyin import NEUTRAL, tone_of
from app.chinese.polyphones import RULES
from app.chinese.reading_model import HanziModel
from app.chinese.reading_signs import RULED
from tools.reading_examples import Example

_PRIOR = 0.3
_OF_SIGN, _OF_SHAPE, _SHARED = 0.7, 1.4, 1.0  # the lower, the less a weight may grow
_LEAST = 2  # how often a sign must be seen with a hanzi
_ITERATIONS = 80
_UNITS = 16  # a weight of one in the file
# Wikipedia shows too much that is rare in everyday prose, for which grammar has rules.
_CAUTION = 1.0
_RULE = 2.0  # more of it where a rule holds
_SMALLEST = 2  # units between readings; a sign that says less is left out


@dataclass(frozen=True, slots=True)
class Background:
    """What is known of readings beforehand: how often the dictionary's words have them, and
    which are those of surnames."""

    uses: Mapping[str, Counter[str]]
    surnames: Mapping[str, set[str]]

    @classmethod
    def of(cls, headwords: Mapping[str, tuple[Entry, ...]], entries: Iterable[Entry]) -> Background:
        uses: dict[str, Counter[str]] = defaultdict(Counter)
        for word, known in headwords.items():
            for hanzi, syllable in zip(word, known[0].pinyin, strict=True):
                uses[hanzi][syllable.lower()] += 1
        surnames: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            if entry.is_name and len(entry.simplified) == 1:
                surnames[entry.simplified].add(entry.pinyin[0].lower())
        return cls(uses, surnames)

    def shared(
        self, hanzi: str, readings: Sequence[str], place: int, shape: str
    ) -> Iterator[tuple[str, ...]]:
        """What all hanzi have in common that speaks for the reading at `place`."""
        reading = readings[place]
        uses = self.uses.get(hanzi, Counter())
        smoothed = (uses[reading] + 0.5) / (uses.total() + 0.5 * len(readings))
        share = str(int(5 * smoothed))
        rank = str(min(place, 3))
        yield from (("rank", rank), ("rank", rank, shape), ("share", share))
        yield ("share", share, shape)
        if tone_of(reading) == NEUTRAL:
            yield ("neutral", shape)
        if reading in self.surnames.get(hanzi, ()):
            yield from (("surname", shape), ("surname", shape[:2]))


def fit_models(examples: Sequence[Example], background: Background) -> dict[str, HanziModel]:
    """The models of those hanzi in the examples for which a model changes any reading."""
    counts = Counter((e.hanzi, sign) for e in examples for sign in e.signs)
    keys: dict[Hashable, int] = {}
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    for e in examples:
        for place in range(len(e.readings)):
            for key, value in _features(e, place, background, counts):
                columns.append(keys.setdefault(key, len(keys)))
                values.append(value)
            ends.append(len(columns))
    rows = csr_matrix((np.array(values), columns, ends), shape=(len(ends) - 1, len(keys)))
    sizes = np.array([len(e.readings) for e in examples])
    wanted = np.concatenate([e.shares for e in examples])
    importance = np.repeat([e.weight for e in examples], sizes)
    weights = _maximise(rows, sizes, wanted, importance)
    table = {key: float(weights[column]) for key, column in keys.items()}
    shapes = sorted({e.signs[0] for e in examples if e.given})
    found = {e.hanzi: e.readings for e in examples}
    seen: dict[str, list[str]] = defaultdict(list)
    for hanzi, sign in counts:
        seen[hanzi].append(sign)
    models = {
        hanzi: _model(hanzi, readings, sorted({*seen[hanzi], *shapes}), shapes, table, background)
        for hanzi, readings in found.items()
    }
    useful = {e.hanzi for e in examples if e.given and _changes(models[e.hanzi], e)}
    return {hanzi: model for hanzi, model in models.items() if hanzi in useful}


def _changes(model: HanziModel, e: Example) -> bool:
    scores = model.scores(e.given, e.signs)
    return max(scores.values()) > scores.get(e.given, 0)


def _features(
    e: Example, place: int, background: Background, counts: Mapping[tuple[str, str], int]
) -> Iterator[tuple[Hashable, float]]:
    reading = e.readings[place]
    for sign in e.signs:
        if e.given and sign == e.signs[0]:
            yield (e.hanzi, reading, sign), _OF_SHAPE
        elif counts[e.hanzi, sign] >= _LEAST:
            yield (e.hanzi, reading, sign), _OF_SIGN
    if e.given:
        yield (e.hanzi, reading), _SHARED
        for key in background.shared(e.hanzi, e.readings, place, e.signs[0]):
            yield key, _SHARED
        if reading == e.given:
            yield from (((e.hanzi, "given"), _SHARED), (("given",), _SHARED))
            yield ("given", e.signs[0]), _SHARED


def _maximise(
    rows: csr_matrix, sizes: np.ndarray, wanted: np.ndarray, importance: np.ndarray
) -> np.ndarray:
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    turned = rows.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = rows @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        powers = np.exp(scores)
        totals = np.repeat(np.add.reduceat(powers, starts), sizes)
        likelihood = (importance * wanted * (scores - np.log(totals))).sum()
        slope = turned @ (importance * (powers / totals - wanted))
        return 0.5 * _PRIOR * weights @ weights - likelihood, slope + _PRIOR * weights

    start = np.zeros(rows.shape[1])
    options = {"maxiter": _ITERATIONS}
    return minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x


def _model(
    hanzi: str,
    readings: tuple[str, ...],
    signs: Sequence[str],
    shapes: Sequence[str],
    table: Mapping[Hashable, float],
    background: Background,
) -> HanziModel:
    """The weights of one hanzi, what is shared by all added to those of the shapes."""
    rows: dict[str, tuple[int, ...]] = {}
    for sign in signs:
        is_shape = sign in shapes
        scale = _OF_SHAPE if is_shape else _OF_SIGN
        said = [scale * table.get((hanzi, reading, sign), 0.0) for reading in readings]
        if is_shape:
            for place, reading in enumerate(readings):
                said[place] += table.get((hanzi, reading), 0.0)
                keys = background.shared(hanzi, readings, place, sign)
                said[place] += sum(table.get(key, 0.0) for key in keys)
        units = [round(_UNITS * weight) for weight in said]
        if max(units) - min(units) >= _SMALLEST:
            rows[sign] = tuple(units)
    own = table.get((hanzi, "given"), 0.0) + table.get(("given",), 0.0)
    own += _CAUTION if hanzi in RULES else 0.0
    given = {shape: own + table.get(("given", shape), 0.0) for shape in shapes}
    trust = {
        shape: round(_UNITS * (bonus + _RULE * (shape[1] == RULED)))
        for shape, bonus in given.items()
    }
    return HanziModel(readings, trust, rows)
