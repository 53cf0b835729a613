"""Lessons of any size whose words are as frequent as in texts: for timing, not for reading."""

from __future__ import annotations

import random

from app.lesson.model import Lesson, Pair, Token, TokenKind

_ENGLISH = [
    "the",
    "old",
    "man",
    "bought",
    "a",
    "boat",
    "and",
    "sailed",
    "down",
    "river",
    "because",
    "his",
    "daughter",
    "had",
    "written",
    "that",
    "winter",
    "would",
    "come",
    "early",
    "this",
    "year",
    "while",
    "nobody",
    "in",
    "their",
    "village",
    "remembered",
    "where",
    "he",
    "was",
    "born",
]


def made_words(count: int) -> list[Token]:
    """So many different words, the most frequent first."""
    chance = random.Random(5)
    seen: dict[str, Token] = {}
    while len(seen) < count:
        text = "".join(chr(0x4E00 + chance.randrange(3000)) for _ in range(2))
        pinyin = chance.choice(["chóng", "xué", "lǜ", "de"]), chance.choice(["qìng", "shū", "ma"])
        seen[text] = Token(
            text, 0, TokenKind.WORD, pinyin, text, text, "gloss", ("gloss",),
            chance.choice([None, 1, 2, 3, 4, 5, 6, 7]), len(seen) + 1,
        )  # fmt: skip
    return list(seen.values())


def made_lesson(name: str, words: list[Token], pairs: int, chance: random.Random) -> Lesson:
    """Pairs of twelve words, whose frequencies fall by Zipf's law."""
    made = []
    for _ in range(pairs):
        tokens, start = [], 0
        for _ in range(12):
            token = words[min(len(words) - 1, int(len(words) ** chance.random()) - 1)]
            tokens.append(token.at(start))
            start += 2
        text = "".join(token.text for token in tokens)
        english = " ".join(chance.choices(_ENGLISH, k=chance.randint(8, 24))).capitalize()
        made.append(Pair((text,), (f"{english}.",), tokens=tuple(tokens)))
    return Lesson(name, name, name, tuple(made))
