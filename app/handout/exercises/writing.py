"""Writing: the pinyin of words, their hanzi, practice squares, dictation."""

from __future__ import annotations

from app.chinese.orthography import word_pinyin
from app.handout.clusters import clusters
from app.handout.content import (
    Block,
    Gap,
    GridRow,
    Grids,
    Hanzi,
    Item,
    Items,
    Line,
    Part,
    Plain,
    Remark,
    SheetKind,
    Table,
)
from app.handout.material import Material, bare, one_line, short_meaning, spread
from app.hanzi import is_hanzi
from app.lesson.model import Token

_WIDTHS = (0.06, 0.24, 0.28, 0.42)
_SQUARE_EMS = 1.6
_TRACED = 4
_SIZES = ((2, 18.0), (4, 15.0))  # millimetres up to this level
_SMALLEST = 12.0
_DICTATED = 40


def pinyin_part(material: Material) -> Part | None:
    """The chosen words without pinyin, a gap for it, and their meanings."""
    words = _read(material)
    rows = tuple(
        (_number(place), (_unread(token),), (Gap(0, 7.0),), (_meaning(token),))
        for place, token in enumerate(words, 1)
    )
    key = tuple(
        Item(
            f"{place}.",
            ((_unread(token), Plain(f"  {word_pinyin(token)}", strong=True, pinyin=True)),),
        )
        for place, token in enumerate(words, 1)
    )
    return _table_part(
        SheetKind.PINYIN,
        ("Write the pinyin", "写拼音", "Write the pinyin with its tone marks."),
        rows,
        key,
    )


def hanzi_part(material: Material) -> Part | None:
    """The pinyin of the chosen words and their meanings, a gap for each hanzi."""
    words = _read(material)
    rows = tuple(
        (
            _number(place),
            (Plain(word_pinyin(token), pinyin=True),),
            _squares(token),
            (_meaning(token),),
        )
        for place, token in enumerate(words, 1)
    )
    key = tuple(
        Item(
            f"{place}.",
            (
                (
                    _unread(token, strong=True),
                    Plain(f"  {word_pinyin(token)}", quiet=True, pinyin=True),
                ),
            ),
        )
        for place, token in enumerate(words, 1)
    )
    return _table_part(
        SheetKind.HANZI,
        ("Write the characters", "写汉字", "Write the word in characters."),
        rows,
        key,
    )


def characters_part(material: Material) -> Part | None:
    """Squares for the characters of the chosen words: a model, some to trace, the rest empty.

    Their size follows the easiest half of the words unless the plan says one.
    """
    rows: dict[str, GridRow] = {}
    for word in material.words:
        token = word.token
        signs = [char for char in token.text if is_hanzi(char)]
        readings = token.pinyin if len(token.pinyin) == len(signs) else [""] * len(signs)
        for sign, reading in zip(signs, readings, strict=True):
            meaning = one_line(token.gloss) if len(signs) == 1 else token.text
            rows.setdefault(sign, GridRow(sign, reading.lower(), meaning, _TRACED))
    if not rows:
        return None
    size = material.plan.grid or _size(material)
    return Part(
        SheetKind.CHARACTERS,
        "Practise the characters",
        "写字练习",
        "Trace the pale characters, then write your own.",
        (Grids(tuple(rows.values()), material.plan.ruling, size),),
    )


def dictation_part(material: Material) -> Part | None:
    """Empty lines for words and sentences; the key is what the teacher reads out."""
    words = _read(material)
    pairs = [pair for _, pair in material.sentences(_DICTATED)]
    chosen = [pairs[place] for place in spread(range(len(pairs)), max(1, material.plan.items // 2))]
    if not words and not chosen:
        return None
    blocks: list[Block] = []
    key: list[Block] = []
    if words:
        spoken = [
            (material.shown([token.at(0)]), Plain(f"  {one_line(token.gloss)}", quiet=True))
            for token in words
        ]
        blocks += [_remark("Words 词语"), _empty(len(words), 8.0)]
        key += [
            _remark("Words 词语"),
            Items(tuple(Item(f"{n}.", (line,)) for n, line in enumerate(spoken, 1))),
        ]
    if chosen:
        blocks += [
            _remark("Sentences 句子"),
            Items(tuple(Item(f"{n}.", (), 2) for n in range(1, len(chosen) + 1))),
        ]
        lines = [
            ((material.shown(pair.tokens),), (Plain(one_line(pair.english), quiet=True),))
            for pair in chosen
        ]
        key += [
            _remark("Sentences 句子"),
            Items(tuple(Item(f"{n}.", both) for n, both in enumerate(lines, 1))),
        ]
    return Part(
        SheetKind.DICTATION,
        "Dictation",
        "听写",
        "Write what you hear.",
        tuple(blocks),
        tuple(key),
    )


def _read(material: Material) -> list[Token]:
    """The words of the exercise, those whose reading is known, spread over the text."""
    tokens = [word.token.at(0) for word in material.words if word.token.pinyin]
    return [tokens[place] for place in spread(range(len(tokens)), material.plan.items)]


def _unread(token: Token, *, strong: bool = False) -> Hanzi:
    return Hanzi(clusters([bare(token)]), strong)


def _number(place: int) -> Line:
    return (Plain(f"{place}."),)


def _meaning(token: Token) -> Plain:
    return Plain(short_meaning(token), quiet=True)


def _squares(token: Token) -> Line:
    return tuple(Gap(0, _SQUARE_EMS) for char in token.text if is_hanzi(char))


def _empty(count: int, ems: float) -> Table:
    """Numbered gaps in three columns."""
    cells: list[Line] = [(Plain(f"{number}. "), Gap(0, ems)) for number in range(1, count + 1)]
    cells += [()] * (-count % 3)
    return Table((), tuple(tuple(cells[at : at + 3]) for at in range(0, len(cells), 3)), (1.0,) * 3)


def _remark(text: str) -> Remark:
    return Remark((Plain(text, strong=True),))


def _size(material: Material) -> float:
    levels = sorted(word.token.hsk or 9 for word in material.words)
    middle = levels[len(levels) // 2]
    return next((size for level, size in _SIZES if middle <= level), _SMALLEST)


def _table_part(
    kind: SheetKind,
    words: tuple[str, str, str],
    rows: tuple[tuple[Line, ...], ...],
    key: tuple[Item, ...],
) -> Part | None:
    if not rows:
        return None
    title, chinese, task = words
    return Part(kind, title, chinese, task, (Table((), rows, _WIDTHS),), (Items(key),))
