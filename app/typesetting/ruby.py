"""Sets words with pinyin over and glosses under them into lines. Knows no window system: widths are
asked for.

All lengths are in the unit of the measure functions (pixels, points), x to the right and y down
from the upper left corner of the block.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.hanzi import is_hanzi
from app.lesson.model import Token, TokenKind
from app.typesetting.kinsoku import blank_after, blank_before, closed_up, may_break

Measure = Callable[[str], float]
Spell = Callable[[tuple[str, ...]], str]
Gloss = Callable[[Token], str]

_MARK = TokenKind.PUNCTUATION
_ROUNDING = 1e-6
# What a word may be widened to by its gloss: so many times its own width, or so many ems.
_WIDENED, _LEAST_ROOM = 1.6, 2.2
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Metrics:
    """What the type looks like. `em` is the width of a hanzi and of a full-width mark.

    `gap` is the blank between words, `ruby_gap` the least blank between two pinyins and
    `overhang` how far a pinyin may reach over a neighbour's hanzi (negative: how far it must keep
    from them). `ruby_height` is the height of
    the pinyin's line, kept on every line so that the lines keep their rhythm; 0 for no pinyin.
    The same holds of `gloss_height`; `gloss_ascent` is from the hanzi's lower edge to the
    gloss's baseline.
    """

    em: float
    measure: Measure
    measure_ruby: Measure
    ascent: float
    descent: float
    ruby_ascent: float
    ruby_height: float
    leading: float
    gap: float
    ruby_gap: float
    overhang: float
    measure_gloss: Measure
    gloss_ascent: float = 0.0
    gloss_height: float = 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """A token (or, if it is wider than a line, a part of one) in its place.

    `start` is where `text` begins in the token. `x` and `width` bound the hanzi, `ruby_x` and
    `ruby_width` the pinyin centred over them, `gloss_x` and `gloss_width` the gloss under them.
    `syllables` are those that the pinyin writes.
    """

    token: int
    start: int
    text: str
    x: float
    width: float
    ruby: str
    ruby_x: float
    ruby_width: float
    syllables: tuple[str, ...] = ()
    gloss: str = ""
    gloss_x: float = 0.0
    gloss_width: float = 0.0

    @property
    def left(self) -> float:
        left = min(self.x, self.ruby_x)
        return min(left, self.gloss_x) if self.gloss else left

    @property
    def right(self) -> float:
        right = max(self.x + self.width, self.ruby_x + self.ruby_width)
        return max(right, self.gloss_x + self.gloss_width) if self.gloss else right


@dataclass(frozen=True, slots=True)
class Line:
    """Boxes from left to right; `top` to `bottom` includes the lines of pinyin and glosses."""

    boxes: tuple[Box, ...]
    top: float
    ruby_baseline: float
    baseline: float
    gloss_baseline: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one text."""

    lines: tuple[Line, ...]
    height: float

    def token_at(self, x: float, y: float, slack: float = 0.0) -> int | None:
        """The token whose box (widened by `slack` on both sides) is at this point, if any."""
        line = next((line for line in self.lines if line.top <= y < line.bottom), None)
        if line is None:
            return None
        inside = [box for box in line.boxes if box.left - slack <= x < box.right + slack]
        if not inside:
            return None
        return min(inside, key=lambda box: abs(box.x + box.width / 2 - x)).token

    def boxes_of(self, token: int) -> list[tuple[Line, Box]]:
        """Where a token stands: one box, or several if it had to be broken."""
        return [(line, box) for line in self.lines for box in line.boxes if box.token == token]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is set in one go. `blank` is the space that came before it in the text."""

    token: int
    start: int
    text: str
    syllables: tuple[str, ...]
    kind: TokenKind
    ruby: str
    width: float
    ruby_width: float
    blank: float
    gloss: str = ""
    gloss_width: float = 0.0


def set_ruby(
    tokens: Sequence[Token],
    shown: Callable[[Token], bool],
    spell: Spell,
    metrics: Metrics,
    width: float,
    gloss: Gloss | None = None,
) -> Block:
    """Set the tokens into lines no wider than `width`.

    Pinyin, written by `spell`, stands over the tokens that are `shown`, and under each token its
    `gloss`, shortened to what room its word may give. Every token but blanks is
    set exactly once and in order. Words stay whole unless wider than a line; a line begins with a
    closing mark, or is wider than `width`, only where nothing else is possible.
    """
    lines: list[list[Box]] = []
    row = _Row(metrics, width)
    for unit in _units(_pieces(tokens, shown, spell, metrics, gloss), metrics, width, spell):
        if not row.add(unit):
            lines.append(row.boxes)
            row = _Row(metrics, width)
            row.add(unit, force=True)
    if row.boxes:
        lines.append(row.boxes)
    return _block(lines, metrics)


def _pieces(
    tokens: Sequence[Token],
    shown: Callable[[Token], bool],
    spell: Spell,
    metrics: Metrics,
    gloss: Gloss | None,
) -> list[_Piece]:
    pieces: list[_Piece] = []
    blank = 0.0
    for index, token in enumerate(tokens):
        if token.kind is TokenKind.SPACE or token.text.isspace():
            blank = metrics.em / 3
            continue
        syllables = token.pinyin if token.pinyin and shown(token) else ()
        piece = _piece(index, 0, token.text, syllables, token.kind, metrics, spell)
        said = gloss(token) if gloss is not None else ""
        if said:
            said = elided(said, _gloss_room(piece, metrics), metrics.measure_gloss)
            piece = replace(piece, gloss=said, gloss_width=metrics.measure_gloss(said))
        pieces.append(replace(piece, blank=blank))
        blank = 0.0
    return pieces


def _gloss_room(piece: _Piece, metrics: Metrics) -> float:
    return max(piece.width * _WIDENED, metrics.em * _LEAST_ROOM, piece.ruby_width)


def elided(text: str, room: float, measure: Measure) -> str:
    """As much of the text as there is room for, an ellipsis for the rest; "" if that is nothing.

    It is cut between words where that leaves more than half of what there is room for.
    """
    if measure(text) <= room:
        return text
    short = text
    while short and measure(short + _ELLIPSIS) > room:
        short = short[:-1].rstrip()
    whole = short if text[len(short) :].startswith(" ") else short.rpartition(" ")[0]
    if len(whole) * 2 > len(short):
        short = whole.rstrip(" ,;+(")
    return short + _ELLIPSIS if short else ""


def _piece(
    token: int,
    start: int,
    text: str,
    syllables: tuple[str, ...],
    kind: TokenKind,
    metrics: Metrics,
    spell: Spell,
) -> _Piece:
    ruby = spell(syllables) if syllables else ""
    ruby_width = metrics.measure_ruby(ruby) if ruby else 0.0
    width = _text_width(text, metrics)
    return _Piece(token, start, text, syllables, kind, ruby, width, ruby_width, 0.0)


def _text_width(text: str, metrics: Metrics) -> float:
    if all(is_hanzi(char) for char in text):
        return len(text) * metrics.em
    return metrics.measure(text)


def _units(
    pieces: list[_Piece], metrics: Metrics, width: float, spell: Spell
) -> list[list[_Piece]]:
    """Groups of pieces that must not be parted; one wider than a line is cut as far as needed."""
    units: list[list[_Piece]] = []
    for unit in _grouped(pieces):
        if _fits(unit, metrics, width):
            units.append(unit)
            continue
        characters = [part for piece in unit for part in _cut(piece, metrics, spell)]
        for smaller in _grouped(characters, whole_runs=False):
            if _fits(smaller, metrics, width):
                units.append(smaller)
            else:
                units.extend([piece] for piece in smaller)
    return units


def _grouped(pieces: Sequence[_Piece], whole_runs: bool = True) -> list[list[_Piece]]:
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups and _held_together(groups[-1][-1], piece, whole_runs):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _held_together(before: _Piece, after: _Piece, whole_runs: bool) -> bool:
    if not may_break(before.text[-1], after.text[0]):
        return True
    if after.blank or not whole_runs:
        return False
    runs = (TokenKind.LATIN, TokenKind.NUMBER)
    return before.kind in runs and after.kind in runs


def _cut(piece: _Piece, metrics: Metrics, spell: Spell) -> list[_Piece]:
    """The piece character by character, each hanzi with its own syllable."""
    parts: list[_Piece] = []
    syllables = iter(piece.syllables)
    for offset, char in enumerate(piece.text):
        own = next(syllables, None) if is_hanzi(char) else None
        over = (own,) if own else ()
        start = piece.start + offset
        parts.append(_piece(piece.token, start, char, over, piece.kind, metrics, spell))
    gloss = elided(piece.gloss, _gloss_room(parts[0], metrics), metrics.measure_gloss)
    width = metrics.measure_gloss(gloss)
    parts[0] = replace(parts[0], blank=piece.blank, gloss=gloss, gloss_width=width)
    return parts


def _fits(unit: list[_Piece], metrics: Metrics, width: float) -> bool:
    return _Row(metrics, width).add(unit)


class _Row:
    """A line being filled."""

    def __init__(self, metrics: Metrics, width: float) -> None:
        self._metrics = metrics
        self._width = width
        self.boxes: list[Box] = []
        self._last: _Piece | None = None

    def add(self, unit: list[_Piece], force: bool = False) -> bool:
        """Set the pieces at the end of the line; False, and nothing set, if there is no room."""
        set_before, last = len(self.boxes), self._last
        for piece in unit:
            box = self._placed(piece)
            if not force and box.right > self._width + _ROUNDING:
                del self.boxes[set_before:]
                self._last = last
                return False
            self.boxes.append(box)
            self._last = piece
        return True

    def _placed(self, piece: _Piece) -> Box:
        over = max(0.0, (max(piece.ruby_width, piece.gloss_width) - piece.width) / 2)
        x = over
        if self._last is None:
            if blank_before(piece.text[0]) and self._full_width(piece.text[0]):
                x = -self._metrics.em / 2
        else:
            x = self._after(self._last, piece, over)
        ruby_x = x + (piece.width - piece.ruby_width) / 2 if piece.ruby else x
        return Box(
            piece.token,
            piece.start,
            piece.text,
            x,
            piece.width,
            piece.ruby,
            ruby_x,
            piece.ruby_width,
            piece.syllables,
            piece.gloss,
            x + (piece.width - piece.gloss_width) / 2,
            piece.gloss_width,
        )

    def _after(self, last: _Piece, piece: _Piece, over: float) -> float:
        """The least x that keeps hanzi and pinyin clear of everything before."""
        metrics, before = self._metrics, self.boxes[-1]
        end = before.x + before.width
        x = end + self._gap(last, piece)
        # Marks have no pinyin, so a neighbour's may reach over all of them.
        if _MARK not in (last.kind, piece.kind):
            x = max(x, before.right - metrics.overhang, end - metrics.overhang + over)
            if before.gloss:
                # A frame around a word and its gloss cuts nothing of the next word.
                x = max(x, before.right + metrics.gap + over)
        if piece.ruby:
            ruby = next((box for box in reversed(self.boxes) if box.ruby), None)
            free = ruby.ruby_x + ruby.ruby_width + metrics.ruby_gap if ruby else 0.0
            x = max(x, free + max(0.0, (piece.ruby_width - piece.width) / 2))
        if piece.gloss:
            under = next((box for box in reversed(self.boxes) if box.gloss), None)
            free = under.gloss_x + under.gloss_width + metrics.ruby_gap if under else 0.0
            x = max(x, free + (piece.gloss_width - piece.width) / 2)
        return x

    def _gap(self, last: _Piece, piece: _Piece) -> float:
        metrics = self._metrics
        if last.token == piece.token:
            return 0.0
        marks = last.text[-1], piece.text[0]
        if closed_up(*marks) and all(map(self._full_width, marks)):
            return -metrics.em / 2
        ends_blank = blank_after(marks[0]) and self._full_width(marks[0])
        if ends_blank or (blank_before(marks[1]) and self._full_width(marks[1])):
            # The blank half of a mark is all the space that a line needs here.
            return 0.0
        gap = 0.0 if _MARK in (last.kind, piece.kind) else metrics.gap
        if TokenKind.NUMBER in (last.kind, piece.kind):
            gap /= 2
        return max(gap, piece.blank)

    def _full_width(self, char: str) -> bool:
        return self._metrics.measure(char) > self._metrics.em * 0.9


def _block(rows: list[list[Box]], metrics: Metrics) -> Block:
    lines: list[Line] = []
    top = 0.0
    for boxes in rows:
        base = top + metrics.ruby_height + metrics.ascent
        edge = base + metrics.descent
        bottom = edge + metrics.gloss_height
        ruby, gloss = top + metrics.ruby_ascent, edge + metrics.gloss_ascent
        lines.append(Line(tuple(boxes), top, ruby, base, gloss, bottom))
        top = bottom + metrics.leading
    return Block(tuple(lines), lines[-1].bottom if lines else 0.0)
