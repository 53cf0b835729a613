"""What is said under a word: the meaning in a few letters, references followed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.chinese.entry import Entry, Lookup
from app.chinese.pinyin import to_marks, toneless
from app.chinese.senses import USABLE, points, rating
from app.hanzi import HANZI

LENGTH = 24
"""The characters that alternatives may take together; one alone may be longer."""

_LONGEST = 40
_DEPTH = 3  # pointers that are followed from one headword to the next
_REFERENCE = re.compile(
    r"^(?:\([^)]*\) )?[^|\[(]*?\b(?:variant of|form of|see also|see|same as|also written|"
    r"equivalent (?:to|of)|contracted form of|abbr\. for|short name for) "
    rf"(?:([{HANZI}·，]+)\|)?([{HANZI}·，]+)(?:\[([^\]]+)\])?"
)
_CITED = re.compile(rf"\s*[{HANZI}·，]+(\|[{HANZI}·，]+)?(\[[^\]]*\])?|\[[^\]]*\]")
_SLOT = re.compile(r"\{[^}]*\}")
_NOTE = re.compile(r"\s*\([^()]*\)")
_LEADS = (
    "abbr. ", "short name for ", "lit. ", "fig. ", "also known as ", "used in ", "used to ",
    "used before ",
    "indicating ", "modal particle indicating ",
    "the name of ", "two-character ", "classifier for",
)  # fmt: skip
_LEAD = re.compile(
    r"^(abbr\. (for|of|to)|short name for|lit\.|fig\.|also known as|used in( the names of)?"
    r"|used to|used before a verb to indicate an"
    r"|(modal particle )?indicating( the)?|the name of|two-character"
    r"|classifier for [^:]*:) "
)
_CUTS = (
    ": ", ", as in ", ", such as ", " such as ", ", esp. ", ", usu. ", " indicating ",
    " used ", ", ",
)  # fmt: skip
_LONG = 30  # characters from which a phrase is cut before what only adds to it
# What adds to a phrase: a preposition with its noun, a clause, a purpose.
_ADDITION = re.compile(
    r" (?=(?:for|at|in|on|with|by|from|through|during|without|after|before|when|where|who|which"
    r"|that|whose|while|whilst|because|as|than|into|towards|of|given|dedicated|–) )"
)
_IMAGES = ("lit. ", "fig. ")
_MEANS_BY_IMAGE = re.compile(r"^(?:\([^)]*\) )?lit\. ")
_FIGURATIVE = re.compile(r"(?:^|; )(?:\(idiom\) )?fig\. ")
_CONJUNCTION = re.compile(" (?=(?:and|or) )")
_OTHERS = ("or other ", "and other ")  # what stands before them is a noun
_PREPOSITION = re.compile("(by|into|of|to|from|in|on|with|for|at|as|than)$")
_AS = "as"
_BRACKETS = re.compile("[()]")
# What no conjunction ends: an article and the first of two adjectives, or one word.
_OPEN_NOUN = re.compile(r"\b(a|an|the|one's) \S+$|^(to )?\S+$")
_ONE_WORD = re.compile(r"^(to )?\S+$")
_OF, _TOWARDS = "of ", "towards "
_OF_NAME = re.compile("of (the )?[A-Z]")
_BEFORE_OF = re.compile(rf"{_OPEN_NOUN.pattern}|( in .*|ing|ed|made|full|to make .*)$")
_POINTING = ("of", "see", "as", "written", "to", "for")
_SYLLABLE = re.compile("[A-Za-zü:]+[1-5]")
_COUNTER = "classifier"
_CLASSIFIER = re.compile(rf"^{_COUNTER}\b")


def follow_references(entry: Entry, lookup: Lookup) -> tuple[str, ...]:
    """The entry's senses; if all merely point to another headword, that one's come first."""
    return _followed(entry, lookup, _DEPTH)


def _followed(entry: Entry, lookup: Lookup, depth: int) -> tuple[str, ...]:
    if not depth or all(map(str.isascii, entry.senses)):  # no hanzi, so no pointer
        return entry.senses
    if rating(entry.senses[0]) < USABLE - 1:
        return entry.senses
    for sense in entry.senses:
        match = _REFERENCE.match(sense)
        target = match and _target(match, entry, lookup)
        if target:
            usable = tuple(s for s in _followed(target, lookup, depth - 1) if not points(s))
            return tuple(dict.fromkeys(usable + entry.senses))
    return entry.senses


def short_gloss(senses: tuple[str, ...], pinyin: tuple[str, ...] = ()) -> str:
    """The first sense without brackets and citations, cut to what fits under a word.

    A place whose English name is its pinyin (`pinyin`: one syllable a hanzi) is just that.
    """
    for sense in _figurative_first(senses):
        plain = _plain(sense)
        if not plain:
            continue
        name = "".join(map(toneless, pinyin)).lower()
        first = plain.split(" ")[0].rstrip(",;")
        if name and first.lower() == name and first[0].isupper():
            return first
        return _fitting(plain)
    return ""


def _figurative_first(senses: tuple[str, ...]) -> tuple[str, ...]:
    """What a saying means before what it says: of one in which a literal sense opens."""
    opening = senses[0] if senses else ""
    if not any(sign in opening for sign in _IMAGES) or not (
        _MEANS_BY_IMAGE.match(opening) or _FIGURATIVE.search(opening)
    ):
        return senses
    for sense in senses:
        parts = _FIGURATIVE.split(sense, maxsplit=1)
        if len(parts) > 1:
            return (parts[1], *senses)
    return (*senses[1:2], senses[0]) if len(senses) > 1 and not points(senses[1]) else senses


def _target(pointer: re.Match[str], entry: Entry, lookup: Lookup) -> Entry | None:
    """The entry that a sense refers to: the one with the reading given there, if any has it."""
    traditional, simplified, reading = pointer.groups()
    wanted = tuple(to_marks(part).lower() for part in _SYLLABLE.findall(reading or ""))
    others = [found for found in lookup(traditional or simplified) if found != entry]
    others.sort(key=lambda found: tuple(map(str.lower, found.pinyin)) != wanted)
    return next((found for found in others if found.senses), None)


def _plain(sense: str) -> str:
    """The sense without what stands in brackets, unless that is all there is."""
    if sense.isascii() and "(" not in sense and "[" not in sense:
        cited = plain = sense
    else:
        cited = plain = _CITED.sub("", sense)
    while "(" in plain and (shorter := _NOTE.sub("", plain)) != plain:
        plain = shorter
    if "{" in plain:
        plain = _SLOT.sub("…", plain)
    plain = plain.strip(" ;,")
    plain = plain or cited.strip(" ()")
    if plain.startswith(_LEADS):
        plain = _LEAD.sub("", plain)
    if plain.endswith(_POINTING):
        pointer = _REFERENCE.match(sense)
        if pointer:
            return f"{plain} {pointer[2]}"
    if cited.endswith(")") and plain != _AS and _PREPOSITION.match(plain):
        plain = _BRACKETS.sub("", _NOTE.sub("", cited, count=cited.startswith("(")))
    if plain.startswith(_COUNTER) and _CLASSIFIER.match(plain):
        return _COUNTER
    return " ".join(plain.split())


def _fitting(plain: str) -> str:
    """As many of the alternatives between semicolons as fit, the first one shortened."""
    if len(plain) <= LENGTH and ";" not in plain:
        return plain
    first, *others = (part.strip() for part in plain.split(";"))
    for cut in _CUTS:
        if len(first) <= LENGTH:
            break
        first = first.split(cut)[0]
    if len(first) > _LONG:
        first = _without_additions(first, [part for part in others if len(part) <= _LONG])
    if len(first) > _LONGEST:
        first = _without_alternatives(first)
    if len(first) > _LONGEST:
        first = first[:_LONGEST].rsplit(" ", 1)[0] + "…"
    for other in others:
        if not other or len(first) + 2 + len(other) > LENGTH:
            break
        first += f"; {other}"
    return first


def _without_alternatives(phrase: str) -> str:
    """The phrase up to a conjunction: the last one that leaves it short and whole."""
    for match in reversed(list(_CONJUNCTION.finditer(phrase))):
        kept = phrase[: match.start()]
        is_whole = phrase.startswith(_OTHERS, match.end()) or not _OPEN_NOUN.search(kept)
        if len(kept) <= _LONGEST and is_whole:
            return kept
    return phrase


def _without_additions(phrase: str, others: Sequence[str]) -> str:
    """Another way of saying the same that is short, or the phrase up to what only adds to it."""
    if others:
        return others[0]
    for match in reversed(list(_ADDITION.finditer(phrase))):
        kept = phrase[: match.start()]
        if len(kept) <= _LONG:
            if phrase.startswith(_OF, match.end()):
                if not _needs_of(phrase, kept, phrase[match.end() :]):
                    return kept
                continue
            open_end = _ONE_WORD if phrase.startswith(_TOWARDS, match.end()) else _OPEN_NOUN
            return phrase if open_end.search(kept) or " is " in phrase else kept
    return phrase


def _needs_of(phrase: str, kept: str, rest: str) -> bool:
    """Whether the phrase says less without its 'of' (to take care of, a set of, made of), or
    would be the wrong name (Chief Justice of the Imperial Court)."""
    if len(phrase) <= _LONGEST or phrase.startswith("to ") or " and " in kept:
        return True
    return _OF_NAME.match(rest) is not None or _BEFORE_OF.search(kept) is not None
