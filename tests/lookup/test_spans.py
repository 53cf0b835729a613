"""Words in a span of text, references and parts."""

from __future__ import annotations

import pytest

from app.chinese.lexicon import Lexicon
from app.errors import MissingPartError
from app.lookup import parts
from app.lookup.parts import character_parts
from app.lookup.references import Relation, references
from app.lookup.spans import inner_words, longest_matches


def test_the_longest_match_comes_first(lexicon: Lexicon) -> None:
    matches = longest_matches("我爱重庆市", 2, lexicon)
    assert [(match.start, match.end) for match in matches] == [(2, 5), (2, 4), (2, 3)]
    assert matches[1].entries[0].pinyin == ("Chóng", "qìng")
    assert longest_matches("我。", 1, lexicon) == ()
    assert longest_matches("我", 1, lexicon) == ()


def test_words_inside_a_word(lexicon: Lexicon) -> None:
    inner = [match.entries[0].simplified for match in inner_words("中华人民共和国", lexicon)]
    assert inner[0] == "共和国"
    assert {"中华", "人民", "共和"} <= set(inner)
    assert "中" not in inner
    assert inner_words("人", lexicon) == ()


@pytest.mark.parametrize(
    ("word", "relation", "target"),
    [
        ("中共", Relation.ABBREVIATION, "中国共产党"),
        ("北大", Relation.ABBREVIATION, "北京大学"),
        ("乘", Relation.VARIANT, "乘"),
    ],
)
def test_references(word: str, relation: Relation, target: str, lexicon: Lexicon) -> None:
    found = [link for entry in lexicon.entries(word) for link in references(entry, lexicon)]
    assert any(
        link.relation is relation and link.word == target and link.entry is not None
        for link in found
    )


def test_classifiers_are_no_references(lexicon: Lexicon) -> None:
    (entry, *_) = lexicon.entries("老师")
    assert any(sense.startswith("CL:") for sense in entry.senses)
    assert [link.word for link in references(entry, lexicon)] == []


def test_every_reference_of_common_words_leads_somewhere(lexicon: Lexicon) -> None:
    links = [
        link
        for word, entries in lexicon.headwords()
        if lexicon.level(word)
        for entry in entries
        for link in references(entry, lexicon)
    ]
    assert len(links) > 500
    assert sum(link.entry is not None for link in links) > 0.95 * len(links)


@pytest.mark.parametrize(
    ("hanzi", "expected"),
    [
        ("请", "讠青"),
        ("好", "女子"),
        ("河", "氵可"),
        ("森", "木林"),
        ("国", "囗玉"),
        ("愛", "爫心夂"),
        ("亮", "亠口冖几"),
        ("𠀋", "丈丶"),
        ("人", ""),
        ("我", ""),
        ("a", ""),
        ("", ""),
        ("中国", ""),
    ],
)
def test_parts(hanzi: str, expected: str) -> None:
    assert "".join(character_parts(hanzi)) == expected


def test_most_characters_that_are_taught_have_parts(lexicon: Lexicon) -> None:
    taught = {sign for word, _ in lexicon.headwords() if lexicon.level(word) for sign in word}
    known = sum(bool(character_parts(sign)) for sign in taught)
    assert known > 0.88 * len(taught)


def test_missing_data_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "find_spec", lambda name: None)
    parts._descriptions.cache_clear()
    with pytest.raises(MissingPartError, match="Install"):
        character_parts("好")
