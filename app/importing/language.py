"""Which language a line is in."""

from __future__ import annotations

import re

from app.hanzi import hanzi_count
from app.lesson.model import Language

_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*")
_ENGLISH_FUNCTION_WORDS_LIST = (
    "a an and are as at be been but by can did do does for from had has have he her his how if in "
    "into is it its me my no not of on or our she so than that the their them there they this to "
    "was we were what when where which who why will with would you your"
)
ENGLISH_FUNCTION_WORDS = frozenset(_ENGLISH_FUNCTION_WORDS_LIST.split())
"""Words that no name in a Chinese sentence brings along."""

_CHINESE_END = re.compile("[。！？][”’」』）]*$")
# What a link or a mail address is made of says nothing about the line that it stands in.
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.A)


def latin_words(text: str) -> list[str]:
    """The words in Latin letters, but for those of links and addresses."""
    if "://" in text or "@" in text or "www." in text:
        text = _ADDRESS.sub(" ", text)
    return _LATIN_WORD.findall(text)


def language_of(line: str) -> Language | None:
    """The language a line is in, or None if it has neither hanzi nor Latin letters.

    A hanzi says about as much as two thirds of an English word. Clear majorities decide; in
    between (Chinese thick with Latin names, English about hanzi) English is known by its
    function words, which no name in a Chinese sentence brings along.
    """
    hanzi = hanzi_count(line)
    words = latin_words(line)
    if not hanzi and not words:
        return None
    if hanzi >= 1.5 * len(words):
        return Language.CHINESE
    if hanzi < 0.5 * len(words):
        return Language.ENGLISH
    if _CHINESE_END.search(line):
        return Language.CHINESE
    # Capitals don't count: "The Who" in a Chinese sentence is a name.
    english = any(word in ENGLISH_FUNCTION_WORDS for word in words)
    return Language.ENGLISH if english else Language.CHINESE
