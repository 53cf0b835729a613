"""Words with pinyin set into lines: whatever the text and the width, nothing is lost or parted."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lesson.model import Token, TokenKind
from app.typesetting.kinsoku import CLOSING, OPENING
from app.typesetting.ruby import Block, Metrics, elided, set_ruby

EM = 10.0
PLAIN = Metrics(
    em=EM,
    measure=lambda text: sum(5.0 if char.isascii() else EM for char in text),
    measure_ruby=lambda text: 4.0 * len(text),
    ascent=9.0,
    descent=2.0,
    ruby_ascent=4.0,
    ruby_height=5.0,
    leading=3.0,
    gap=2.0,
    ruby_gap=3.0,
    overhang=0.0,
    measure_gloss=lambda text: 3.0 * len(text),
    gloss_ascent=3.0,
    gloss_height=4.0,
)

_HANZI = st.text("重庆是中白合作要区域一带路", min_size=1, max_size=7)
_SYLLABLE = st.sampled_from(("a", "yī", "zhuāng", "qìng"))


@st.composite
def _words(draw: st.DrawFn) -> tuple[str, TokenKind, tuple[str, ...]]:
    text = draw(_HANZI)
    return text, TokenKind.WORD, tuple(draw(_SYLLABLE) for _ in text)


_PIECES = st.one_of(
    _words(),
    st.sampled_from("，。；？！”》）、").map(lambda c: (c, TokenKind.PUNCTUATION, ())),
    st.sampled_from("“《（").map(lambda c: (c, TokenKind.PUNCTUATION, ())),
    st.sampled_from(("2022", "SCO", "…")).map(lambda t: (t, TokenKind.LATIN, ())),
    st.just((" ", TokenKind.SPACE, ())),
)


def tokens_of(pieces: list[tuple[str, TokenKind, tuple[str, ...]]]) -> list[Token]:
    tokens, start = [], 0
    for text, kind, pinyin in pieces:
        tokens.append(Token(text, start, kind, pinyin, text, text))
        start += len(text)
    return tokens


def laid(tokens: list[Token], width: float, shown: bool = True) -> Block:
    return set_ruby(tokens, lambda _: shown, "".join, PLAIN, width)


def lines_of(block: Block) -> list[str]:
    return ["".join(box.text for box in line.boxes) for line in block.lines]


TEXTS = st.lists(_PIECES, max_size=25).map(tokens_of)
WIDTHS = st.floats(30, 400)


@given(TEXTS, WIDTHS, st.booleans())
def test_every_token_but_blanks_is_set_once_and_in_order(
    tokens: list[Token], width: float, shown: bool
) -> None:
    boxes = [box for line in laid(tokens, width, shown).lines for box in line.boxes]
    places = [(box.token, box.start) for box in boxes]
    assert places == sorted(set(places))
    for index, token in enumerate(tokens):
        parts = "".join(box.text for box in boxes if box.token == index)
        assert parts == ("" if token.kind is TokenKind.SPACE else token.text)


@given(TEXTS, WIDTHS, st.booleans())
def test_lines_keep_to_the_width_unless_they_hold_one_unbreakable_thing(
    tokens: list[Token], width: float, shown: bool
) -> None:
    for line in laid(tokens, width, shown).lines:
        if max(box.right for box in line.boxes) > width + 1e-6:
            assert len(line.boxes) == 1
            assert len(line.boxes[0].text) == 1


@given(TEXTS, st.floats(90, 400), st.booleans())
def test_marks_keep_to_their_side_where_there_is_room_for_it(
    tokens: list[Token], width: float, shown: bool
) -> None:
    lines = laid(tokens, width, shown).lines
    for before, after in pairwise(lines):
        first, last = after.boxes[0].text[0], before.boxes[-1].text[-1]
        marks = "".join(box.text for box in before.boxes + after.boxes)
        # A run of marks longer than a line has to be broken somewhere.
        if not any(len(run) > 5 for run in _runs_of_marks(marks)):
            assert first not in CLOSING
            assert last not in OPENING


def _runs_of_marks(text: str) -> list[str]:
    marked = "".join(char if char in CLOSING | OPENING else "\n" for char in text)
    return marked.split("\n")


@given(TEXTS, WIDTHS, st.booleans())
def test_hanzi_and_pinyin_never_overlap(tokens: list[Token], width: float, shown: bool) -> None:
    for line in laid(tokens, width, shown).lines:
        rubies = [box for box in line.boxes if box.ruby]
        for left, right in pairwise(rubies):
            assert left.ruby_x + left.ruby_width <= right.ruby_x + 1e-6
        words = [box for box in line.boxes if tokens[box.token].is_word]
        for left, right in pairwise(words):
            assert left.x + left.width <= right.x + 1e-6


@given(TEXTS, WIDTHS)
def test_a_word_is_found_where_it_is_painted(tokens: list[Token], width: float) -> None:
    block = laid(tokens, width)
    for line in block.lines:
        for box in line.boxes:
            if tokens[box.token].is_word:
                middle = box.x + box.width / 2
                assert block.token_at(middle, line.baseline - 1) == box.token
    assert block.token_at(-1000, 1) is None
    assert block.token_at(1, block.height + 1) is None


@given(TEXTS, WIDTHS, st.booleans())
def test_words_stay_whole_unless_wider_than_a_line(
    tokens: list[Token], width: float, shown: bool
) -> None:
    for index, token in enumerate(tokens):
        alone = len(token.text) * max(EM, 4.0 * 6) + 2 * EM
        if token.is_word and alone <= width:
            assert len(laid(tokens, width, shown).boxes_of(index)) == 1


def test_a_closing_mark_takes_its_word_to_the_next_line() -> None:
    tokens = tokens_of(
        [
            ("重庆", TokenKind.WORD, ()),
            ("合作", TokenKind.WORD, ()),
            ("。", TokenKind.PUNCTUATION, ()),
        ]
    )
    assert lines_of(laid(tokens, 4.5 * EM)) == ["重庆", "合作。"]


def test_an_opening_mark_goes_with_what_follows_and_hangs_at_the_start() -> None:
    tokens = tokens_of(
        [
            ("共建", TokenKind.WORD, ()),
            ("“", TokenKind.PUNCTUATION, ()),
            ("一带", TokenKind.WORD, ()),
        ]
    )
    block = laid(tokens, 3.4 * EM)
    assert lines_of(block) == ["共建", "“一带"]
    assert block.lines[1].boxes[0].x == -EM / 2
    assert block.lines[1].boxes[1].x == EM / 2


def test_marks_in_a_row_share_their_blank() -> None:
    tokens = tokens_of(
        [("路", TokenKind.WORD, ()), *[(c, TokenKind.PUNCTUATION, ()) for c in "”，"]]
    )
    boxes = laid(tokens, 100).lines[0].boxes
    assert boxes[2].x - boxes[1].x == EM / 2


def test_a_word_wider_than_a_line_is_cut_with_its_syllables() -> None:
    tokens = tokens_of([("一带一路", TokenKind.WORD, ("yī", "dài", "yī", "lù"))])
    block = laid(tokens, 2.5 * EM)
    assert [[(b.text, b.ruby) for b in line.boxes] for line in block.lines] == [
        [("一", "yī"), ("带", "dài")],
        [("一", "yī"), ("路", "lù")],
    ]


def test_a_zero_is_a_hanzi_and_takes_its_syllable() -> None:
    tokens = tokens_of([("二〇二一", TokenKind.NUMBER, ("èr", "líng", "èr", "yī"))])
    boxes = [box for line in laid(tokens, 1.5 * EM).lines for box in line.boxes]
    assert [(b.text, b.ruby) for b in boxes] == [
        ("二", "èr"),
        ("〇", "líng"),
        ("二", "èr"),
        ("一", "yī"),
    ]


def test_wide_pinyin_makes_room_for_itself() -> None:
    tokens = tokens_of([("是", TokenKind.WORD, ("shuāng",)), ("我", TokenKind.WORD, ("wǒ",))])
    first, second = laid(tokens, 200).lines[0].boxes
    assert first.ruby_x == 0
    assert first.x == 7
    assert second.ruby_x >= first.ruby_x + first.ruby_width + PLAIN.ruby_gap


@given(TEXTS, WIDTHS, st.text("abc ", max_size=12))
def test_glosses_never_overlap_and_widen_a_word_little(
    tokens: list[Token], width: float, said: str
) -> None:
    block = set_ruby(
        tokens, lambda _: True, "".join, PLAIN, width, lambda one: said if one.is_word else ""
    )
    for line in block.lines:
        glossed = [box for box in line.boxes if box.gloss]
        for left, right in pairwise(glossed):
            assert left.gloss_x + left.gloss_width <= right.gloss_x + 1e-6
        for box in glossed:
            assert box.gloss_width <= max(1.6 * box.width, 2.2 * EM, box.ruby_width) + 1e-6
            assert box.gloss == said or box.gloss.endswith("…")


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("country", 7, "country"),
        ("motive power", 9, "motive…"),
        ("the present time", 13, "the present…"),
        ("a philosophy", 9, "a philos…"),
        ("philosophy", 4, "phi…"),
        ("no", 0, ""),
    ],
)
def test_a_gloss_is_cut_between_words_where_it_can_be(text: str, room: int, shown: str) -> None:
    assert elided(text, room, len) == shown


def test_nothing_gives_no_line() -> None:
    assert laid([], 100) == Block((), 0.0)


def test_no_hole_between_marks_or_at_blanks_beside_them() -> None:
    mark, space, word = TokenKind.PUNCTUATION, TokenKind.SPACE, TokenKind.WORD
    block = laid(
        tokens_of(
            [
                ("啊", word, ()),
                ("！", mark, ()),
                ("   ", space, ()),
                ("”", mark, ()),
                ("  ", space, ()),
                ("他", word, ()),
            ]
        ),
        200,
    )
    (line,) = block.lines
    places = {box.text: box.x for box in line.boxes}
    assert places["！"] == EM
    assert places["”"] == 1.5 * EM
    assert places["他"] == 2.5 * EM
