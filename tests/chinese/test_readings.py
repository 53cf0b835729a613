"""Words are read as what stands around them calls for."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chinese.lexicon import Lexicon
from app.chinese.reading_model import (
    HanziModel,
    open_reading_model,
    read_model,
    write_model,
)
from app.chinese.reading_signs import Line, signs, word_shape, word_signs
from app.chinese.store import BrokenStoreError
from app.hanzi import hanzi_count
from app.lesson.model import TokenKind
from tests.chinese.single import analyse_text

_MODEL = HanziModel(("háng", "xíng"), {"kw2s": 5}, {"lA": (3, 0), "kw2s": (0, 4)})


@pytest.mark.parametrize(
    ("text", "word", "reading"),
    [
        ("药铺卖药。", "药铺", "yào pù"),
        ("他还没还书。", "书", "shū"),
        ("还书的时候到了。", "还", "huán"),
        ("慢慢地走了。", "地", "de"),
        ("曾国藩是湖南人。", "曾国藩", "Zēng Guó fān"),
        ("翟先生来了。", "翟", "Zhái"),
        ("三种颜色。", "种", "zhǒng"),
        ("他为我们做饭。", "为", "wèi"),
        ("他能为大家做事。", "为", "wèi"),
        ("我在行里工作。", "行", "háng"),
        ("曾老师教我们数学。", "曾", "Zēng"),
        ("曾教授来了。", "曾", "Zēng"),
        ("他曾教授数学。", "曾", "céng"),
        ("花儿开了。", "花儿", "huā r"),
        ("水电费得自己交。", "得", "děi"),
        ("得多喝水。", "得", "děi"),
        ("他跑得很快。", "得", "de"),
        ("他钻了进来。", "钻", "zuān"),
        ("他拉着他的手说话。", "手", "shǒu"),
        ("我学过中文。", "过", "guo"),
        ("他累得多睡了一会儿。", "累", "lèi"),
        ("还差得远。", "差", "chà"),
        ("他把药咽下去。", "咽", "yàn"),
        ("她教过我。", "教", "jiāo"),
        ("他悄悄儿地走了。", "地", "de"),
        ("他找着钥匙呢。", "着", "zhe"),
        ("門口兒有人。", "門口兒", "mén kǒu r"),
    ],
)
def test_read_by_what_stands_around(text: str, word: str, reading: str, lexicon: Lexicon) -> None:
    [found] = [token for token in analyse_text(text, lexicon) if token.text == word]
    assert " ".join(found.pinyin) == reading


@pytest.mark.parametrize("text", ["银行行长", "重庆", "音乐", "教学"])
def test_one_reading_in_the_dictionary_stays(text: str, lexicon: Lexicon) -> None:
    for token in analyse_text(f"他说{text}。", lexicon):
        entries = lexicon.entries(token.text)
        if len(token.text) > 1 and len(entries) == 1:
            assert token.pinyin == entries[0].pinyin


@given(text=st.text("得地还长为了着乐行曾翟重ABC，。 12\u4e00儿門乾", max_size=30))
def test_every_hanzi_keeps_one_syllable(text: str, shared_lexicon: Lexicon) -> None:
    tokens = analyse_text(text, shared_lexicon)
    assert "".join(token.text for token in tokens) == text
    for token in tokens:
        assert len(token.pinyin) == hanzi_count(token.text)


def test_the_model_speaks_the_dictionarys_readings(lexicon: Lexicon) -> None:
    model = open_reading_model()
    asked = [hanzi for hanzi in "得地还长为乐行重" if hanzi in model]
    assert asked
    for hanzi in asked:
        known = {" ".join(entry.pinyin).lower() for entry in lexicon.entries(hanzi)}
        scores = model.scores(hanzi, "", ["kw2s"])
        assert set(scores) == known
        assert all(unicodedata.is_normalized("NFC", reading) for reading in scores)


def test_signs_add_up_and_what_is_given_gets_a_bonus() -> None:
    assert _MODEL.scores("háng", ["kw2s", "lA", "rB"]) == {"háng": 8, "xíng": 4}
    assert _MODEL.scores("xíng", ["kw0i"]) == {"háng": 0, "xíng": 0}


def test_a_model_comes_back_as_it_was_stored(tmp_path: Path) -> None:
    write_model(tmp_path / "one", {"行": _MODEL, "重": _MODEL})
    write_model(tmp_path / "other", {"重": _MODEL, "行": _MODEL})
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    model = read_model(tmp_path / "one")
    assert "行" in model
    assert "人" not in model
    assert model.scores("行", "háng", ["kw2s"]) == _MODEL.scores("háng", ["kw2s"])


def test_a_damaged_file_is_no_model(tmp_path: Path) -> None:
    write_model(tmp_path / "file", {"行": _MODEL})
    content = bytearray((tmp_path / "file").read_bytes())
    content[-3] ^= 1
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(BrokenStoreError):
        read_model(tmp_path / "file")


def test_signs_of_a_hanzi_in_its_line() -> None:
    forms = [
        ("银行", "银行", TokenKind.WORD),
        ("7", "", TokenKind.NUMBER),
        ("行", "行", TokenKind.WORD),
        ("。", "", TokenKind.PUNCTUATION),
    ]
    line = Line.of(forms, ["n", "m", "q", None])
    found = signs(line, 2, 0, word_shape(TokenKind.WORD, 2))
    assert found[0] == "kw2s"
    assert {"l0", "r。", "L行0", "R。^", "pm", "n."} <= set(found)
    assert word_signs("银行", 1) == ["l银"]
