"""Texts in languages that Duidu doesn't read, which would be taken for Chinese or English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from app.hanzi import hanzi_count
from app.importing.language import ENGLISH_FUNCTION_WORDS, latin_words
from app.importing.paragraph import Paragraph
from app.lesson.model import Language

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_MOST_OTHER_SIGNS = 0.35
_LEAST_WORDS = 0.1
# Frequent words that are no words of English, nor of each other.
_GERMAN = (
    "der und ist nicht ich wir sie das ein eine einen dem den des auf für mit sich auch wie wird "
    "nach zu dir mir geht"
)
_FRENCH = (
    "le les et est une des dans qui pour pas je vous nous il elle sur avec au ce cette que du très"
)
_SPANISH = "el los las y es una por con para del se lo como pero su muy yo está"
_FUNCTION_WORDS = {
    "German": frozenset(_GERMAN.split()),
    "French": frozenset(_FRENCH.split()),
    "Spanish": frozenset(_SPANISH.split()),
}


def foreign(paragraphs: Iterable[Paragraph]) -> list[str]:
    """Sentences on what looks like another language than it was taken for."""
    sides: dict[Language, list[str]] = {language: [] for language in Language}
    for paragraph in paragraphs:
        sides[paragraph.language].append(paragraph.text)
    named = (
        (_asian(sides[Language.CHINESE]), "Chinese"),
        (_european(sides[Language.ENGLISH]), "English"),
    )
    return [
        f"This looks like {name}, not {taken_for}. Duidu reads Chinese and English only."
        for name, taken_for in named
        if name
    ]


def _asian(texts: Iterable[str]) -> str:
    """The language whose own signs are a good part of the text; empty if there is none."""
    hanzi = kana = hangul = 0
    for text in texts:
        hanzi += hanzi_count(text)
        kana += len(_KANA.findall(text))
        hangul += len(_HANGUL.findall(text))
    signs = hanzi + kana + hangul
    if max(kana, hangul) <= _MOST_OTHER_SIGNS * signs:
        return ""
    return "Japanese" if kana > hangul else "Korean"


def _european(texts: Iterable[str]) -> str:
    """The language whose function words are frequent, and more so than those of English."""
    words = Counter(word.lower() for text in texts for word in latin_words(text))
    counts = {name: sum(words[word] for word in own) for name, own in _FUNCTION_WORDS.items()}
    name, count = max(counts.items(), key=lambda item: item[1])
    english = sum(words[word] for word in ENGLISH_FUNCTION_WORDS)
    return name if count > max(english, _LEAST_WORDS * words.total()) else ""
