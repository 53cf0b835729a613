"""Subtitles (SRT, VTT, ASS): cues in time order become sentences again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.importing.bilingual import split_bilingual
from app.importing.cleaning import clean
from app.importing.damage import damage_told, damaged
from app.importing.document import Document, Line
from app.importing.language import language_of
from app.lesson.model import Language, Role

_ADVICE = "Open it in a subtitle editor, such as Aegisub or Subtitle Edit, and save it anew."
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,60})>")
_TAGS = re.compile(r"</?[a-zA-Z][^<>\n]*>|\{\\[^{}\n]*\}")
_CUE_HEAD = re.compile(
    r"(?:^|\r?\n)(?:[ \t]*\r?\n[^\r\n]{0,40}\r?\n)?"
    r"(?P<time>[ \t]*\d{1,3}:\d\d:\d\d[,.]\d+[ \t]*-->)"
)
_MUSIC = re.compile("[♪♫♬♩]+")
# What the hard of hearing are told of sounds: [door slams]
_SOUND = re.compile(r"\[[^\[\]]{1,60}\]")
_CREDITS = re.compile(
    r"(?:字幕|翻译|翻譯|校对|校對|时间轴|時間軸|subtitles?|captions?|synced) *(?:by|[:：])|https?://|www\.",
    re.I,
)
_ENDED = re.compile(r"[。！？!?.…；;][”’」』\"')）】♪]*$")
_OPEN = re.compile(r"[，、,]$")
_ASS = re.compile(r"^\[(?:Script Info|V4\+? Styles|Events)\]|^Dialogue:", re.I | re.M)
_PAIRED_SHARE = 0.6
# Nobody can read more at once; what claims to be longer is a damaged file's rest.
_LONGEST_CUE = 2_000
_LONGEST_PAUSE = 3_000
_LONGEST_SENTENCE = 400


@dataclass(frozen=True, slots=True)
class _Cue:
    """What is shown at one time, in milliseconds, by language."""

    start: int
    end: int
    texts: dict[Language, str]


def document_of_subtitles(text: str, path: Path) -> Document:
    """The spoken text in time order. Raises `InputError` for a damaged file.

    Cues of one sentence are joined. Where most cues show both languages, what is shown
    together belongs together.
    """
    cues = [cue for cue in _cues(text, path) if cue.texts]
    both = sum(len(cue.texts) == 2 for cue in cues)
    if both >= _PAIRED_SHARE * len(cues):
        return Document(tuple(_paired_lines(_sentences(cues))))
    lines = [
        Line(text, number, role=Role.BODY, language=language)
        for number, cue in enumerate(
            cue
            for language in Language
            for cue in _sentences([_only(c, language) for c in cues if language in c.texts])
        )
        for language, text in cue.texts.items()
    ]
    return Document(tuple(lines))


def _cues(text: str, path: Path) -> list[_Cue]:
    import pysubs2

    with damage_told(path, _ADVICE):
        file = pysubs2.SSAFile.from_string(_with_voices(_numbered(text)), _format(text))
        events = [(e.start, e.end, e.plaintext) for e in file if not (e.is_comment or e.is_drawing)]
    if not events:
        raise damaged(path, _ADVICE)
    cues: dict[tuple[int, int], list[str]] = {}
    for start, end, shown in sorted(events, key=lambda event: event[:2]):
        cues.setdefault((start, end), []).extend(_shown_lines(shown[:_LONGEST_CUE]))
    return [_Cue(start, end, _by_language(lines)) for (start, end), lines in cues.items()]


def _format(text: str) -> str:
    """What pysubs2 calls the format; its own guess fails on texts that look like two."""
    if text.lstrip("\ufeff \r\n").startswith("WEBVTT"):
        return "vtt"
    return "ass" if _ASS.search(text) else "srt"


def _numbered(text: str) -> str:
    """SRT with a number before each time, whatever stood between it and the cue before."""
    return text if _format(text) != "srt" else _CUE_HEAD.sub(r"\n\n1\n\g<time>", text)


def _with_voices(text: str) -> str:
    """WebVTT's voices as labels, where another than before begins to speak."""
    if len(set(_VOICE.findall(text))) < 2:
        # Nobody has to be told apart: whoever it is, a narrator mostly, says it all.
        return _VOICE.sub("", text)
    speaking = ""

    def label(match: re.Match[str]) -> str:
        nonlocal speaking
        before, speaking = speaking, match[1].strip()
        return "" if speaking == before else f"{speaking}: "

    return _VOICE.sub(label, text)


def _shown_lines(text: str) -> list[str]:
    lines = (_MUSIC.sub("", _TAGS.sub("", line)).strip() for line in clean(text).split("\n"))
    return [line for line in lines if line and not _is_beside_speech(line)]


def _is_beside_speech(line: str) -> bool:
    return _SOUND.fullmatch(line) is not None or _CREDITS.search(line) is not None


def _by_language(lines: Iterable[str]) -> dict[Language, str]:
    texts: dict[Language, str] = {}
    for line in lines:
        for part in split_bilingual(line, habit=True):
            language = language_of(part)
            if language is not None:
                texts[language] = _joined(texts.get(language, ""), part, language)
    return texts


def _joined(first: str, second: str, language: Language) -> str:
    """Two stretches of speech as one; Chinese that lacks punctuation keeps a blank for it."""
    if not first:
        return second
    closed = _ENDED.search(first) or _OPEN.search(first)
    return first + ("" if language is Language.CHINESE and closed else " ") + second


def _only(cue: _Cue, language: Language) -> _Cue:
    return _Cue(cue.start, cue.end, {language: cue.texts[language]})


def _sentences(cues: Sequence[_Cue]) -> list[_Cue]:
    """The cues, with those joined that one sentence runs through."""
    joined: list[_Cue] = []
    for cue in cues:
        if joined and _goes_on(joined[-1], cue):
            before = joined.pop()
            texts = {
                language: _joined(
                    before.texts.get(language, ""), cue.texts.get(language, ""), language
                ).strip()
                for language in Language
                if language in before.texts or language in cue.texts
            }
            joined.append(_Cue(before.start, cue.end, texts))
        else:
            joined.append(cue)
    return joined


def _goes_on(before: _Cue, cue: _Cue) -> bool:
    if cue.start - before.end > _LONGEST_PAUSE:
        return False
    if sum(map(len, before.texts.values())) > _LONGEST_SENTENCE:
        return False
    english, following = before.texts.get(Language.ENGLISH), cue.texts.get(Language.ENGLISH)
    if english and following:
        return not _ENDED.search(english) and following[0].islower()
    chinese = before.texts.get(Language.CHINESE)
    # Most Chinese subtitles have no punctuation: only an open comma says that more comes.
    return bool(chinese and not english and Language.CHINESE in cue.texts and _OPEN.search(chinese))


def _paired_lines(cues: Sequence[_Cue]) -> list[Line]:
    return [
        Line(cue.texts[language], row, role=Role.BODY, language=language, row=row)
        for row, cue in enumerate(cues)
        for language in Language
        if language in cue.texts
    ]
