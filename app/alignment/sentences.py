"""Sentences of a paragraph. Nothing is lost but the blanks between them."""

from __future__ import annotations

import re
from itertools import pairwise

from app.hanzi import HANZI
from app.progress import Progress, silent, span

_CHINESE_ENDS = "。！？!?｡"
_ELLIPSIS = "…⋯"
_CLOSERS = "”’」』〉》）)】〕］]\"'"
_QUOTE_CLOSERS = "”’」』\"'"
_BRACKETS = {"（": "）", "(": ")", "《": "》", "〈": "〉", "【": "】", "〔": "〕", "[": "]"}
_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_OPENING_OF = {closer: opener for opener, closer in _QUOTES.items()}
_GOES_ON = "，,、；;：:—–-·～~"
# How far a bracket may reach and still keep the sentences in it together.
_LONGEST_ASIDE = 80
# How far from a place a decision about it looks, so that a paragraph of a megabyte costs a
# thousand times one of a kilobyte and not a million times.
_REACH = 1000
_CHARACTERS_BETWEEN_REPORTS = 50_000
_SAID = "Finding sentences"

# What follows a quotation and reports it: 他说。 老人笑着问道： 她一边走一边喊，
_REPORT = re.compile(
    r"[^，。！？；：“”「」『』…,.!?;:]{0,12}"
    r"(?:说|說|道|问|問|答|喊|叫|嚷|想|骂|罵|吼|嘟囔|回应|表示|补充|解释|写)"
    r"[^。！？“”「」『』!?]{0,6}(?:[，。！？：；,.!?:;]|$)"
)


def split_chinese(text: str, progress: Progress = silent) -> list[str]:
    """The sentences of a Chinese paragraph, without blanks around them.

    A quotation's closing marks stay with it, and so does what reports it (“……！”他说。);
    brackets and titles (《谁来了？》) are not cut, nor are ellipses that go on (我……我不知道。).
    """
    asides = _asides(text, span(progress, 0.0, 0.3))
    cuts: list[int] = []
    start = position = reported = 0
    while position < len(text):
        if position - reported > _CHARACTERS_BETWEEN_REPORTS:
            reported = position
            progress(0.3 + 0.7 * position / len(text), _SAID)
        if position in asides:
            position = asides[position]
            continue
        end = _chinese_end(text, position)
        if end == position:
            position += 1
            continue
        if end < len(text) and not _chinese_goes_on(text, start, position, end):
            cuts.append(end)
            start = end
        position = end
    return _pieces(text, cuts)


def _asides(text: str, progress: Progress) -> dict[int, int]:
    """Where each short bracket opens, and the place after it closes."""
    spans: dict[int, int] = {}
    stack: list[int] = []
    for place, character in enumerate(text):
        if place % _CHARACTERS_BETWEEN_REPORTS == 0:
            progress(place / len(text), _SAID)
        if character in _BRACKETS:
            stack.append(place)
        elif stack and character == _BRACKETS[text[stack[-1]]]:
            opening = stack.pop()
            if place - opening <= _LONGEST_ASIDE:
                spans[opening] = place + 1
    return spans


def _chinese_end(text: str, position: int) -> int:
    """The place after the end marks that begin here, closing marks included; or `position`."""
    end = _after_marks(text, position)
    if end == position:
        return position
    while end < len(text):
        further = end
        while further < len(text) and text[further] in _CLOSERS:
            if text[further] in "\"'" and _opens_next(text, further):
                break
            further += 1
        after = _after_marks(text, further) if further > end else further
        if after == end:
            break
        end = after
    return end


def _after_marks(text: str, position: int) -> int:
    end = position
    while end < len(text) and (text[end] in _CHINESE_ENDS or text[end] in _ELLIPSIS):
        end += 1
    if end == position and text.startswith("...", position):
        end += 3
        while end < len(text) and text[end] in ".。！？!?":
            end += 1
    elif end == position and _is_chinese_full_stop(text, position):
        end += 1
    return end


def _is_chinese_full_stop(text: str, position: int) -> bool:
    """An ASCII or full-width point that ends a Chinese sentence, not a decimal or a name's."""
    if not 0 < position < len(text):
        return False
    if text[position] not in ".．" or text[position - 1].isascii():
        return False
    after = text[position + 1 : position + 2]
    return not after or after.isspace() or after in _CLOSERS


def _opens_next(text: str, position: int) -> bool:
    """Whether a straight quotation mark opens the next quotation rather than closes this one."""
    return text.count(text[position], max(0, position - _REACH), position) % 2 == 0


def _chinese_goes_on(text: str, start: int, position: int, end: int) -> bool:
    """Whether the sentence from `start` goes on after the marks at `position`..`end`."""
    rest = text[end : end + _REACH].lstrip()
    if not rest or rest[0] in _GOES_ON:
        return True
    marks = text[position:end]
    quoted = any(mark in _QUOTE_CLOSERS for mark in marks)
    if not quoted:
        return all(mark in _ELLIPSIS or mark == "." for mark in marks) and not text[end].isspace()
    closer = next(mark for mark in reversed(marks) if mark in _CLOSERS)
    if marks[-1] in _CHINESE_ENDS and closer in _QUOTE_CLOSERS:
        return False
    opener = _OPENING_OF.get(closer, closer)
    opening = text.rfind(opener, max(0, position - _REACH), position)
    before = text[max(0, opening - 2) : max(0, opening)].rstrip()
    if before and before[-1] in "：:":
        return False  # introduced already: 他说：“走吧！”
    # A part of its clause: 他问“你去吗？”的时候
    embedded = opening > start and before != "" and before[-1] not in "，,。！？!?—…”」』"
    return embedded or bool(_REPORT.match(rest))


