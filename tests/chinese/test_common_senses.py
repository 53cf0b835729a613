"""The commonest senses: the table must fit the dictionary."""

from __future__ import annotations

import pytest

from app.chinese.common_senses import COMMONEST, commonest_first
from app.chinese.lexicon import Lexicon


@pytest.mark.parametrize("word", COMMONEST)
def test_the_sense_exists_and_comes_first(word: str, lexicon: Lexicon) -> None:
    beginning = COMMONEST[word]
    with_it = [
        entry
        for entry in lexicon.entries(word)
        if any(sense.startswith(beginning) for sense in entry.senses)
    ]
    assert with_it
    assert all(entry.senses[0].startswith(beginning) for entry in with_it)


def test_other_words_keep_their_order() -> None:
    assert commonest_first("狗", ["dog", "to flatter"]) == ("dog", "to flatter")
