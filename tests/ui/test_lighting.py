"""Words that say each other light each other, surely or faintly."""

from __future__ import annotations

from app.lesson.model import Pair, WordLink
from app.ui.reader.lighting import SURE, lit_by_english, lit_by_token

APART = Pair(
    ("见了面",),
    ("He met her up there.",),
    links=(WordLink(0, 3, 6, 0.95), WordLink(0, 11, 13, 0.62), WordLink(2, 3, 6, 0.7)),
)


def test_a_token_lights_all_that_says_it_however_far_apart() -> None:
    lit = lit_by_token(APART, 0)
    assert [(link.start, link.end) for link in lit.links] == [(3, 6), (11, 13)]
    assert [link.certainty >= SURE for link in lit.links] == [True, False]
    assert lit_by_token(APART, None).links == ()


def test_english_lights_all_tokens_that_it_says_and_their_other_english() -> None:
    lit = lit_by_english(APART, 4)
    assert dict(lit.tokens) == {0: 0.95, 2: 0.7}
    assert len(lit.links) == 3
    assert dict(lit_by_english(APART, 12).tokens) == {0: 0.62}
    assert lit_by_english(APART, 8).tokens == {}
