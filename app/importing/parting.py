"""Lines that say something twice are parted; pinyin is put aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.hanzi import hanzi_count
from app.importing.bilingual import is_bilingual_habit, split_bilingual, split_heading
from app.importing.document import Line
from app.importing.language import language_of
from app.importing.romanised import annotated, is_reading, is_toneless_reading
from app.lesson.model import Language, Role

_LEAST_TONELESS, _LEAST_TONELESS_SHARE = 3, 0.5
_HEADS = (Role.TITLE, Role.SUBTITLE, Role.HEADING, Role.CAPTION)


def parted(lines: Iterable[Line], all_lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those that hold a text and its translation parted into two of one row.

    `all_lines` are the same lines, for a look at the habits of the whole text.
    """
    habit = is_bilingual_habit([line.text for line in all_lines if line.language is None])
    sizes = _group_sizes(all_lines)
    row = max((line.row for line in all_lines if line.row is not None), default=-1)
    for line in lines:
        alone = line.level > 0 or line.role in _HEADS or (len(sizes) > 1 and sizes[line.group] == 1)
        parts = [line] if line.language else _parts(line, habit, alone)
        # One line says it twice: nobody needs to find out again that they belong together.
        languages = {part.language for part in parts if not part.ignored}
        paired = line.row is None and languages == set(Language)
        places = _rows_of(parts) if paired else [0] * len(parts)
        for part, place in zip(parts, places, strict=True):
            yield replace(part, row=row + 1 + place) if paired else part
        row += paired and places[-1] + 1


def _group_sizes(lines: Sequence[Line]) -> dict[int, int]:
    sizes: dict[int, int] = {}
    for line in lines:
        sizes[line.group] = sizes.get(line.group, 0) + 1
    return sizes


def _rows_of(parts: Sequence[Line]) -> list[int]:
    """For each part the number of its pair: two wanted parts make one."""
    rows, wanted = [], 0
    for part in parts:
        rows.append(max(0, wanted - 1) // 2 if part.ignored else wanted // 2)
        wanted += not part.ignored
    return rows


def _parts(line: Line, habit: bool, alone: bool) -> list[Line]:
    """The line's parts, with their language told if there are several."""
    note = annotated(line.text)
    if note and language_of(note.chinese) is Language.CHINESE:
        # A word with its meaning is an entry of a list; a sentence is one like any other.
        role = line.role or (Role.LIST_ITEM if note.meaning else None)
        chinese = replace(line, text=note.chinese, role=role, language=Language.CHINESE)
        english = replace(chinese, text=note.meaning, language=Language.ENGLISH)
        reading = replace(line, text=note.reading, ignored=True)
        return [chinese, reading, *([english] if note.meaning else [])]
    texts = split_bilingual(line.text, habit)
    if len(texts) == 1 and alone:
        texts = split_heading(line.text)
    if len(texts) == 1:
        return [line]
    return [replace(line, text=text, language=language_of(text)) for text in texts]


def without_readings(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those that are pinyin ignored.

    Words of English can look like pinyin without tones: that must be the text's habit.
    """
    hanzi = [hanzi_count(line.text) for line in lines]
    candidates = [i for i, line in enumerate(lines) if not hanzi[i] and not line.language]
    toneless = [
        i for i in candidates if is_toneless_reading(lines[i].text, hanzi[max(0, i - 1) : i + 2])
    ]
    found = {i for i in candidates if is_reading(lines[i].text)}
    if len(toneless) >= max(_LEAST_TONELESS, _LEAST_TONELESS_SHARE * sum(map(bool, hanzi))):
        found.update(toneless)
    return [replace(line, ignored=True) if i in found else line for i, line in enumerate(lines)]
