"""The interview, and small texts, from file to lesson."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app import paths
from app.chinese.lexicon import Lexicon
from app.errors import Cancelled, InputError
from app.lesson.analysing import analysed, renewed_pairs
from app.lesson.applying import applied
from app.lesson.build import aligned_lesson, build_file, build_lesson
from app.lesson.model import Lesson, Role
from app.lesson.repair import merge_next
from tests.importing.texts import paragraphs_from_text

QUESTIONS = """# Talk

# 谈话

Tom: Where do you live?

汤姆：你住在哪儿？

李梅：我住在重庆。重庆很大。

Li Mei: I live in Chongqing. It's a large city.

Tom: Do you like it?

汤姆：你喜欢吗？

Li Mei: Yes, I do.

李梅：很喜欢。
"""


@pytest.fixture(scope="module")
def interview(shared_lexicon: Lexicon) -> Lesson:
    return build_file(paths.resources_dir() / "interview.txt", shared_lexicon)


def test_the_interview_is_recognised_for_what_it_is(interview: Lesson) -> None:
    assert interview.title == "开启深化合作新篇章"
    assert interview.translated_title == "Opening a New Chapter of Deepening Cooperation"
    assert [section.title for section in interview.sections] == [
        "开启深化合作新篇章",
        "重庆是中白合作重要区域",
    ]
    roles = [pair.role for pair in interview.pairs]
    assert roles[:2] == [Role.TITLE, Role.SUBTITLE]
    assert roles.count(Role.CAPTION) == 1
    assert roles.count(Role.HEADING) == 1
    assert roles.count(Role.QUESTION) == 1
    speakers = {(p.speaker.chinese, p.speaker.english) for p in interview.pairs if p.speaker}
    assert speakers == {
        ("魅力重庆", "CQ Currents"),
        ("德米特里·叶梅利扬诺夫", "Dzmitry Yemelyanau"),
    }


def test_every_pair_of_the_interview_has_both_sides_and_its_tokens(interview: Lesson) -> None:
    for pair in interview.pairs:
        assert pair.chinese
        assert pair.english
        assert "".join(token.text for token in pair.tokens) == pair.chinese
        for link in pair.links:
            assert pair.english[link.start : link.end].strip()
            assert pair.tokens[link.token].is_word or pair.tokens[link.token].text.strip()


def test_sections_cover_all_pairs_once(interview: Lesson) -> None:
    covered = [i for s in interview.sections for i in range(s.first, s.last)]
    assert covered == list(range(len(interview.pairs)))
    assert interview.section_of(0) == interview.sections[0]
    assert interview.section_of(len(interview.pairs)) is None


def test_speakers_meet_their_names_in_the_other_language(shared_lexicon: Lexicon) -> None:
    lesson = build_lesson(paragraphs_from_text(QUESTIONS, markdown=True), shared_lexicon, "talk.md")
    said = [(p.speaker.chinese, p.chinese) for p in lesson.pairs if p.speaker]
    assert said == [
        ("汤姆", "你住在哪儿？"),
        ("李梅", "我住在重庆。"),
        ("李梅", "重庆很大。"),
        ("汤姆", "你喜欢吗？"),
        ("李梅", "很喜欢。"),
    ]
    assert {p.speaker.english for p in lesson.pairs if p.speaker} == {"Tom", "Li Mei"}


def test_the_same_text_has_the_same_id_and_another_text_another(shared_lexicon: Lexicon) -> None:
    first = build_lesson(paragraphs_from_text(QUESTIONS), shared_lexicon, "a.txt")
    again = build_lesson(paragraphs_from_text(QUESTIONS), shared_lexicon, "b.txt")
    other = build_lesson(paragraphs_from_text(QUESTIONS + "再见。"), shared_lexicon, "a.txt")
    assert first.id == again.id
    assert first.id != other.id


def test_a_text_without_a_title_is_called_by_its_file(shared_lexicon: Lexicon) -> None:
    text = "It was raining all day, so nobody went out.\n\n整天下雨，所以没有人出去。"
    lesson = build_lesson(paragraphs_from_text(text), shared_lexicon, "rain.txt")
    assert (lesson.title, lesson.translated_title) == ("rain", "")
    assert [(s.first, s.last) for s in lesson.sections] == [(0, 1)]


def test_analysing_again_gives_the_same_lesson(interview: Lesson, shared_lexicon: Lexicon) -> None:
    assert analysed(interview, shared_lexicon) == interview


def test_one_language_is_not_enough(shared_lexicon: Lexicon, tmp_path: Path) -> None:
    path = tmp_path / "only.txt"
    path.write_text("重庆很大。", encoding="utf-8")
    with pytest.raises(InputError, match="English"):
        build_file(path, shared_lexicon)


def test_building_reports_and_can_be_stopped(shared_lexicon: Lexicon) -> None:
    seen: list[float] = []

    def listen(done: float, message: str, /) -> None:
        assert message
        seen.append(done)

    path = paths.resources_dir() / "interview.txt"
    build_file(path, shared_lexicon, listen)
    assert seen == sorted(seen)
    assert seen[0] >= 0
    assert seen[-1] <= 1

    def stop(done: float, message: str, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        build_file(path, shared_lexicon, stop)


def test_repaired_pairs_get_links_and_the_tokens_they_lack(
    interview: Lesson, shared_lexicon: Lexicon
) -> None:
    first, second = interview.pairs[3:5]
    merged = applied(interview, merge_next(interview, 3)).pairs
    (whole,) = renewed_pairs(merged, [3], shared_lexicon)
    assert [token.text for token in whole.tokens] == [t.text for t in first.tokens + second.tokens]
    assert whole.links
    assert not whole.needs_analysis
    bare = replace(first, tokens=(), links=())
    assert bare.needs_analysis
    alone, same = renewed_pairs([bare, second], [0, 1], shared_lexicon)
    assert "".join(token.text for token in alone.tokens) == first.chinese
    assert [t.text for t in same.tokens] == [t.text for t in second.tokens]
    assert same.links
    assert replace(same, tokens=second.tokens, links=second.links) == second
    assert renewed_pairs([], [], shared_lexicon) == ()


def test_a_repaired_pair_is_analysed_with_the_whole_lesson_in_view(
    interview: Lesson, shared_lexicon: Lexicon
) -> None:
    number = next(n for n, pair in enumerate(interview.pairs) if "叶梅利扬诺夫" in pair.chinese)
    pair = interview.pairs[number]
    silent = replace(pair, tokens=(), links=(), english_sentences=("He came.",))
    pairs = [*interview.pairs[:number], silent, *interview.pairs[number + 1 :]]
    (renewed,) = renewed_pairs(pairs, [number], shared_lexicon)
    glosses = {token.text: token.gloss for token in renewed.tokens}
    assert glosses["叶梅利扬诺夫"].startswith("Yemelyan")
    (alone,) = renewed_pairs([silent], [0], shared_lexicon)
    assert "Yemelyan" not in {t.text: t.gloss for t in alone.tokens}["叶梅利扬诺夫"]


def test_aligning_first_and_analysing_later_makes_the_same_lesson(
    shared_lexicon: Lexicon,
) -> None:
    paragraphs = paragraphs_from_text(QUESTIONS, markdown=True)
    aligned = aligned_lesson(paragraphs, shared_lexicon, "talk.md")
    assert all(pair.needs_analysis for pair in aligned.pairs if pair.chinese)
    assert analysed(aligned, shared_lexicon) == build_lesson(paragraphs, shared_lexicon, "talk.md")
