"""Lessons that a deck is made of: an ordinary one, a bare one, and one full of mischief."""

from __future__ import annotations

from app.anki.deck import DeckPlan, SentencePick
from app.anki.learner import Learner
from app.anki.notes import NoteKind
from app.anki.sentence_notes import SentenceCard
from app.anki.word_notes import WordCard
from app.chinese.tone_colours import ToneScheme
from app.lesson.model import Lesson, Pair, Role, Section, Speaker, Token, TokenKind, WordLink
from app.vocabulary.statuses import Status

EVERYTHING = DeckPlan(
    kinds=frozenset(NoteKind),
    word_cards=frozenset(WordCard),
    sentence_cards=frozenset(SentenceCard),
    sentences=SentencePick.ALL,
    scheme=ToneScheme.PLECO,
    typed=True,
)
LEAST = DeckPlan(kinds=frozenset(NoteKind), sentences=SentencePick.ALL)

MISCHIEF = (
    "<script>alert(1)</script> & {{Meaning}} {{c1::x}} }} [sound:x.mp3] [b] \"q\" 'a' \\(x\\) "
    "<img src=x onerror=y> <!-- [[type:Key]] NUL:\0 \x1f end"
)


def mischievous() -> Lesson:
    """Text that is markup somewhere: in words, translations, titles, names and glosses."""
    token = Token(
        MISCHIEF,
        0,
        TokenKind.WORD,
        ("?",),
        MISCHIEF,
        MISCHIEF,
        MISCHIEF,
        (MISCHIEF, f"to {MISCHIEF}"),
        3,
        20,
    )
    long = Token("长" * 9000, len(MISCHIEF), TokenKind.WORD, ("cháng",) * 9000, "长" * 9000)
    plain = Token("字", 0, TokenKind.WORD, ("zì",), "字", "字", MISCHIEF, (MISCHIEF,), 1, 5)
    pairs = (
        Pair(
            (MISCHIEF + "长" * 9000,),
            (MISCHIEF + " long " * 3000,),
            Role.BODY,
            Speaker(MISCHIEF, MISCHIEF),
            tokens=(token, long),
            links=(WordLink(0, 0, len(MISCHIEF)),),
            opens=True,
        ),
        Pair(("字",), (MISCHIEF,), tokens=(plain,), links=(WordLink(0, 0, 8),)),
        Pair(("字",), (), tokens=(plain,)),
    )
    sections = (Section(MISCHIEF, 0, 2), Section("", 2, 3))
    return Lesson("mischief", MISCHIEF, MISCHIEF, pairs, sections, MISCHIEF)


def bare() -> Lesson:
    """Words of which nothing is known, in sentences without translation or with little."""
    word = Token("字", 0, TokenKind.WORD)
    mark = Token("。", 1, TokenKind.PUNCTUATION)
    return Lesson(
        "bare",
        "",
        "",
        (
            Pair(("字。",), ("A word.",), tokens=(word, mark)),
            Pair(("词。",), (), tokens=(replace_text(word, "词"), mark)),
            Pair((), ("Nothing.",)),
        ),
        (),
    )


def replace_text(token: Token, text: str) -> Token:
    return token._replace(text=text, simplified=text, traditional=text)


def three(sample: Lesson) -> tuple[Lesson, ...]:
    """The lessons; their texts have words in common."""
    return sample, bare(), mischievous()


def studying(lesson: Lesson) -> Learner:
    """Somebody who marked every word and wrote a note on each."""
    keys = {token.key for pair in lesson.pairs for token in pair.tokens if token.is_word}
    return Learner(dict.fromkeys(keys, Status.LEARNING_2), dict.fromkeys(keys, MISCHIEF))
