"""CC-CEDICT's format."""

from __future__ import annotations

from app.chinese.cedict import parse
from app.chinese.entry import Entry, decode_entries, encode_entries


def test_an_entry() -> None:
    line = "綠色 绿色 [lu:4 se4] /green/(fig.) ecologically sound/\n"
    assert list(parse([line])) == [
        Entry("绿色", "綠色", ("lǜ", "sè"), ("green", "(fig.) ecologically sound"))
    ]


def test_punctuation_in_a_headword_has_no_syllable() -> None:
    [entry] = parse(["亞當·斯密 亚当·斯密 [Ya4 dang1 · Si1 mi4] /Adam Smith/\n"])
    assert entry.pinyin == ("Yà", "dāng", "Sī", "mì")
    assert entry.is_name


def test_a_letter_makes_no_name() -> None:
    [entry] = parse(["T恤 T恤 [T xu4] /T-shirt/\n"])
    assert not entry.is_name


def test_comments_and_broken_lines_are_passed_over() -> None:
    lines = ["# CC-CEDICT\n", "\n", "no entry at all\n", "好 好 [hao3] no senses\n"]
    assert list(parse(lines)) == []


def test_pointers_and_surnames_come_last() -> None:
    [entry] = parse(["查 查 [cha2] /surname Cha/old variant of 楂[zha1]/to check/CL:個|个[ge4]/\n"])
    assert entry.senses[0] == "to check"
    assert entry.senses[-1].startswith("CL:")


def test_entries_come_back_as_they_were_stored() -> None:
    entries = (
        Entry("绿", "綠", ("lǜ",), ("green",)),
        Entry("绿", "綠", ("lù",), ("used in 绿林", "see [lu:4]")),
    )
    assert decode_entries(encode_entries(entries)) == entries


def test_months_and_weekdays_are_no_names() -> None:
    lines = ["三月 三月 [San1 yue4] /March/\n", "週一 周一 [Zhou1 yi1] /Monday/\n"]
    assert [entry.pinyin for entry in parse(lines)] == [("sān", "yuè"), ("zhōu", "yī")]
    assert not any(entry.is_name for entry in parse(lines))
