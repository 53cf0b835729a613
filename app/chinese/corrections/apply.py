"""Applying what a person corrected to what was computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import reduce

from app.chinese.candidate import NameStyle
from app.chinese.corrections.correction import Correction, Facet
from app.chinese.corrections.letters import simplified
from app.chinese.corrections.places import Held, cuts, held
from app.chinese.glosses import short_gloss
from app.chinese.lexicon import Lexicon
from app.chinese.pinyin import capitalised
from app.chinese.words import WordBook
from app.hanzi import hanzi_count
from app.lesson.model import Token, TokenKind

_WORDS = (Facet.NAME, Facet.READING)
_LONGEST_NAME = 4


def with_words(
    document: Sequence[tuple[Token, ...]], corrections: Sequence[Correction], lexicon: Lexicon
) -> list[tuple[Token, ...]]:
    """The texts with their corrected words, names and readings; tokens still add up to them."""
    if not corrections:
        return list(document)
    book = WordBook(lexicon)
    places = cuts(document, corrections)
    recut = [
        tuple(_recut(tokens, places[number], book)) if number in places else tokens
        for number, tokens in enumerate(document)
    ]
    found = held(recut, corrections, _WORDS)

    def change(token: Token, correction: Correction) -> Token:
        return _corrected(token, correction, book, lexicon)

    return _changed(recut, found, change)


def with_meanings(
    document: Sequence[tuple[Token, ...]], corrections: Sequence[Correction]
) -> list[tuple[Token, ...]]:
    """The texts with the corrected sense of each word first; other senses stay below it."""
    found = held(document, corrections, (Facet.MEANING,))
    return _changed(document, found, lambda token, correction: _meaning(token, correction.value))


def _changed(
    document: Sequence[tuple[Token, ...]],
    found: Held,
    change: Callable[[Token, Correction], Token],
) -> list[tuple[Token, ...]]:
    if not found.everywhere and not found.here:
        return list(document)
    return [
        tuple(reduce(change, found.of(number, token), token) for token in tokens)
        for number, tokens in enumerate(document)
    ]


def _recut(
    tokens: Sequence[Token], places: Sequence[tuple[int, Correction]], book: WordBook
) -> Iterator[Token]:
    """The tokens of a text, cut as the corrections say; a word cut through keeps its rest."""
    text = "".join(token.text for token in tokens)
    waiting = list(places)
    done = 0
    for token in tokens:
        start = max(token.start, done)
        while waiting and waiting[0][0] < token.end:
            place, correction = waiting.pop(0)
            yield from _rest(text, start, place, book)
            done = place + len(correction.text)
            pieces = correction.value.split()
            if _cut_so(tokens, place, pieces):
                yield from (one for one in tokens if place <= one.start < done)
            else:
                yield from _pieces(text, place, pieces, book)
            start = done
        if start == token.start:
            yield token
        else:
            yield from _rest(text, start, token.end, book)
        done = max(done, token.end)


def _cut_so(tokens: Sequence[Token], place: int, pieces: Sequence[str]) -> bool:
    """Whether the text is cut this way already; what the context told of the words stays."""
    wanted = []
    for piece in pieces:
        wanted.append((place, place + len(piece)))
        place += len(piece)
    return set(wanted) <= {(token.start, token.end) for token in tokens}


def _rest(text: str, start: int, end: int, book: WordBook) -> Iterator[Token]:
    if start < end:
        yield _piece(text[start:end], start, book)


def _pieces(text: str, place: int, pieces: Sequence[str], book: WordBook) -> Iterator[Token]:
    for piece in pieces:
        yield _piece(text[place : place + len(piece)], place, book)
        place += len(piece)


def _piece(text: str, start: int, book: WordBook) -> Token:
    if hanzi_count(text):
        return _placed(book.word(text), start)
    return Token(text, start, TokenKind.NUMBER if text.isdigit() else TokenKind.LATIN)


def _corrected(token: Token, correction: Correction, book: WordBook, lexicon: Lexicon) -> Token:
    if not token.is_word:
        return token
    if correction.facet is Facet.READING:
        return _read(token, correction.value, book)
    if correction.value == "yes":
        return token if token.kind is TokenKind.NAME else _as_name(token, book, lexicon)
    return token if token.kind is TokenKind.WORD else _as_word(token, book, lexicon)


def _read(token: Token, reading: str, book: WordBook) -> Token:
    syllables = tuple(reading.split())
    for one in (reading, reading.lower()):
        word = book.reading(token.text, one)
        if tuple(syllable.lower() for syllable in word.pinyin) == tuple(one.lower().split()):
            break
    else:
        return token._replace(pinyin=syllables)
    return _placed(word, token.start)


def _as_name(token: Token, book: WordBook, lexicon: Lexicon) -> Token:
    for entry in lexicon.entries(token.text):
        if entry.is_name:
            return _placed(book.reading(token.text, " ".join(entry.pinyin)), token.start)
    has_surname = simplified(token)[0] in lexicon.names.surname_readings
    style = (
        NameStyle.CHINESE
        if has_surname and 1 < len(token.text) <= _LONGEST_NAME
        else NameStyle.FOREIGN
    )
    return _placed(book.name(token.text, style), token.start)


def _as_word(token: Token, book: WordBook, lexicon: Lexicon) -> Token:
    for entry in lexicon.entries(token.text):
        if not entry.is_name:
            return _placed(book.reading(token.text, " ".join(entry.pinyin)), token.start)
    pinyin = tuple(syllable.lower() for syllable in token.pinyin)
    return token._replace(kind=TokenKind.WORD, pinyin=pinyin)


def _meaning(token: Token, meaning: str) -> Token:
    own = meaning not in token.senses
    gloss = meaning if own else short_gloss((meaning,))
    others = (sense for sense in token.senses if sense != meaning)
    return token._replace(senses=(meaning, *others), gloss=gloss)


def _placed(word: Token, start: int) -> Token:
    """The word where it stands; a name is capitalised, whatever word was read so."""
    if word.kind is TokenKind.NAME:
        word = word._replace(pinyin=capitalised(word.pinyin))
    return word.at(start)
