"""Compile CC-CEDICT, jieba's counts and the HSK levels into the file the lexicon maps."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from app.chinese import cedict, frequencies, levels
from app.chinese.cedict import Entry
from app.chinese.frequencies import Counted
from app.chinese.lexicon import encode_entries
from app.chinese.pinyin import HANZI
from app.chinese.ranking import Rating, rate_readings, sort_entries
from app.chinese.senses import sort_senses
from app.chinese.sources import Sources
from app.chinese.store import write_store
from app.errors import StorageError
from app.progress import Progress


def compile_lexicon(sources: Sources, path: Path, progress: Progress) -> None:
    """Write the compiled lexicon to `path`; raises `StorageError` when that can't be written."""
    progress(0.0, "Reading the dictionary")
    with sources.dictionary.open(encoding="utf-8") as lines:
        entries = list(cedict.parse(lines))
    progress(0.3, "Reading word frequencies")
    with sources.frequencies.open(encoding="utf-8") as lines:
        counted = frequencies.parse(lines)
    with sources.levels.open(encoding="utf-8") as lines:
        taught = levels.parse(lines)
    progress(0.5, "Sorting readings and senses")
    headwords = _headwords(entries, counted)
    progress(0.7, "Compiling the dictionary")
    sections = _sections(headwords, counted, taught)
    progress(0.95, "Storing the dictionary")
    try:
        write_store(path, sections)
    except OSError as error:
        raise StorageError(
            f"The dictionary can't be stored in {path.parent}. "
            "Make room on the disk and allow Duidu to write there."
        ) from error
    progress(1.0, "Dictionary ready")
