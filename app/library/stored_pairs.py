"""What a person's edit holds of pairs, as JSON and back: all but tokens and links."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from app.lesson.model import Pair, Role, Speaker


def pairs_to_json(pairs: Iterable[Pair]) -> str:
    """The texts, roles, speakers and flags of these pairs."""
    # Pair by pair: one call for a whole book would hold up every other thread.
    written = (json.dumps(_entry(p), ensure_ascii=False, separators=(",", ":")) for p in pairs)
    return f"[{','.join(written)}]"


def pairs_from_json(text: str) -> tuple[Pair, ...]:
    """The pairs, without tokens and links."""
    return tuple(_pair(entry) for entry in json.loads(text))


def _entry(pair: Pair) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "zh": pair.chinese_sentences,
        "en": pair.english_sentences,
        "role": pair.role.value,
        "confidence": pair.confidence,
    }
    if pair.speaker:
        entry["speaker"] = (pair.speaker.chinese, pair.speaker.english)
    if pair.opens:
        entry["opens"] = True
    if pair.checked:
        entry["checked"] = True
    return entry


def _pair(entry: dict[str, Any]) -> Pair:
    return Pair(
        chinese_sentences=tuple(entry["zh"]),
        english_sentences=tuple(entry["en"]),
        role=Role(entry["role"]),
        speaker=Speaker(*entry["speaker"]) if "speaker" in entry else None,
        confidence=entry["confidence"],
        opens=entry.get("opens", False),
        checked=entry.get("checked", False),
    )
