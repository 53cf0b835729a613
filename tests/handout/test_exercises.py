"""Exercises and their keys."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.chinese.definitions import definitions
from app.chinese.lexicon import Lexicon
from app.errors import InputError
from app.handout.content import Bank, Grids, Handout, Hanzi, Parallel, Part, SheetKind, Table
from app.handout.exercises.synonymy import interchangeable
from app.handout.making import make_handout
from app.handout.plan import (
    BlankColumns,
    Direction,
    GapHelp,
    GlossPlace,
    HandoutPlan,
    PinyinRule,
    Question,
    QuestionKind,
    WordOrder,
)
from app.lesson.model import Lesson, Pair
from app.vocabulary.choice import Choice, ChosenWord, Pick, choose
from tests.handout.showing import GAP, items, line_text, lines

shuffles = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
seeds = st.integers(0, 10_000)
versions = st.sampled_from("AB")


@pytest.fixture(scope="session")
def words(interview: Lesson) -> tuple[ChosenWord, ...]:
    return choose(interview, {}, Choice(Pick.LEVEL, 3))


@pytest.fixture
def make(interview: Lesson, words: tuple[ChosenWord, ...], lexicon: Lexicon) -> Maker:
    return Maker(interview, words, lexicon)


class Maker:
    def __init__(self, lesson: Lesson, words: tuple[ChosenWord, ...], lexicon: Lexicon) -> None:
        self.lesson, self.words, self.lexicon = lesson, words, lexicon

    def handout(self, **plan: object) -> Handout:
        return make_handout(self.lesson, self.words, HandoutPlan(**plan), self.lexicon)

    def part(self, kind: SheetKind, **plan: object) -> Part:
        (part,) = self.handout(sheets=(kind,), **plan).parts
        return part


def bank_of(part: Part) -> list[str]:
    (bank,) = (block for block in part.blocks if isinstance(block, Bank))
    return [line_text(word) for word in bank.words]


def answer(line: tuple[object, ...]) -> str:
    """The Chinese of a line of a key."""
    return "".join(line_text((piece,)) for piece in line if isinstance(piece, Hanzi))


def chinese_of(lesson: Lesson) -> set[str]:
    return {"".join(pair.chinese.split()) for pair in lesson.pairs}


@shuffles
@given(seeds, versions)
def test_every_gap_is_filled_by_its_key_to_a_sentence_of_the_text(
    make: Maker, seed: int, version: str
) -> None:
    part = make.part(SheetKind.GAPS, seed=seed, version=version)
    tasks, answers = items(part.blocks), items(part.key)
    assert [task.label for task in tasks] == [key.label for key in answers]
    text = chinese_of(make.lesson)
    for task, key in zip(tasks, answers, strict=True):
        whole = line_text(task.lines[0]).replace(GAP, answer(key.lines[0]))
        assert "".join(whole.split()) in text


@shuffles
@given(seeds, versions)
def test_no_answer_to_a_gap_can_be_read_in_a_sentence(make: Maker, seed: int, version: str) -> None:
    part = make.part(SheetKind.GAPS, seed=seed, version=version)
    sentences = "\n".join(line_text(task.lines[0]) for task in items(part.blocks))
    for word in bank_of(part):
        assert word not in sentences


@shuffles
@given(seeds)
def test_the_bank_has_each_answer_once_and_words_that_fit_nowhere(make: Maker, seed: int) -> None:
    part = make.part(SheetKind.GAPS, seed=seed, distractors=2)
    bank, answers = bank_of(part), [answer(key.lines[0]) for key in items(part.key)]
    assert len(bank) == len(set(bank))
    assert set(answers) < set(bank)
    assert len(bank) == len(answers) + 2
    tokens = {token.text: token for _, token in make.lesson.words()}
    for number, word in enumerate(bank):
        for other in bank[number + 1 :]:
            assert not interchangeable(tokens[word], tokens[other])


def test_the_english_can_help_instead_of_a_bank(make: Maker) -> None:
    part = make.part(SheetKind.GAPS, gap_help=GapHelp.ENGLISH)
    assert not any(isinstance(block, Bank) for block in part.blocks)
    english = {" ".join(pair.english.split()) for pair in make.lesson.pairs}
    for task in items(part.blocks):
        assert " ".join(line_text(task.lines[1]).split()) in english


@shuffles
@given(seeds, versions, st.sampled_from([SheetKind.MATCHING, SheetKind.SENTENCES]))
def test_the_key_of_a_matching_leads_to_the_right_half(
    make: Maker, seed: int, version: str, kind: SheetKind
) -> None:
    part = make.part(kind, seed=seed, version=version)
    (table,) = (block for block in part.blocks if isinstance(block, Table))
    rights = {line_text(row[3])[0]: line_text(row[4]) for row in table.rows}
    lefts = {line_text(row[0]): line_text(row[2]) for row in table.rows}
    said = said_of(make.lesson, kind)
    assert len(set(rights.values())) == len(rights)
    for key in items(part.key):
        letter, left = line_text(key.lines[0])[0], lefts[key.label]
        meanings = rights[letter].split("; ") if kind is SheetKind.MATCHING else [rights[letter]]
        assert all(meaning in said["".join(left.split())] for meaning in meanings)


def said_of(lesson: Lesson, kind: SheetKind) -> Mapping[str, str]:
    """What the text or the dictionary says for each sentence or word."""
    if kind is SheetKind.SENTENCES:
        return {"".join(p.chinese.split()): " ".join(p.english.split()) for p in lesson.pairs}
    said: dict[str, str] = {}
    for _, token in lesson.words():
        senses = "; ".join(definitions(token.senses))
        said[token.text] = f"{said.get(token.text, '')} {senses} {token.gloss}"
    return said


@shuffles
@given(seeds, versions)
def test_shuffled_words_are_those_of_the_key_in_another_order(
    make: Maker, seed: int, version: str
) -> None:
    part = make.part(SheetKind.ORDER, seed=seed, version=version)
    text = chinese_of(make.lesson)
    for task, key in zip(items(part.blocks), items(part.key), strict=True):
        sentence = "".join(line_text(key.lines[0]).split())
        pieces = ["".join(piece.split()) for piece in line_text(task.lines[0]).split(" / ")]
        assert sentence in text
        assert "".join(pieces) not in sentence
        assert sorted("".join(pieces)) == sorted(c for c in sentence if c.isalnum() or c in pieces)


@shuffles
@given(seeds, st.sampled_from(list(Direction)))
def test_no_sentence_is_translated_in_both_directions(
    make: Maker, seed: int, direction: Direction
) -> None:
    part = make.part(SheetKind.TRANSLATION, seed=seed, direction=direction)
    asked = [line_text(task.lines[0]) for task in items(part.blocks)]
    said = [line_text(key.lines[0]) for key in items(part.key)]
    assert len(asked) == len(said)
    assert not set(asked) & set(said)
    pairs = {
        frozenset(("".join(p.chinese.split()), "".join(p.english.split())))
        for p in make.lesson.pairs
    }
    for question, reply in zip(asked, said, strict=True):
        assert frozenset(("".join(question.split()), "".join(reply.split()))) in pairs


@shuffles
@given(seeds, versions)
def test_the_same_seed_gives_the_same_handout(make: Maker, seed: int, version: str) -> None:
    plan = {"sheets": tuple(SheetKind), "seed": seed, "version": version}
    assert make.handout(**plan) == make.handout(**plan)


def test_versions_differ_and_have_the_same_kinds_of_tasks(make: Maker) -> None:
    one = make.handout(sheets=tuple(SheetKind))
    other = make.handout(sheets=tuple(SheetKind), version="B")
    assert [part.kind for part in one.parts] == [part.kind for part in other.parts]
    differing = {a.kind for a, b in zip(one.parts, other.parts, strict=True) if a != b}
    shuffled = {
        SheetKind.GAPS,
        SheetKind.MATCHING,
        SheetKind.SENTENCES,
        SheetKind.ORDER,
        SheetKind.TRANSLATION,
    }
    assert differing == shuffled


def test_words_to_write_keep_their_answers_to_the_key(make: Maker) -> None:
    for kind in (SheetKind.PINYIN, SheetKind.HANZI):
        part = make.part(kind)
        (table,) = (block for block in part.blocks if isinstance(block, Table))
        keys = items(part.key)
        assert len(table.rows) == len(keys) == 10
        for row, key in zip(table.rows, keys, strict=True):
            hanzi, pinyin = line_text(key.lines[0]).split()
            shown = "".join(line_text(cell) for cell in row)
            assert (pinyin in shown) is (kind is SheetKind.HANZI)
            assert (hanzi in shown) is (kind is SheetKind.PINYIN)


@pytest.mark.parametrize(("level", "size"), [(1, 18.0), (4, 15.0), (7, 12.0)])
def test_squares_are_larger_for_beginners(
    interview: Lesson, lexicon: Lexicon, level: int, size: float
) -> None:
    words = [w for w in choose(interview, {}, Choice(Pick.LEVEL, 1)) if w.token.hsk == level]
    plan = HandoutPlan(sheets=(SheetKind.CHARACTERS,))
    (part,) = make_handout(interview, words, plan, lexicon).parts
    (grids,) = (block for block in part.blocks if isinstance(block, Grids))
    assert grids.size == size
    assert {row.character for row in grids.rows} == set("".join(w.token.text for w in words))


def test_each_speaker_has_a_card_with_all_that_is_said(make: Maker) -> None:
    part = make.part(SheetKind.ROLES)
    shown = "".join("".join(line.split()) for line in lines(part.blocks))
    for pair in make.lesson.pairs:
        if pair.speaker:
            assert "".join(pair.chinese.split()) in shown


def test_a_teachers_questions_are_asked_and_answered_in_the_key(make: Maker) -> None:
    asked = (
        Question(QuestionKind.TRUE_FALSE, "重庆在东北。", "错"),
        Question(QuestionKind.OPEN, "谁接受了采访？", "总领事"),
        Question(QuestionKind.OPEN, "为什么？"),
    )
    part = make.part(SheetKind.QUESTIONS, questions=asked)
    sheet, key = "\n".join(lines(part.blocks)), "\n".join(lines(part.key))
    assert all(question.text in sheet for question in asked)
    assert "总领事" in key
    assert "总领事" not in sheet


def test_without_questions_there_is_room_for_them(make: Maker) -> None:
    part = make.part(SheetKind.QUESTIONS)
    assert sum(task.room for task in items(part.blocks)) >= 10
    assert part.key == ()


def test_blank_columns_of_the_word_list_are_in_the_key(make: Maker) -> None:
    part = make.part(SheetKind.VOCABULARY, blank=BlankColumns.BOTH)
    (table,), (key,) = part.blocks, part.key
    assert isinstance(table, Table)
    assert isinstance(key, Table)
    assert all(row[1] == () and row[2] == () for row in table.rows)
    assert all(row[1] and row[2] for row in key.rows)


def test_the_word_list_can_follow_the_levels(make: Maker) -> None:
    part = make.part(SheetKind.VOCABULARY, word_order=WordOrder.LEVEL)
    (table,) = part.blocks
    assert isinstance(table, Table)
    levels = [line_text(row[3]) or "9" for row in table.rows]
    assert levels == sorted(levels)


@pytest.mark.parametrize("rule", list(PinyinRule))
def test_pinyin_stands_over_the_words_it_was_asked_for(make: Maker, rule: PinyinRule) -> None:
    part = make.part(SheetKind.READING, pinyin=rule, pinyin_level=4)
    (text,) = part.blocks
    assert isinstance(text, Parallel)
    read = {
        ruby.base
        for row in text.rows
        for cluster in row.chinese
        for ruby in cluster.pieces
        if ruby.pinyin
    }
    assert ("我们" in read, "深化" in read) == {
        PinyinRule.ALL: (True, True),
        PinyinRule.HARDER: (False, True),
        PinyinRule.NONE: (False, False),
    }[rule]


def test_glosses_are_numbered_through_the_text_and_each_word_has_one(make: Maker) -> None:
    part = make.part(SheetKind.READING, glosses=GlossPlace.FOOTNOTES)
    (text,) = part.blocks
    assert isinstance(text, Parallel)
    glosses = [gloss for row in text.rows for gloss in row.glosses]
    assert [gloss.mark for gloss in glosses] == [str(n) for n in range(1, len(glosses) + 1)]
    assert len({(gloss.hanzi, gloss.pinyin) for gloss in glosses}) == len(glosses)


def test_a_lesson_without_words_still_has_its_text(interview: Lesson, lexicon: Lexicon) -> None:
    plan = HandoutPlan(sheets=tuple(SheetKind))
    kinds = {part.kind for part in make_handout(interview, (), plan, lexicon).parts}
    assert SheetKind.READING in kinds
    assert not kinds & {SheetKind.VOCABULARY, SheetKind.GAPS, SheetKind.CHARACTERS}


def test_nothing_to_print_is_told(lexicon: Lexicon) -> None:
    lesson = Lesson("l", "T", "", (Pair((), ("Only English.",)),))
    with pytest.raises(InputError, match="nothing to print"):
        make_handout(lesson, (), HandoutPlan(sheets=(SheetKind.GAPS,)), lexicon)
