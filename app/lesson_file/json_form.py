"""A lesson file as a JSON object and back; whatever isn't right is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any, TypeVar

from app.chinese.corrections.exchange import correction_of, correction_row
from app.errors import InputError
from app.handout.plan import Question, QuestionKind
from app.lesson.model import Pair, Role, Section, Speaker, WordKey
from app.lesson_file.model import FileWord, LearnerData, LessonFile
from app.vocabulary.statuses import Status

FORMAT = "duidu-lesson"
VERSION = 1

_MOST_PAIRS = 200_000
_LONGEST_TEXT = 200_000  # characters of one sentence, title or note
_IDENTITY = re.compile("[0-9a-f]{32}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Characters that no text has and that files, terminals and XML stumble over.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_Read = TypeVar("_Read")


class WrongShapeError(ValueError):
    """A part of the file isn't what it has to be; the message names the part."""


def to_json(file: LessonFile) -> dict[str, Any]:
    """The file as a JSON object."""
    made: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "identity": file.identity,
        "revision": file.revision,
        "made": file.made,
        "title": file.title,
        "translated_title": file.translated_title,
        "source": file.source,
        "author": file.author,
        "licence": file.licence,
        "pairs": [_pair_row(pair) for pair in file.pairs],
        "sections": [{"title": s.title, "first": s.first, "last": s.last} for s in file.sections],
        "corrections": [correction_row(one) for one in file.corrections],
        "words": [{**_key(w.key), "pair": w.pair, "sense": w.sense} for w in file.words],
        "notes": [{**_key(key), "text": text} for key, text in file.notes],
        "questions": [
            {"kind": q.kind.value, "text": q.text, "answer": q.answer} for q in file.questions
        ],
    }
    if file.learner is not None:
        made["learner"] = {
            "statuses": [{**_key(k), "status": int(status)} for k, status in file.learner.statuses],
            "notes": [{**_key(key), "text": text} for key, text in file.learner.notes],
        }
    return made


def from_json(read: object) -> LessonFile:
    """The file that the object describes. Raises `WrongShapeError`, and `InputError` for a
    version that is newer than this Duidu.
    """
    whole = _object(read, "file")
    if whole.get("format") != FORMAT:
        raise WrongShapeError("format")
    version = whole.get("version")
    if type(version) is not int or version < 1:
        raise WrongShapeError("version")
    if version > VERSION:
        raise InputError("This lesson was written by a newer Duidu. Update Duidu to open it.")
    pairs = _list(whole, "pairs", _pair, _MOST_PAIRS)
    if not any(pair.chinese.strip() for pair in pairs):
        raise WrongShapeError("pairs")
    last = len(pairs)
    learner = whole.get("learner")
    return LessonFile(
        identity=_matching(whole, "identity", _IDENTITY),
        revision=_number(whole, "revision", 1, 10**9),
        made=_matching(whole, "made", _DAY),
        title=_text(whole, "title").strip() or "—",
        translated_title=_text(whole, "translated_title"),
        source=_text(whole, "source"),
        author=_text(whole, "author"),
        licence=_text(whole, "licence"),
        pairs=pairs,
        sections=_ordered(_list(whole, "sections", lambda row: _section(row, last))),
        corrections=_list(whole, "corrections", _correction),
        words=_list(whole, "words", lambda row: _word(row, last)),
        notes=_list(whole, "notes", _note),
        questions=_list(whole, "questions", _question),
        learner=None if learner is None else _learner(_object(learner, "learner")),
    )


def _pair_row(pair: Pair) -> dict[str, Any]:
    row: dict[str, Any] = {
        "zh": list(pair.chinese_sentences),
        "en": list(pair.english_sentences),
        "role": pair.role.value,
        "opens": pair.opens,
        "checked": pair.checked,
        "confidence": round(pair.confidence, 4),
    }
    if pair.speaker is not None:
        row["speaker"] = {"zh": pair.speaker.chinese, "en": pair.speaker.english}
    return row


