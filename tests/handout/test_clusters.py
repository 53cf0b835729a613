"""Which pieces of a Chinese text share a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.handout.clusters import Cluster, Ruby, clusters, unread_clusters
from app.lesson.model import Token
from app.typesetting.kinsoku import CLOSING, OPENING
from tests.handout.making import LATIN, MARK, NAME, NUMBER, SPACE, WORD, tokens, word


def _text(cluster: Cluster) -> str:
    return "".join(piece.base for piece in cluster.pieces)


def _cut(*parts: Token) -> list[str]:
    return [_text(cluster) for cluster in clusters(tokens(*parts))]


def test_marks_stay_with_what_they_close_or_open() -> None:
    parts = (
        word("共建", "gòng jiàn"),
        word("“", kind=MARK),
        word("一带一路", "yī dài yī lù"),
        word("”，", kind=MARK),
        word("倡议", "chàng yì"),
        word("。", kind=MARK),
    )
    assert _cut(*parts) == ["共建", "“一带一路”，", "倡议。"]


def test_a_word_carries_its_pinyin() -> None:
    (cluster,) = clusters(tokens(word("重庆", "Chóng qìng"), word("。", kind=MARK)))
    assert cluster.pieces == (Ruby("重庆", "Chóngqìng"), Ruby("。"))


def test_a_number_stays_with_its_measure_word() -> None:
    parts = (word("28", kind=NUMBER), word("日", "rì"), word("3", kind=NUMBER))
    assert _cut(*parts, word("城市", "chéng shì")) == ["28日", "3", "城市"]


def test_blanks_are_not_printed_but_part_clusters() -> None:
    made = clusters(tokens(word("总", "zǒng"), word(" ", kind=SPACE), word("。", kind=MARK)))
    assert [_text(cluster) for cluster in made] == ["总", "。"]
    assert made[0].spaced


def test_a_name_may_break_after_its_dot_without_a_space() -> None:
    parts = (word("德米特里", "Dé", NAME), word("·", kind=MARK), word("叶梅", "Yè", NAME))
    made = clusters(tokens(*parts))
    assert [(_text(c), c.spaced) for c in made] == [("德米特里·", False), ("叶梅", True)]


def test_a_very_long_word_may_break_anywhere_and_keeps_every_syllable() -> None:
    made = clusters(tokens(word("字" * 40, "zì " * 40)))
    assert len(made) == 40
    assert {cluster.pieces for cluster in made} == {(Ruby("字", "zì"),)}
    assert not any(cluster.spaced for cluster in made[:-1])


def test_text_without_analysis_breaks_between_hanzi_but_keeps_its_marks() -> None:
    made = unread_clusters("好，“我 们”。")
    assert [_text(cluster) for cluster in made] == ["好，", "“我", "们”。"]
    assert not any(cluster.spaced for cluster in made)


_parts = st.lists(
    st.one_of(
        st.builds(
            lambda text: word(text, "zì " * len(text)),
            st.text("我们重庆一", min_size=1, max_size=30),
        ),
        st.builds(
            lambda text: word(text, kind=MARK),
            st.text("，。“”（）《》！…—·", min_size=1, max_size=30),
        ),
        st.builds(lambda text: word(text, kind=LATIN), st.text("abz", min_size=1, max_size=40)),
        st.builds(lambda text: word(text, kind=NUMBER), st.text("0123", min_size=1, max_size=40)),
        st.just(word(" ", kind=SPACE)),
    ),
    max_size=12,
)


@given(_parts)
def test_nothing_is_lost_and_no_cluster_outgrows_a_column(parts: list[Token]) -> None:
    made = clusters(tokens(*parts))
    printed = "".join(_text(cluster) for cluster in made)
    assert printed == "".join(part.text for part in parts if part.kind is not SPACE)
    assert all(0 < len(_text(cluster)) <= 16 for cluster in made)


@given(_parts)
def test_marks_stand_at_the_edge_of_a_cluster_only_where_they_may(parts: list[Token]) -> None:
    unbroken = [part for part in parts if part.kind is not SPACE]
    for before, after in zip(made := clusters(tokens(*unbroken)), made[1:], strict=False):
        if len(_text(before)) + len(after.pieces[0].base) <= 16:
            assert _text(before)[-1] not in OPENING
            assert _text(after)[0] not in CLOSING


@given(_parts)
def test_every_syllable_is_printed_once(parts: list[Token]) -> None:
    made = clusters(tokens(*parts))
    printed = "".join(piece.pinyin for cluster in made for piece in cluster.pieces)
    assert printed == "".join("zì" * len(part.text) for part in parts if part.kind is WORD)


def test_no_blank_that_the_text_has_not_beside_latin_and_figures() -> None:
    tokens = (
        word("看", "kàn"),
        Token("<b>", 1, LATIN),
        Token("&", 4, MARK),
        word("请", "qǐng"),
        Token("，", 6, MARK),
        Token("2024", 7, NUMBER),
        word("我", "wǒ"),
        word("们", "men"),
    )
    set_as = "".join(
        "".join(ruby.base for ruby in cluster.pieces) + (" " if cluster.spaced else "")
        for cluster in clusters(tokens)
    )
    assert set_as.strip() == "看<b>&请， 2024我 们"