_ENGLISH_END = re.compile(
    # Tried once a run of marks, from its start: a page of dots must not take forever.
    r"(?:(?<![.!?…])[.!?…]++(?:\s?\.){0,3}|(?<![。！？])[。！？]++)"
    rf"(?:\[\d+\])?[\"'”’)\]»]*(?=\s|$|[“‘「{HANZI}])"
)
# Followed by a name or number, so a point after them never ends a sentence.
_TITLES_LIST = (
    "mr mrs ms mx dr prof st sgt gen col capt cpt lt maj cmdr adm gov sen rep pres rev hon fr "
    "sr msgr messrs mme mlle no nos vol vols fig figs pp p ch sec art vs v cf e.g i.e eg ie ca "
    "approx al jan feb mar apr jun jul aug sep sept oct nov dec mt ft"
)
_TITLES = frozenset(_TITLES_LIST.split())
# May end a sentence; then the next one begins with a word that names don't begin with.
_SHORTENED_LIST = (
    "inc ltd co corp bros jr etc a.m p.m am pm u.s u.k u.n e.u u.s.a u.s.s.r d.c b.c a.d ph.d m.d "
    "b.a m.a dept univ assn ave blvd rd"
)
_SHORTENED = frozenset(_SHORTENED_LIST.split())
_STARTERS_LIST = (
    "the a an in on at it he she they we i you this that these those but and or so if when while "
    "as after before there here what who how why where his her its their our my your for from by "
    "with to of not no yes then now one some many most all both each every since although though "
    "because however moreover according"
)
_STARTERS = frozenset(_STARTERS_LIST.split())
_ENGLISH_REPORT = re.compile(
    r"(?!(?:He|She|It|They|We|I|You)\b)(?:[\w’'-]+\s+){1,3}?"
    r"(?:said|says|asked|asks|cried|replied|answered|shouted|whispered|exclaimed|muttered|"
    r"demanded|added|wondered|thought|laughed|called|yelled|screamed|murmured|inquired|enquired)\b"
)
_OPENERS = "\"'“‘([«*—–-¿¡"
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\.$")


def split_english(text: str, progress: Progress = silent) -> list[str]:
    """The sentences of an English paragraph, without blanks around them.

    Cut at end marks before a blank unless what follows goes on in lower case, reports a
    quotation ('“Stop!” Tom said.'), or the point belongs to an abbreviation, an initial or a
    list number; not inside short brackets.
    """
    asides = iter(sorted(_asides(text, span(progress, 0.0, 0.3)).items()))
    closing = 0
    opening, end_of_aside = next(asides, (len(text), 0))
    cuts: list[int] = []
    start = reported = 0
    for match in _ENGLISH_END.finditer(text):
        if match.start() - reported > _CHARACTERS_BETWEEN_REPORTS:
            reported = match.start()
            progress(0.3 + 0.7 * reported / len(text), _SAID)
        while opening < match.start():
            closing = max(closing, end_of_aside)
            opening, end_of_aside = next(asides, (len(text), 0))
        end = match.end()
        if closing <= end < len(text) and not _english_goes_on(text, start, match):
            cuts.append(end)
            start = end
    return _pieces(text, cuts)


def _english_goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    rest = text[match.end() : match.end() + _REACH].lstrip()
    bare = rest.lstrip(_OPENERS).lstrip()
    if not bare or bare[0].islower() or rest[0] in ",;:":
        return True
    marks = match.group()
    if marks[0] in "!?" and marks[-1] in "\"'”’" and _ENGLISH_REPORT.match(rest):
        return True
    if marks[0] != "." or len(marks.rstrip("\"'”’)]»")) > 1:
        return False
    before = text[max(start, match.start() - _REACH) : match.start()].split()
    word = before[-1].lstrip(_OPENERS) if before else ""
    return _point_belongs_to(word, rest, first=len(before) == 1)


def _point_belongs_to(word: str, rest: str, first: bool) -> bool:
    """Whether the point after `word` is part of it; `first`: it begins the sentence."""
    low = word.lower()
    if first and _LIST_NUMBER.match(word + "."):
        return True
    if low in _TITLES:
        return not (low == "no" and not rest[0].isdigit())
    initials = re.fullmatch(r"(?:[A-Z]\.)*[A-Z]", word) is not None and word != "I"
    if low in _SHORTENED or initials:
        following = re.match(r"[A-Za-z’']+", rest)
        return following is not None and following.group().lower() not in _STARTERS
    return False


def _pieces(text: str, cuts: list[int]) -> list[str]:
    edges = [0, *cuts, len(text)]
    pieces = (text[a:b].strip() for a, b in pairwise(edges))
    return [piece for piece in pieces if piece]
