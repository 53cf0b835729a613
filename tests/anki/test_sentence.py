"""The sentence on a card: readings, gaps, the counterpart in bold."""

from __future__ import annotations

from app.anki.sentence import (
    LONGEST_CHINESE,
    LONGEST_ENGLISH,
    counterpart,
    translation,
    with_gaps,
    with_readings,
)
from app.lesson.model import Lesson, Pair, Token, TokenKind, WordLink


def pair_of(*tokens: tuple[str, str], english: str = "", links: tuple[WordLink, ...] = ()) -> Pair:
    """A pair of tokens `(text, pinyin)`; a token without pinyin is punctuation."""
    made, start = [], 0
    for text, pinyin in tokens:
        kind = TokenKind.WORD if pinyin else TokenKind.PUNCTUATION
        made.append(Token(text, start, kind, tuple(pinyin.split()), text, text))
        start += len(text)
    sentence = "".join(text for text, _ in tokens)
    return Pair((sentence,), (english,) if english else (), tokens=tuple(made), links=links)


def test_every_hanzi_is_a_base_with_a_blank_before_it(sample: Lesson) -> None:
    pair = sample.pairs[2]
    assert with_readings(pair, (pair.tokens[2],)) == (
        " 我[wǒ] 们[men] 积[jī] 极[jí]<b> 参[cān] 与[yù]</b> 共[gòng] 建[jiàn]。"
    )


def test_text_between_hanzi_of_a_word_has_no_reading() -> None:
    pair = pair_of(("米·叶", "Mǐ yè"))
    assert with_readings(pair, (pair.tokens[0],)) == "<b> 米[Mǐ]· 叶[yè]</b>"


def test_readings_that_do_not_fit_the_hanzi_stand_over_the_whole_word() -> None:
    pair = pair_of(("哪儿", "nǎr"), ("？", ""))
    assert with_readings(pair, (pair.tokens[0],)) == "<b> 哪儿[nǎr]</b>？"


def test_brackets_of_the_text_are_no_readings() -> None:
    pair = pair_of(("注", "zhù"), ("[1] <b>", ""), ("意", "yì"))
    assert with_readings(pair, (pair.tokens[2],)) == (" 注[zhù]&#91;1&#93; &lt;b&gt;<b> 意[yì]</b>")


def test_every_occurrence_of_the_word_is_a_gap() -> None:
    pair = pair_of(("看看", "kàn kan"), ("，", ""), ("看看", "kàn kan"), ("看看", "kān kān"))
    gap = '<span class="gap">＿＿</span>'
    assert with_gaps(pair, (pair.tokens[0],)) == f"{gap}，{gap}看看"


def test_the_counterpart_is_bold_and_the_rest_escaped(sample: Lesson) -> None:
    pair = sample.pairs[2]
    assert translation(pair, (pair.tokens[2],)) == (
        "We actively <b>participate</b>. We build &lt;b&gt;together&lt;/b&gt; &amp; "
        "&#123;&#123;share&#125;&#125; #it &#91;here&#93;."
    )
    assert counterpart(pair, pair.tokens[2]) == "participate"


def test_links_that_touch_or_overlap_are_one_bold_stretch() -> None:
    links = (WordLink(0, 5, 9), WordLink(0, 0, 3), WordLink(0, 2, 6))
    pair = pair_of(("好", "hǎo"), english="very very good", links=links)
    assert translation(pair, (pair.tokens[0],)) == "<b>very very</b> good"


def test_links_outside_the_translation_are_passed_over() -> None:
    links = (WordLink(0, 2, 99), WordLink(0, 3, 3), WordLink(0, -1, 2))
    pair = pair_of(("好", "hǎo"), english="good", links=links)
    assert translation(pair, (pair.tokens[0],)) == "good"
    assert counterpart(pair, pair.tokens[0]) == ""


def test_a_pair_without_translation_has_none(sample: Lesson) -> None:
    pair = sample.pairs[3]
    assert translation(pair, (pair.tokens[1],)) == ""


def test_of_a_very_long_text_only_the_surroundings_are_shown() -> None:
    filler = [("天", "tiān")] * 5000
    english = "sky " * 2000 + "needle" + " sky" * 2000
    link = WordLink(5000, 8000, 8006)
    pair = pair_of(*filler, ("针", "zhēn"), *filler, english=english, links=(link,))
    word = pair.tokens[5000]
    gapped = with_gaps(pair, (word,))
    assert gapped.startswith("…天")
    assert gapped.endswith("天…")
    assert "＿" in gapped
    assert len(gapped) < LONGEST_CHINESE + 40
    assert with_readings(pair, (word,)).count("[") == LONGEST_CHINESE
    told = translation(pair, (word,))
    assert "<b>needle</b>" in told
    assert len(told) < LONGEST_ENGLISH + 20


def test_a_word_at_the_end_of_a_very_long_text_is_shown() -> None:
    pair = pair_of(*[("天", "tiān")] * 5000, ("针", "zhēn"))
    gapped = with_gaps(pair, (pair.tokens[-1],))
    assert gapped.startswith("…天")
    assert gapped.endswith('<span class="gap">＿</span>')


def test_a_token_longer_than_all_limits_is_left_out_of_its_neighbours_card() -> None:
    pair = pair_of(("好", "hǎo"), ("!" * 100_000, ""))
    assert with_gaps(pair, (pair.tokens[0].at(0),)) == '<span class="gap">＿</span>…'
