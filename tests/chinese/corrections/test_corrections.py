"""Corrections win over what is computed, where they are meant and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.chinese.analysis import analyse
from app.chinese.corrections.anchor import Anchor, anchor_at, anchored
from app.chinese.corrections.apply import with_meanings, with_words
from app.chinese.corrections.correction import (
    Correction,
    as_meaning,
    as_name,
    as_read,
    as_words,
)
from app.chinese.corrections.exchange import from_json, to_json
from app.chinese.corrections.letters import letters_of
from app.chinese.lexicon import Lexicon
from app.errors import InputError
from app.lesson.model import Token, TokenKind

CORRECTIONS = (
    as_words("丝绸之路 经济 带"),
    as_read("得", "dei3", Anchor("你", "走")),
    as_meaning("对", "towards", "duì"),
    as_name("大桥", False),
)


def corrected(
    texts: list[str], corrections: list[Correction], lexicon: Lexicon
) -> list[tuple[Token, ...]]:
    return with_meanings(with_words(analyse(texts, lexicon), corrections, lexicon), corrections)


def words(tokens: tuple[Token, ...]) -> list[str]:
    return [token.text for token in tokens]


def test_words_are_cut_and_joined_everywhere(lexicon: Lexicon) -> None:
    texts = ["他在北京大学读书。", "北京大学很大，北京 大学。"]
    changed = corrected(texts, [as_words("北京 大学")], lexicon)
    assert words(changed[0])[2:4] == ["北京", "大学"]
    assert words(changed[1])[:2] == ["北京", "大学"]
    assert ["".join(words(tokens)) for tokens in changed] == texts
    joined = corrected(["我们在家吃饭。"], [as_words("在家吃饭")], lexicon)
    (word,) = [token for token in joined[0] if token.text == "在家吃饭"]
    assert word.pinyin == ("zài", "jiā", "chī", "fàn")
    assert word.gloss


def test_words_everywhere_stay_out_of_other_words(lexicon: Lexicon) -> None:
    before = analyse(["我明白国家的意思。"], lexicon)
    assert with_words(before, [as_words("白国")], lexicon) == before


def test_words_here_may_cut_through_others(lexicon: Lexicon) -> None:
    texts = ["研究生命的起源。", "研究生命的意义。"]
    here = as_words("研究 生命", Anchor("", "的意"))
    changed = corrected(texts, [as_words("研究生 命"), here], lexicon)
    assert words(changed[0])[:2] == ["研究生", "命"]
    assert words(changed[1])[:2] == ["研究", "生命"]
    cut = corrected(["我喜欢北京大学。"], [as_words("京大", Anchor("北", "学"))], lexicon)
    assert words(cut[0]) == ["我", "喜欢", "北", "京大", "学", "。"]


def test_a_reading_brings_its_own_senses(lexicon: Lexicon) -> None:
    texts = ["你得走了。", "他跑得快。"]
    changed = corrected(texts, [as_read("得", "děi", Anchor("你", "走了"))], lexicon)
    (here,) = [token for token in changed[0] if token.text == "得"]
    assert here.pinyin == ("děi",)
    assert "must" in here.gloss or "have to" in " ".join(here.senses)
    (there,) = [token for token in changed[1] if token.text == "得"]
    assert there.pinyin == ("de",)


def test_a_reading_no_dictionary_has_is_shown(lexicon: Lexicon) -> None:
    (tokens,) = corrected(["他去学校。"], [as_read("学校", "xue2 xiao4 ".strip())], lexicon)
    assert [t.pinyin for t in tokens if t.text == "学校"] == [("xué", "xiào")]
    (tokens,) = corrected(["他去学校。"], [as_read("学校", "xiáo xiào")], lexicon)
    (word,) = [token for token in tokens if token.text == "学校"]
    assert word.pinyin == ("xiáo", "xiào")
    assert "school" in word.gloss


def test_the_meaning_comes_first_and_the_rest_stays(lexicon: Lexicon) -> None:
    (plain,) = analyse(["他对我很好。"], lexicon)
    (old,) = [token for token in plain if token.text == "对"]
    wanted = old.senses[-1]
    (tokens,) = corrected(["他对我很好。"], [as_meaning("对", wanted)], lexicon)
    (new,) = [token for token in tokens if token.text == "对"]
    assert new.senses[0] == wanted
    assert sorted(new.senses) == sorted(old.senses)
    (tokens,) = corrected(["他对我很好。"], [as_meaning("对", "towards (a person)")], lexicon)
    (own,) = [token for token in tokens if token.text == "对"]
    assert (own.gloss, own.senses) == ("towards (a person)", ("towards (a person)", *old.senses))


def test_a_meaning_of_one_reading_leaves_the_others(lexicon: Lexicon) -> None:
    (tokens,) = corrected(["他跑得快。"], [as_meaning("得", "mine", "děi")], lexicon)
    assert "mine" not in [token.gloss for token in tokens]


def test_names_are_made_and_unmade(lexicon: Lexicon) -> None:
    (tokens,) = corrected(["白云在这里。"], [as_name("白云", True)], lexicon)
    assert tokens[0].kind is TokenKind.NAME
    assert tokens[0].pinyin[0] == "Bái"
    (tokens,) = corrected(["北京很大。"], [as_name("北京", False)], lexicon)
    assert tokens[0].kind is TokenKind.WORD
    assert tokens[0].pinyin == ("běi", "jīng")


def test_traditional_text_is_corrected_too(lexicon: Lexicon) -> None:
    (tokens,) = corrected(["絲綢之路經濟帶"], [as_words("丝绸之路 经济 带")], lexicon)
    assert words(tokens) == ["絲綢之路", "經濟", "帶"]


def test_what_stands_here_wins_over_everywhere(lexicon: Lexicon) -> None:
    corrections = [
        as_meaning("对", "here", anchor=Anchor("他", "我")),
        as_meaning("对", "everywhere"),
    ]
    (tokens,) = corrected(["他对我好。他对你好。"], corrections, lexicon)
    assert [t.gloss for t in tokens if t.text == "对"] == ["here", "everywhere"]


def test_an_anchor_outlives_changes_beside_it() -> None:
    old = "昨天晚上他对我说你得早点儿回家去休息"
    start = old.index("得")
    anchor = anchor_at(old, start, start + 1)
    new = "前天晚上他对我说你得早点儿回北京去休息"
    assert anchored(new, "得", anchor) == (new.index("得"),)
    assert anchored("他跑得快", "得", anchor) == ()


@given(
    st.text("他对得我说你好", min_size=1, max_size=40),
    st.integers(0, 39),
    st.integers(1, 3),
)
def test_an_anchor_finds_its_own_place(letters: str, start: int, length: int) -> None:
    start = min(start, len(letters) - 1)
    end = min(start + length, len(letters))
    found = anchored(letters, letters[start:end], anchor_at(letters, start, end))
    assert start in found
    assert all(letters[one : one + end - start] == letters[start:end] for one in found)


_HAN = st.text("他对得我说你好经济带大桥", min_size=1, max_size=4)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(st.text("他对得我说你好经济带大桥，。 a1", max_size=20), min_size=1, max_size=3),
    st.lists(st.lists(_HAN, min_size=1, max_size=3), max_size=4),
    st.booleans(),
)
def test_texts_stay_as_they_are(
    lexicon: Lexicon, texts: list[str], cuts: list[list[str]], here: bool
) -> None:
    anchor = Anchor("", "") if here else None
    corrections = [as_words(" ".join(pieces), anchor) for pieces in cuts]
    changed = corrected(texts, corrections, lexicon)
    for text, tokens in zip(texts, changed, strict=True):
        assert "".join(words(tokens)) == text
        ends = [0, *(token.end for token in tokens)]
        assert [token.start for token in tokens] == ends[:-1]
    assert letters_of(changed).text == letters_of(analyse(texts, lexicon)).text


def test_corrections_go_out_and_come_back() -> None:
    assert from_json(to_json(CORRECTIONS)) == CORRECTIONS
    assert from_json(to_json(())) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"format": "duidu-corrections", "version": 2}',
        '{"format": "duidu-corrections", "version": 1}',
        '{"format": "duidu-corrections", "version": 1, "corrections": [1]}',
        '{"format": "duidu-corrections", "version": 1, "corrections": [{"facet": "x"}]}',
        '{"format": "duidu-corrections", "version": 1, "corrections":'
        ' [{"facet": "words", "text": "经济", "value": "经 带"}]}',
        '{"format": "duidu-corrections", "version": 1, "corrections":'
        ' [{"facet": "reading", "text": "经济", "value": "<b>"}]}',
        "[" * 100_000,
    ],
)
def test_a_damaged_file_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        from_json(text)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("得", ""),
        ("得", "dé děi"),
        ("得", "<b>"),
        ("得", "得"),
        ("de", "dé"),
        ("", "dé"),
        ("得。", "dé"),
    ],
)
def test_no_reading(text: str, reading: str) -> None:
    with pytest.raises(InputError):
        as_read(text, reading)


def test_numbers_and_ü_are_understood() -> None:
    assert as_read("绿", "lu:4").value == "lǜ"
    assert as_read("女儿", "nü3 er2").value == "nǚ ér"
