"""The blocks of a handout as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.handout.content import (
    Bank,
    Block,
    Cards,
    Gap,
    Grids,
    Hanzi,
    Item,
    Items,
    Line,
    Parallel,
    Piece,
    Remark,
    Table,
)

GAP = "＿"


def piece_text(piece: Piece) -> str:
    if isinstance(piece, Gap):
        return GAP
    if isinstance(piece, Hanzi):
        return "".join(ruby.base for cluster in piece.clusters for ruby in cluster.pieces)
    return piece.text


def line_text(line: Line) -> str:
    return "".join(map(piece_text, line))


def lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Every line of the blocks, in order."""
    for block in blocks:
        match block:
            case Items(items):
                yield from (line_text(line) for item in items for line in item.lines)
            case Bank(words):
                yield from map(line_text, words)
            case Table(_, rows, _):
                yield from (line_text(cell) for row in rows for cell in row)
            case Cards(cards):
                yield from (
                    line_text(line) for card in cards for item in card.items for line in item.lines
                )
            case Remark(line):
                yield line_text(line)
            case Grids(rows):
                yield from (row.character for row in rows)
            case Parallel(rows):
                yield from (row.english for row in rows)


def items(blocks: Iterable[Block]) -> list[Item]:
    return [item for block in blocks if isinstance(block, Items) for item in block.items]
