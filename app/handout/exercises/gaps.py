"""Gap filling: sentences of the text without the chosen words."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.handout.content import (
    Bank,
    Block,
    Gap,
    Item,
    Items,
    Line,
    Part,
    Piece,
    Plain,
    Remark,
    SheetKind,
)
from app.handout.exercises.synonymy import interchangeable
from app.handout.material import Material, one_line
from app.handout.plan import GapHelp
from app.lesson.model import Pair, Token
from app.vocabulary.choice import OUTSIDE_LISTS

_LONGEST = 90
_NEAR = 1  # levels between a distractor and the words it stands among
_WIDTH = 5.0  # of every gap alike, so that its width tells nothing


@dataclass(frozen=True, slots=True)
class _Task:
    token: Token
    pair: Pair


def gaps_part(material: Material) -> Part | None:
    """Sentences with a gap each, a bank of words or the English as help; None if there are none.

    No answer can be read elsewhere in the exercise, and no two answers share a meaning, so that
    each gap takes one word only.
    """
    shuffler = material.shuffler(SheetKind.GAPS)
    tasks = _tasks(material, shuffler)
    if not tasks:
        return None
    by_bank = material.plan.gap_help is GapHelp.BANK
    extra = _distractors(material, tasks, shuffler) if by_bank else []
    items = tuple(
        Item(f"{number}.", _lines(material, task, number, with_english=not by_bank))
        for number, task in enumerate(tasks, 1)
    )
    blocks: tuple[Block, ...] = (Items(items),)
    if by_bank:
        words = [task.token for task in tasks] + extra
        shuffler.shuffle(words)
        blocks = (Bank(tuple((material.shown([word.at(0)]),) for word in words)), *blocks)
    return Part(
        SheetKind.GAPS,
        "Fill the gaps",
        "选词填空",
        _task_text(len(extra), by_bank=by_bank),
        blocks,
        _key(material, tasks, extra),
    )


def _tasks(material: Material, shuffler: random.Random) -> list[_Task]:
    """One task a sentence, none giving another's answer away."""
    usable = dict(material.sentences(_LONGEST))
    found: list[_Task] = []
    candidates = [word for word in material.words if word.pair in usable]
    shuffler.shuffle(candidates)
    for word in candidates:
        task = _Task(word.token, usable[word.pair])
        if len(found) == material.plan.items:
            break
        if not _tells_itself(task) and all(_go_together(task, held) for held in found):
            found.append(task)
    order = {id(pair): index for index, pair in usable.items()}
    return sorted(found, key=lambda task: order[id(task.pair)])


def _go_together(one: _Task, other: _Task) -> bool:
    return (
        one.pair is not other.pair
        and not _tells(one, other.token)
        and not _tells(other, one.token)
        and not interchangeable(one.token, other.token)
    )


def _tells_itself(task: _Task) -> bool:
    """Whether the answer can be read in its own sentence, as part of another word."""
    left = (token.text for token in task.pair.tokens if not _is(token, task.token))
    return task.token.text in "\n".join(left)


def _tells(task: _Task, answer: Token) -> bool:
    """Whether the sentence of the task can be seen to hold the answer to another."""
    return answer.text in task.pair.chinese or answer.simplified in task.pair.chinese


def _lines(material: Material, task: _Task, number: int, *, with_english: bool) -> tuple[Line, ...]:
    chinese = (_gapped(material, task, number),)
    if not with_english:
        return chinese
    return (*chinese, _english(task))


def _gapped(material: Material, task: _Task, number: int) -> Line:
    """The sentence, a gap wherever the word stands."""
    pieces: list[Piece] = []
    held: list[Token] = []
    for token in task.pair.tokens:
        if not _is(token, task.token):
            held.append(token)
            continue
        if held:
            pieces.append(material.shown(held))
            held = []
        pieces.append(Gap(number, _WIDTH))
    if held:
        pieces.append(material.shown(held))
    return tuple(pieces)


def _english(task: _Task) -> Line:
    """The translation, what says the word underlined by its weight."""
    english = task.pair.english
    spans = sorted(
        (link.start, link.end)
        for link in task.pair.links
        if _is(task.pair.tokens[link.token], task.token)
    )
    pieces: list[Piece] = []
    at = 0
    for start, end in spans:
        if start >= at:
            pieces.append(Plain(english[at:start], quiet=True))
            pieces.append(Plain(english[start:end], strong=True))
            at = end
    pieces.append(Plain(english[at:], quiet=True))
    return tuple(piece for piece in pieces if isinstance(piece, Plain) and piece.text)


def _is(token: Token, word: Token) -> bool:
    return token.simplified == word.simplified or token.text == word.text


def _distractors(
    material: Material, tasks: Sequence[_Task], shuffler: random.Random
) -> list[Token]:
    """Words of the lesson like the answers in part of speech and level, that fit no gap."""
    part = material.lexicon.part
    kinds = {(part(task.token.simplified), _level(task.token)) for task in tasks}
    seen: set[str] = set()
    found: list[Token] = []
    candidates = [token for _, token in material.lesson.words()]
    shuffler.shuffle(candidates)
    for token in candidates:
        if len(found) == material.plan.distractors:
            break
        if token.simplified in seen or not _is_like(token, kinds, part(token.simplified)):
            continue
        seen.add(token.simplified)
        is_told = any(_tells(task, token) for task in tasks)
        answers = [task.token for task in tasks] + found
        if not is_told and not any(interchangeable(token, answer) for answer in answers):
            found.append(token)
    return found


def _is_like(token: Token, kinds: Collection[tuple[str, int]], part: str) -> bool:
    level = _level(token)
    return any(part == kind and abs(level - other) <= _NEAR for kind, other in kinds)


def _level(token: Token) -> int:
    return token.hsk or OUTSIDE_LISTS


def _key(material: Material, tasks: Sequence[_Task], extra: Sequence[Token]) -> tuple[Block, ...]:
    answers = Items(
        tuple(
            Item(
                f"{number}.",
                ((material.shown([task.token.at(0)], strong=True), _meaning(task.token)),),
            )
            for number, task in enumerate(tasks, 1)
        )
    )
    if not extra:
        return (answers,)
    left = "、".join(token.simplified for token in extra)
    return (answers, Remark((Plain("Left over: ", quiet=True), Plain(left, chinese=True))))


def _meaning(token: Token) -> Plain:
    return Plain(f" {one_line(token.gloss)}", quiet=True)


def _task_text(extra: int, *, by_bank: bool) -> str:
    if not by_bank:
        return "Write the word that says what is set in bold in the translation."
    if extra == 1:
        return "Write the word that fits. One word is left over."
    if extra:
        return f"Write the word that fits. {extra} words are left over."
    return "Write the word that fits. Each word is used once."
