"""What a note says of the word itself."""

from __future__ import annotations

from app.anki.meaning import classifiers, meaning
from app.lesson.model import Pair, Token, TokenKind, WordLink


def word(*senses: str, gloss: str = "") -> Token:
    return Token("国", 0, TokenKind.WORD, ("guó",), "国", "國", gloss, senses)


def test_of_many_senses_the_first_ones_are_kept() -> None:
    items = "".join(f"<li>{sense}</li>" for sense in "abcdef")
    assert meaning(word(*"abcdefghi"), Pair((), ())) == f"<ol>{items}</ol>"


def test_one_sense_is_no_list() -> None:
    assert meaning(word("R&B", " "), Pair((), ())) == "R&amp;B"


def test_without_senses_the_gloss_stands() -> None:
    assert meaning(word(gloss="<nation>"), Pair((), ())) == "&lt;nation&gt;"


def test_without_either_the_translation_says_what_it_means() -> None:
    token = word()
    pair = Pair(("国",), ("my <land>",), tokens=(token,), links=(WordLink(0, 3, 9),))
    assert meaning(token, pair) == "&lt;land&gt;"


def test_classifiers_are_no_sense() -> None:
    token = word("country", "CL:個|个[ge4],位[wei4],把[bǎ]")
    assert meaning(token, Pair((), ())) == "country"
    assert classifiers(token) == "个 gè, 位 wèi, 把 bǎ"


def test_a_word_without_classifiers_has_none() -> None:
    assert classifiers(word("country")) == ""
    assert classifiers(word("CL:")) == ""
