"""Texts whose two sides differ by more than a translator's freedom."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.alignment import align as module
from app.alignment.align import align
from app.alignment.bead import Bead, Sentence
from app.chinese.lexicon import Lexicon
from tests.benchmarks.book import parallel_text

CHINESE, ENGLISH = parallel_text(54)
CHAPTER = slice(18, 36)
COVER = [Sentence(t) for t in ("All rights reserved.", "Printed in Great Britain.", "Contents")]
COVER += [Sentence(f"Chapter {k} ......... {17 * k}") for k in range(1, 20)]


@pytest.fixture(params=["with encoder", "dictionary only"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "dictionary only":
        monkeypatch.setattr(module, "is_available", lambda progress: False)


def links(
    beads: tuple[Bead, ...], chinese: list[Sentence], english: list[Sentence]
) -> set[tuple[str, str]]:
    return {
        (chinese[i].text, english[j].text)
        for bead in beads
        for i in bead.chinese
        for j in bead.english
    }


@pytest.fixture(scope="module")
def whole(shared_lexicon: Lexicon) -> set[tuple[str, str]]:
    return links(align(CHINESE, ENGLISH, shared_lexicon), CHINESE, ENGLISH)


def kept(found: set[tuple[str, str]], whole: set[tuple[str, str]], without: set[str]) -> float:
    """The share of the whole text's links that don't touch what was taken out and were found."""
    wanted = {link for link in whole if not without & set(link)}
    return len(wanted & found) / len(wanted)


def texts(sentences: list[Sentence]) -> set[str]:
    return {sentence.text for sentence in sentences}


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("side", ["chinese", "english"])
def test_a_missing_chapter(side: str, lexicon: Lexicon, whole: set[tuple[str, str]]) -> None:
    chinese, english = list(CHINESE), list(ENGLISH)
    lacking = chinese if side == "chinese" else english
    gone = texts(lacking[CHAPTER])
    del lacking[CHAPTER]
    beads = align(chinese, english, lexicon)
    assert kept(links(beads, chinese, english), whole, gone) >= 0.97
    alone = sum(not bead.chinese or not bead.english for bead in beads)
    assert alone >= 14


@pytest.mark.usefixtures("either_way")
def test_a_cover_and_contents_on_one_side(lexicon: Lexicon, whole: set[tuple[str, str]]) -> None:
    english = [*COVER, *ENGLISH]
    beads = align(CHINESE, english, lexicon)
    assert kept(links(beads, CHINESE, english), whole, set()) >= 0.97


@pytest.mark.usefixtures("either_way")
def test_one_side_goes_on_twice_as_long(lexicon: Lexicon, whole: set[tuple[str, str]]) -> None:
    chinese = CHINESE[:27]
    beads = align(chinese, ENGLISH, lexicon)
    found = links(beads, chinese, ENGLISH)
    assert kept(found, whole, texts(CHINESE[27:])) >= 0.97


@pytest.mark.usefixtures("either_way")
def test_paragraphs_that_come_twice(lexicon: Lexicon) -> None:
    chinese = [*CHINESE[:14], *CHINESE[7:14], *CHINESE[14:26]]
    first = align(CHINESE[:26], ENGLISH[:29], lexicon)
    begin = next(b.english[0] for b in first if b.chinese and b.chinese[0] >= 7 and b.english)
    end = next(b.english[0] for b in first if b.chinese and b.chinese[0] >= 14 and b.english)
    english = [*ENGLISH[:end], *ENGLISH[begin:end], *ENGLISH[end:29]]
    beads = align(chinese, english, lexicon)
    expected = links(first, CHINESE[:26], ENGLISH[:29])
    found = links(beads, chinese, english)
    assert len(found & expected) / len(expected) >= 0.95
    assert sum(not bead.chinese or not bead.english for bead in beads) <= 4


@pytest.mark.usefixtures("either_way")
def test_sentences_that_differ_in_a_number_only(lexicon: Lexicon) -> None:
    numbers = [k for k in range(10, 60) if k % 10]
    chinese = [Sentence(f"第{k}号房间里住着一位老人。") for k in numbers]
    english = [
        Sentence(f"An old man lived in room number {k}.") for k in numbers if k not in (23, 37)
    ]
    beads = align(chinese, english, lexicon)
    for bead in beads:
        if len(bead.chinese) == len(bead.english) == 1:
            left, right = chinese[bead.chinese[0]].text, english[bead.english[0]].text
            assert left[1:3] in right
    alone = [bead for bead in beads if not bead.english]
    assert {chinese[b.chinese[0]].text[1:3] for b in alone} == {"23", "37"}


@pytest.fixture(scope="module")
def part(shared_lexicon: Lexicon) -> set[tuple[str, str]]:
    return links(by_dictionary(CHINESE[:30], ENGLISH[:33], shared_lexicon), CHINESE, ENGLISH)


def by_dictionary(
    chinese: list[Sentence], english: list[Sentence], lexicon: Lexicon
) -> tuple[Bead, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "is_available", lambda progress: False)
        return align(chinese, english, lexicon)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_gap_leaves_the_rest_in_place(
    data: st.DataObject, shared_lexicon: Lexicon, part: set[tuple[str, str]]
) -> None:
    chinese, english = list(CHINESE[:30]), list(ENGLISH[:33])
    lacking = data.draw(st.sampled_from([chinese, english]))
    first = data.draw(st.integers(0, 20))
    gap = slice(first, first + data.draw(st.integers(1, 10)))
    gone = texts(lacking[gap])
    del lacking[gap]
    after = links(by_dictionary(chinese, english, shared_lexicon), chinese, english)
    assert kept(after, part, gone) >= 0.9
