"""The reading text and the word list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.chinese.levels import level_name
from app.chinese.orthography import word_pinyin
from app.handout.clusters import clusters
from app.handout.content import (
    Gloss,
    Hanzi,
    Line,
    Parallel,
    Part,
    Plain,
    Row,
    SheetKind,
    Table,
)
from app.handout.material import Material, bare, one_line, short_meaning
from app.handout.plan import BlankColumns, GlossPlace, WordOrder
from app.lesson.model import Pair, Role, Speaker, Token, WordKey
from app.vocabulary.choice import OUTSIDE_LISTS, ChosenWord

TITLES = (Role.TITLE, Role.SUBTITLE)
_HEAD = ("词语 Word", "拼音 Pinyin", "意思 Meaning", "HSK", "句 Line")
_WIDTHS = (0.17, 0.23, 0.43, 0.07, 0.1)


def text_rows(material: Material) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows of the titles at the beginning, and all other rows of the lesson."""
    rows = tuple(_rows(material))
    first = next((i for i, row in enumerate(rows) if row.role not in TITLES), len(rows))
    return rows[:first], rows[first:]


def reading_part(material: Material, rows: Sequence[Row]) -> Part:
    """The text with its translation as the plan lays it out."""
    plan = material.plan
    margin = plan.glosses is GlossPlace.MARGIN
    block = Parallel(tuple(rows), plan.layout, plan.numbered, margin)
    return Part(SheetKind.READING, "Text", "课文", "", (block,))


def vocabulary_part(material: Material) -> Part | None:
    """The chosen words with pinyin and meaning; None without words.

    Columns left blank for a self-test are in the key.
    """
    words = _ordered(material)
    if not words:
        return None
    blank = material.plan.blank
    hides_pinyin = blank in (BlankColumns.PINYIN, BlankColumns.BOTH)
    hides_meaning = blank in (BlankColumns.MEANING, BlankColumns.BOTH)
    rows = tuple(
        _word_row(material, word, line, hides_pinyin=hides_pinyin, hides_meaning=hides_meaning)
        for word, line in words
    )
    whole = tuple(
        _word_row(material, word, line, hides_pinyin=False, hides_meaning=False)
        for word, line in words
    )
    key = (Table(_HEAD, whole, _WIDTHS),) if blank is not BlankColumns.NONE else ()
    return Part(SheetKind.VOCABULARY, "Words", "生词", "", (Table(_HEAD, rows, _WIDTHS),), key)


def _rows(material: Material) -> Iterator[Row]:
    speaking: Speaker | None = None
    glossed: dict[int, list[Token]] = {}
    if material.plan.glosses is not GlossPlace.NONE:
        for index, token in _first_places(material, without=TITLES):
            glossed.setdefault(index, []).append(token)
    mark = 0
    for index, pair in enumerate(material.lesson.pairs):
        turn = pair.speaker if pair.speaker != speaking else None
        speaking = pair.speaker
        tokens = glossed.get(index, [])
        glosses = tuple(
            Gloss(str(number), token.text, word_pinyin(token), short_meaning(token))
            for number, token in enumerate(tokens, mark + 1)
        )
        mark += len(glosses)
        yield Row(
            index + 1,
            pair.role,
            turn,
            material.side(pair),
            one_line(pair.english),
            pair.opens,
            glosses,
        )


def _first_places(material: Material, without: Sequence[Role] = ()) -> list[tuple[int, Token]]:
    """Each chosen word where the lesson first has it, in text order, with the pair's index.

    Pairs in the roles `without` don't count.
    """
    wanted = {word.token.key for word in material.words}
    found: dict[WordKey, tuple[int, Token]] = {}
    for index, token in material.lesson.words():
        if token.key in wanted and material.lesson.pairs[index].role not in without:
            found.setdefault(token.key, (index, token))
    return list(found.values())


def _ordered(material: Material) -> list[tuple[ChosenWord, int]]:
    """The words in the order wanted, with the number of the line where each first stands."""
    places = {
        token.key: (index, token.start) for index, token in reversed([*material.lesson.words()])
    }
    placed = [
        (places.get(word.token.key, (word.pair, word.token.start)), word) for word in material.words
    ]
    placed.sort(key=lambda item: item[0])
    if material.plan.word_order is WordOrder.LEVEL:
        placed.sort(key=lambda item: item[1].token.hsk or OUTSIDE_LISTS)
    return [(word, index + 1) for (index, _), word in placed]


def _word_row(
    material: Material, word: ChosenWord, line: int, *, hides_pinyin: bool, hides_meaning: bool
) -> tuple[Line, ...]:
    token = word.token
    meaning: Line = () if hides_meaning else (Plain(short_meaning(token)),)
    if material.plan.with_sentences:
        meaning = (*meaning, *_sentence(material.lesson.pairs[word.pair]))
    return (
        (Hanzi(clusters([bare(token.at(0))])),),
        () if hides_pinyin else (Plain(word_pinyin(token), pinyin=True),),
        meaning,
        (Plain(level_name(token.hsk), quiet=True),),
        (Plain(str(line), quiet=True),),
    )


def _sentence(pair: Pair) -> Line:
    return (Plain(f"  {one_line(pair.chinese)}", chinese=True, quiet=True),)