def _pair(value: object) -> Pair:
    row = _object(value, "pairs")
    speaker = row.get("speaker")
    named = None
    if speaker is not None:
        names = _object(speaker, "speaker")
        named = Speaker(_text(names, "zh"), _text(names, "en"))
    confidence = row.get("confidence", 1.0)
    if not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        raise WrongShapeError("confidence")
    return Pair(
        _list(row, "zh", _sentence),
        _list(row, "en", _sentence),
        _named(row, "role", Role, Role.BODY),
        named,
        float(confidence),
        _switch(row, "opens"),
        checked=_switch(row, "checked"),
    )


def _section(value: object, last: int) -> Section:
    row = _object(value, "sections")
    first = _number(row, "first", 0, last)
    return Section(_text(row, "title"), first, _number(row, "last", first, last))


def _ordered(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections, if each begins where the one before it ended, or later."""
    for before, after in pairwise(sections):
        if after.first < before.last:
            raise WrongShapeError("sections")
    return sections


def _correction(value: object) -> Any:
    try:
        return correction_of(value, 0)
    except InputError as error:
        raise WrongShapeError("corrections") from error


def _word(value: object, last: int) -> FileWord:
    row = _object(value, "words")
    return FileWord(_word_key(row), _number(row, "pair", 0, max(0, last - 1)), _text(row, "sense"))


def _note(value: object) -> tuple[WordKey, str]:
    row = _object(value, "notes")
    return _word_key(row), _text(row, "text")


def _question(value: object) -> Question:
    row = _object(value, "questions")
    kind = _named(row, "kind", QuestionKind, QuestionKind.OPEN)
    return Question(kind, _text(row, "text"), _text(row, "answer"))


def _learner(row: Mapping[str, Any]) -> LearnerData:
    return LearnerData(_list(row, "statuses", _status), _list(row, "notes", _note))


def _status(value: object) -> tuple[WordKey, Status]:
    row = _object(value, "statuses")
    return _word_key(row), Status(_number(row, "status", 0, max(Status)))


def _key(key: WordKey) -> dict[str, str]:
    return {"simplified": key.simplified, "reading": key.reading}


def _word_key(row: Mapping[str, Any]) -> WordKey:
    simplified = _text(row, "simplified")
    if not simplified:
        raise WrongShapeError("simplified")
    return WordKey.of(simplified, tuple(_text(row, "reading").split()))


def _object(value: object, name: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise WrongShapeError(name)
    return value


def _list(
    row: Mapping[str, Any],
    name: str,
    reader: Callable[[object], _Read],
    most: int = _MOST_PAIRS,
) -> tuple[_Read, ...]:
    value = row.get(name, [])
    if not isinstance(value, list) or len(value) > most:
        raise WrongShapeError(name)
    return tuple(map(reader, value))


def _sentence(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise WrongShapeError("sentence")
    return _UNSEEN.sub("", value)


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name, "")
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise WrongShapeError(name)
    return _UNSEEN.sub("", value)


def _matching(row: Mapping[str, Any], name: str, pattern: re.Pattern[str]) -> str:
    value = _text(row, name)
    if pattern.fullmatch(value) is None:
        raise WrongShapeError(name)
    return value


def _number(row: Mapping[str, Any], name: str, least: int, most: int) -> int:
    value = row.get(name)
    if type(value) is not int or not least <= value <= most:
        raise WrongShapeError(name)
    return value


def _switch(row: Mapping[str, Any], name: str) -> bool:
    value = row.get(name, False)
    if not isinstance(value, bool):
        raise WrongShapeError(name)
    return value


_Enum = TypeVar("_Enum", Role, QuestionKind)


def _named(row: Mapping[str, Any], name: str, kind: type[_Enum], usual: _Enum) -> _Enum:
    value = row.get(name, usual.value)
    if not isinstance(value, str) or value not in list(kind):
        raise WrongShapeError(name)
    return kind(value)
