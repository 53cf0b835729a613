"""What g2pM, a model trained on 79,000 sentences of Wikipedia, thinks of readings.

Park and Lee, "g2pM: A Neural Grapheme-to-Phoneme Conversion Package for Mandarin Chinese Based
on a New Open Benchmark Dataset" (2020); Apache-2.0. Needs g2pM and torch; its network is run here
in batches.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch

from app.chinese.pinyin import to_marks

_BATCH = 512
_OPENING, _CLOSING = "시", "끝"  # what g2pM puts around a sentence
_UNKNOWN = 1


class Teacher:
    """g2pM's network."""

    def __init__(self) -> None:
        spec = find_spec("g2pM")
        if spec is None or spec.origin is None:
            raise SystemExit("Install the packages g2pM and torch first.")
        folder = Path(spec.origin).parent

        def load(name: str) -> dict:
            return pickle.loads((folder / name).read_bytes())

        self._characters = load("char2idx.pkl")
        self._classes = load("class2idx.pkl")
        self._readings = load("digest_cedict.pkl")
        weights = {
            name: torch.tensor(np.array(value)).float()
            for name, value in load("np_ckpt.pkl").items()
        }
        self._embedding = weights["embedding.weight"]
        hidden = weights["lstm.weight_hh_l0"].shape[1]
        self._lstm = torch.nn.LSTM(
            self._embedding.shape[1], hidden, bidirectional=True, batch_first=True
        )
        self._lstm.load_state_dict({k[5:]: v for k, v in weights.items() if k.startswith("lstm.")})
        self._layers = [
            (weights[f"logit_layer.{k}.weight"].T, weights[f"logit_layer.{k}.bias"]) for k in (0, 2)
        ]

    @torch.no_grad()
    def answers(self, asked: Sequence[tuple[str, int]]) -> Iterator[tuple[int, dict[str, float]]]:
        """For each hanzi (a text and a place in it), by its number in `asked`, the probabilities
        of the readings that g2pM knows for it; none for those that have but one. Shorter texts
        come first."""
        order = sorted(range(len(asked)), key=lambda k: len(asked[k][0]))
        for first in range(0, len(order), _BATCH):
            chosen = order[first : first + _BATCH]
            rows = [self._row(asked[k][0]) for k in chosen]
            longest = max(map(len, rows))
            inputs = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
            packed = torch.nn.utils.rnn.pack_padded_sequence(
                self._embedding[inputs], [*map(len, rows)], batch_first=True, enforce_sorted=False
            )
            states, _ = torch.nn.utils.rnn.pad_packed_sequence(
                self._lstm(packed)[0], batch_first=True
            )
            places = [asked[k][1] + 1 for k in chosen]
            (inner, inner_bias), (outer, outer_bias) = self._layers
            hidden = torch.relu(states[range(len(chosen)), places] @ inner + inner_bias)
            for k, row in zip(chosen, (hidden @ outer + outer_bias).numpy(), strict=True):
                text, place = asked[k]
                known = [r for r in self._readings.get(text[place], ()) if r in self._classes]
                if len(known) > 1:
                    scores = np.array([row[self._classes[reading]] for reading in known])
                    likely = np.exp(scores - scores.max())
                    shares = (likely / likely.sum()).tolist()
                    yield k, dict(zip(map(to_marks, known), shares, strict=True))

    def _row(self, text: str) -> list[int]:
        padded = [_OPENING, *text, _CLOSING]
        return [self._characters.get(character, _UNKNOWN) for character in padded]
