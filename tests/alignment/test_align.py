"""Whole texts aligned: the interview, hard cases, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import paths
from app.alignment import align as module
from app.alignment.align import align
from app.alignment.bead import Bead, Sentence
from app.alignment.belonging import paired_share
from app.alignment.sentences import split_chinese, split_english
from app.chinese.lexicon import Lexicon
from app.errors import Cancelled
from app.importing.reader import read_paragraphs
from app.lesson.model import Language


def shape(beads: tuple[Bead, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.chinese, bead.english) for bead in beads]


def sentences(*texts: str) -> list[Sentence]:
    return [Sentence(text) for text in texts]


@pytest.fixture(params=["with encoder", "dictionary only"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "dictionary only":
        monkeypatch.setattr(module, "is_available", lambda progress: False)


def interview() -> tuple[list[Sentence], list[Sentence]]:
    sides: dict[Language, list[Sentence]] = {language: [] for language in Language}
    counts = dict.fromkeys(Language, 0)
    for p in read_paragraphs(paths.resources_dir() / "interview.txt"):
        split = split_chinese if p.language is Language.CHINESE else split_english
        for text in split(p.text):
            sides[p.language].append(Sentence(text, counts[p.language], p.role, p.speaker))
        counts[p.language] += 1
    return sides[Language.CHINESE], sides[Language.ENGLISH]


# How each pair of the interview begins, read by hand.
INTERVIEW = [
    ("开启深化合作新篇章", "Opening a New Chapter"),
    ("专访白俄罗斯驻渝总领事", "– Interview with Dzmitry"),
    ("我们期待在重庆开启", "We are looking forward"),
    ("白俄罗斯共和国驻重庆总领事", "Dzmitry Yemelyanau, Consul General"),
    ("白俄罗斯是最早响应", "Belarus was one of the first"),
    ("近年来，在共建", "In recent years"),
    ("2021年1月28日", "On January 28, 2021"),
    ("白俄罗斯是第十二个", "Belarus is the twelfth country"),
    ("日前，《魅力重庆》", "A few days ago"),
    ("重庆是中白合作", "Chongqing is an Important Region"),
    ("白俄罗斯与中国的关系", "Belarusian-Chinese relations are"),
    ("白俄罗斯是最早响应", "Belarus was one of the first"),
    ("2022年9月", "In September 2022"),
    ("在中方领导层", "With the active support"),
    ("白俄罗斯目前是", "Belarus is currently"),
    ("白俄罗斯的航天器", "Belarusian spacecraft"),
    ("我们还特别努力", "We also make a special effort"),
    ("白俄罗斯拥有许多优势", "Belarus offers many advantages"),
    ("2024年8月", "In August 2024"),
    ("我想再次强调", "I would like to emphasise"),
    ("白俄罗斯与中国重庆之间", "The deepening of collaboration"),
    ("重庆承担着", "Chongqing is crucial"),
    ("白俄罗斯地处欧洲中心", "Belarus, located in the heart"),
]


@pytest.mark.usefixtures("either_way")
def test_the_interview(lexicon: Lexicon) -> None:
    chinese, english = interview()
    beads = align(chinese, english, lexicon)
    found = [(chinese[b.chinese[0]].text, english[b.english[0]].text) for b in beads]
    assert len(beads) == len(INTERVIEW)
    for (zh, en), (zh_begin, en_begin) in zip(found, INTERVIEW, strict=True):
        assert zh.startswith(zh_begin)
        assert en.startswith(en_begin)
    question = beads[10]
    assert english[question.english[1]].text == "What role does Chongqing play in them?"
    assert all(len(b.chinese) == 1 for b in beads)
    assert [len(b.english) for b in beads] == [1] * 10 + [2] + [1] * 12
    assert min(b.confidence for b in beads) > 0.9
    assert paired_share(beads) > 0.9
    bare = [Sentence(s.text) for s in chinese], [Sentence(s.text) for s in english]
    assert shape(align(*bare, lexicon)) == shape(beads), "it hangs on the paragraphs"


DROPPED_CHINESE = sentences(
    "那天早上下着大雨。",
    "老人坐在河边，看着船只来来往往。",
    "他的狗睡在他的脚边，梦见了兔子。",
    "市长宣布了新的税收。",
    "中午，雨停了，孩子们跑出来玩。",
)
DROPPED_ENGLISH = sentences(
    "It was raining hard that morning.",
    "The old man sat by the river.",
    "He watched the boats come and go.",
    "His dog slept at his feet and dreamed of rabbits.",
    "At noon the rain stopped and the children ran out to play.",
    "Nobody had expected the eclipse of 1999.",
)


@pytest.mark.usefixtures("either_way")
def test_joined_and_dropped_sentences(lexicon: Lexicon) -> None:
    assert shape(align(DROPPED_CHINESE, DROPPED_ENGLISH, lexicon)) == [
        ((0,), (0,)),
        ((1,), (1, 2)),
        ((2,), (3,)),
        ((3,), ()),
        ((4,), (4,)),
        ((), (5,)),
    ]


def test_without_a_lexicon_the_vectors_suffice() -> None:
    assert shape(align(DROPPED_CHINESE[:3], DROPPED_ENGLISH[:4]))[1] == ((1,), (1, 2))


@pytest.mark.parametrize(("n", "m"), [(0, 0), (3, 0), (0, 2)])
def test_one_side_empty(n: int, m: int) -> None:
    beads = align(DROPPED_CHINESE[:n], DROPPED_ENGLISH[:m])
    assert shape(beads) == [((i,), ()) for i in range(n)] + [((), (j,)) for j in range(m)]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [((0, 0, 1), {0: (0, 1), 1: (2,)}), ((0, 1, 1), {0: (0,), 1: (1, 2)})],
)
def test_paragraphs_settle_what_the_words_leave_open(
    paragraphs: tuple[int, ...], expected: dict[int, tuple[int, ...]]
) -> None:
    chinese = [Sentence("好。", 0), Sentence("好。", 1)]
    english = [Sentence("Good.", paragraph) for paragraph in paragraphs]
    beads = align(chinese, english)
    for bead in beads:
        for i in bead.chinese:
            assert set(bead.english) <= set(expected[i])
    assert sum(bool(bead.chinese and bead.english) for bead in beads) == 2


def test_a_missing_chapter_does_not_derail_the_rest(lexicon: Lexicon) -> None:
    chinese, english = interview()
    filler = sentences(*(f"The mill sold {k} sacks of flour to the baker." for k in range(3, 60)))
    text = [Sentence(s.text) for s in english]
    beads = align(chinese, [*text[:10], *filler, *text[10:]], lexicon)
    right = {zh: en + len(filler) * (en >= 10) for zh, en in zip(range(9), range(9), strict=True)}
    right |= {zh: zh + 1 + len(filler) for zh in range(11, 23)}
    found = {b.chinese[0]: b.english[0] for b in beads if b.chinese and b.english}
    assert sum(found.get(zh) == en for zh, en in right.items()) >= len(right) - 1


def test_progress_never_falls_and_cancels() -> None:
    seen: list[float] = []
    align(DROPPED_CHINESE, DROPPED_ENGLISH, None, lambda done, _: seen.append(done))
    assert seen == sorted(seen)
    assert seen[0] >= 0
    assert seen[-1] <= 1

    def stop(done: float, message: str, /) -> None:
        if done > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        align(DROPPED_CHINESE, DROPPED_ENGLISH, None, stop)


SIDE = st.lists(st.text(alphabet="他说好abc 。.!3", min_size=0, max_size=12), max_size=9)


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(SIDE, SIDE)
def test_every_sentence_is_in_exactly_one_bead_in_order(
    chinese: list[str], english: list[str]
) -> None:
    beads = align(sentences(*chinese), sentences(*english))
    assert [i for bead in beads for i in bead.chinese] == list(range(len(chinese)))
    assert [j for bead in beads for j in bead.english] == list(range(len(english)))
    assert all(bead.chinese or bead.english for bead in beads)
    assert all(0.0 <= bead.confidence <= 1.0 for bead in beads)
