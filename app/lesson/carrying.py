"""Which tokens and links stay right when the same text is cut into other pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.lesson.model import Language, Pair, Token, WordLink
from app.lesson.streams import Stream, stream

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Source:
    """A pair, and where its Chinese and its English begin in their streams."""

    pair: Pair
    chinese: int
    english: int

    def tokens_within(self, span: _Span) -> range:
        """Which of its tokens lie in this span of the Chinese stream."""
        tokens = self.pair.tokens
        inside = [
            number
            for number, token in enumerate(tokens)
            if span[0] <= self.chinese + token.start and self.chinese + token.end <= span[1]
        ]
        return range(inside[0], inside[-1] + 1) if inside else range(0)


def carried(before: Sequence[Pair], after: Sequence[Pair]) -> tuple[Pair, ...]:
    """The pairs of `after` with those tokens and links of `before` that hold in them too.

    A pair whose Chinese text is new, or whose ends cut through a token, is left without
    tokens; a link is dropped when its token or its English words went elsewhere.
    """
    chinese, new_chinese = (stream(pairs, Language.CHINESE) for pairs in (before, after))
    if chinese.text != new_chinese.text:
        return tuple(replace(pair, tokens=(), links=()) for pair in after)
    english, new_english = (stream(pairs, Language.ENGLISH) for pairs in (before, after))
    carry_links = english.text == new_english.text
    made = []
    for pair, span, english_span, sources in zip(
        after,
        new_chinese.spans,
        new_english.spans,
        _sources(before, chinese, english, new_chinese),
        strict=True,
    ):
        tokens = _tokens(sources, span)
        links = _links(sources, span, english_span) if tokens and carry_links else ()
        made.append(replace(pair, tokens=tokens, links=links))
    return tuple(made)


def _sources(
    before: Sequence[Pair], chinese: Stream, english: Stream, new: Stream
) -> Iterator[list[_Source]]:
    """For each span of `new` the pairs with Chinese text in it."""
    first = 0
    for start, end in new.spans:
        while first < len(before) and chinese.spans[first][1] <= start:
            first += 1
        sources = []
        place = first
        while place < len(before) and chinese.spans[place][0] < end:
            spans = (chinese.spans[place][0], english.spans[place][0])
            sources.append(_Source(before[place], *spans))
            place += 1
        yield sources


def _tokens(sources: Sequence[_Source], span: _Span) -> tuple[Token, ...]:
    """The tokens of these pairs that make up this span; none if they don't fill it."""
    start, end = span
    if len(sources) == 1 and sources[0].chinese == start:
        pair = sources[0].pair
        if pair.tokens and start + pair.tokens[-1].end == end:
            return pair.tokens
    tokens = [
        source.pair.tokens[number].at(source.chinese + source.pair.tokens[number].start - start)
        for source in sources
        for number in source.tokens_within(span)
    ]
    return tuple(tokens) if sum(len(token.text) for token in tokens) == end - start else ()


def _links(sources: Sequence[_Source], span: _Span, english_span: _Span) -> tuple[WordLink, ...]:
    """The links of these pairs from tokens in the one span to words in the other."""
    links = []
    count = 0
    for source in sources:
        inside = source.tokens_within(span)
        for link in source.pair.links:
            start, end = source.english + link.start, source.english + link.end
            if link.token in inside and english_span[0] <= start and end <= english_span[1]:
                links.append(
                    WordLink(
                        count + link.token - inside.start,
                        start - english_span[0],
                        end - english_span[0],
                        link.certainty,
                    )
                )
        count += len(inside)
    return tuple(links)
