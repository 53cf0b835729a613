"""The model that tells which of its readings a hanzi has by the signs around it.

Log-linear: each reading of a hanzi gets the sum of what the signs say for it, and what the
dictionary or a rule has given gets a bonus for how far such words can be trusted. The weights are
those that `tools/fit_readings.py` found; `docs/readings.md` says how, and how often it is right.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from pathlib import Path

from app import paths
from app.chinese.store import BrokenStoreError, map_store, write_store
from app.errors import MissingPartError

FORMAT = 2
"""Raised whenever the file is laid out in another way or the signs change."""


@dataclass(frozen=True, slots=True)
class HanziModel:
    """What is known of one hanzi.

    `readings` have tone marks; `signs` gives for each sign a weight for each of them. `trust` is
    the bonus of the reading that the dictionary or a rule has given, by the first sign.
    """

    readings: tuple[str, ...]
    trust: Mapping[str, int]
    signs: Mapping[str, tuple[int, ...]]

    def scores(self, given: str, found: Sequence[str]) -> dict[str, int]:
        """What the signs and the reading given so far say for each reading."""
        signs = self.signs
        rows = [row for sign in found if (row := signs.get(sign))]
        totals = map(sum, zip(*rows, strict=True)) if rows else repeat(0)
        scores = dict(zip(self.readings, totals, strict=False))
        if given in scores:
            scores[given] += self.trust.get(found[0], 0)
        return scores

    def encode(self) -> bytes:
        """The model as it lies in the file."""
        trust = (f"{shape} {weight}" for shape, weight in self.trust.items())
        lines = [" ".join(self.readings), "\t".join(trust)]
        lines += [f"{sign}\t{' '.join(map(str, row))}" for sign, row in self.signs.items()]
        return "\n".join(lines).encode()

    @classmethod
    def decode(cls, stored: bytes) -> HanziModel:
        readings, trusts, *lines = stored.decode().split("\n")
        pairs = (pair.split() for pair in trusts.split("\t"))
        trust = {shape: int(weight) for shape, weight in pairs}
        rows = (line.split("\t") for line in lines)
        signs = {sign: tuple(map(int, row.split())) for sign, row in rows}
        return cls(tuple(readings.split()), trust, signs)


class ReadingModel:
    """The models of all hanzi; each is decoded when it is first met."""

    def __init__(self, places: Mapping[str, tuple[int, int]], blocks: bytes | memoryview) -> None:
        self._places = places
        self._blocks = blocks
        self._models: dict[str, HanziModel] = {}

    def __contains__(self, hanzi: str) -> bool:
        return hanzi in self._places

    def scores(self, hanzi: str, given: str, found: Sequence[str]) -> dict[str, int]:
        """`HanziModel.scores` of a hanzi that the model knows."""
        model = self._models.get(hanzi)
        if model is None:
            start, size = self._places[hanzi]
            model = HanziModel.decode(bytes(self._blocks[start : start + size]))
            self._models[hanzi] = model
        return model.scores(given, found)


@lru_cache(maxsize=1)
def open_reading_model() -> ReadingModel:
    """The model that ships with Duidu; raises `MissingPartError` when it isn't whole."""
    try:
        return read_model(model_path())
    except (FileNotFoundError, BrokenStoreError) as error:
        raise MissingPartError(
            "Duidu's file {0} is missing or damaged. Install Duidu again.", model_path().name
        ) from error


def model_path() -> Path:
    """The file with the model."""
    return paths.resources_dir() / "readings.bin"


def read_model(path: Path) -> ReadingModel:
    """The model in a file; raises `BrokenStoreError` when it isn't one of this format."""
    sections = map_store(path)
    if json.loads(bytes(sections["format"])) != FORMAT:
        raise BrokenStoreError(path.name)
    return ReadingModel(json.loads(bytes(sections["places"])), sections["blocks"])


def write_model(path: Path, models: Mapping[str, HanziModel]) -> None:
    """Write the models of some hanzi; equal models give equal files."""
    places = {}
    blocks = bytearray()
    for hanzi in sorted(models):
        encoded = models[hanzi].encode()
        places[hanzi] = (len(blocks), len(encoded))
        blocks += encoded
    write_store(
        path,
        {
            "format": json.dumps(FORMAT).encode(),
            "places": json.dumps(places, ensure_ascii=False).encode(),
            "blocks": bytes(blocks),
        },
    )
