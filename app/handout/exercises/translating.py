"""Translating, keyed by the human translation, and the questions that a teacher wrote."""

from __future__ import annotations

from app.handout.content import Block, Item, Items, Line, Part, Plain, Remark, SheetKind
from app.handout.material import Material, one_line, spread
from app.handout.plan import Direction, Question, QuestionKind
from app.lesson.model import Pair

_LONGEST = 60
_CHARACTERS_A_LINE = 28
_SLOTS = 5  # for questions that are yet to be written


def translation_part(material: Material) -> Part | None:
    """Sentences to translate, no sentence in both directions; the key is what the text has."""
    pairs = [pair for _, pair in material.sentences(_LONGEST)]
    plan = material.plan
    if not pairs:
        return None
    shuffler = material.shuffler(SheetKind.TRANSLATION)
    start = shuffler.randrange(len(pairs))
    turned = pairs[start:] + pairs[:start]
    chosen = [turned[place] for place in spread(range(len(turned)), plan.items)]
    into_english = plan.direction is not Direction.CHINESE
    into_chinese = plan.direction is not Direction.ENGLISH
    half = (len(chosen) + 1) // 2 if into_english and into_chinese else len(chosen)
    first, second = (chosen[:half], chosen[half:]) if into_english else ([], chosen)
    blocks: list[Block] = []
    key: list[Block] = []
    number = 1
    for name, tasks, to_english in (
        ("Into English 译成英文", first, True),
        ("Into Chinese 译成中文", second, False),
    ):
        if not tasks:
            continue
        sides = [_sides(material, pair, to_english=to_english) for pair in tasks]
        heading = Remark((Plain(name, strong=True),))
        blocks += [
            heading,
            Items(
                tuple(
                    Item(f"{n}.", (asked,), room)
                    for n, (asked, _, room) in enumerate(sides, number)
                )
            ),
        ]
        key += [
            heading,
            Items(tuple(Item(f"{n}.", (said,)) for n, (_, said, _) in enumerate(sides, number))),
        ]
        number += len(tasks)
    return Part(
        SheetKind.TRANSLATION,
        "Translate",
        "翻译",
        "Translate the sentences.",
        tuple(blocks),
        (
            *key,
            Remark(
                (Plain("The key is the text's own translation; others can be right.", quiet=True),)
            ),
        ),
    )


def questions_part(material: Material) -> Part:
    """The teacher's statements and questions; without any, room to write them."""
    asked = material.plan.questions
    truths = [q for q in asked if q.kind is QuestionKind.TRUE_FALSE]
    open_ones = [q for q in asked if q.kind is QuestionKind.OPEN]
    if not asked:
        truths = [Question(QuestionKind.TRUE_FALSE, "")] * _SLOTS
        open_ones = [Question(QuestionKind.OPEN, "")] * _SLOTS
    blocks: list[Block] = []
    key: list[Block] = []
    number = 1
    for name, questions in (
        ("True or false? 判断对错", truths),
        ("Questions 回答问题", open_ones),
    ):
        if not questions:
            continue
        heading = Remark((Plain(name, strong=True),))
        blocks += [heading, Items(tuple(_question(n, q) for n, q in enumerate(questions, number)))]
        if any(q.answer for q in questions):
            answers = (
                Item(f"{n}.", (_plain(q.answer),))
                for n, q in enumerate(questions, number)
                if q.answer
            )
            key += [heading, Items(tuple(answers))]
        number += len(questions)
    return Part(
        SheetKind.QUESTIONS,
        "Questions about the text",
        "阅读理解",
        "Read the text and answer.",
        tuple(blocks),
        tuple(key),
    )


def _question(number: int, question: Question) -> Item:
    if question.kind is QuestionKind.TRUE_FALSE:
        tail: Line = (Plain("   对 □  错 □", chinese=True),)
        return Item(f"{number}.", ((*_plain(question.text), *tail),), 0 if question.text else 1)
    return Item(f"{number}.", (_plain(question.text),) if question.text else (), 2)


def _plain(text: str) -> Line:
    return (Plain(one_line(text)),) if text.strip() else ()


def _sides(material: Material, pair: Pair, *, to_english: bool) -> tuple[Line, Line, int]:
    """What is asked, what is right, and how many lines the answer takes."""
    chinese: Line = (material.shown(pair.tokens),)
    english: Line = (Plain(one_line(pair.english)),)
    room = 1 + len(pair.chinese) // _CHARACTERS_A_LINE
    return (chinese, english, room + 1) if to_english else (english, chinese, room)
