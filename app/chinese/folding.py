"""Traditional and variant hanzi folded into one form, so that 新臺幣 finds 新台幣.

Which variant of a hanzi a text has differs between Taiwan, Hong Kong and older printing (裡 裏,
線 綫, 眾 衆), and CC-CEDICT has most words in only one of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from app.chinese.entry import Entry
from app.chinese.senses import points

_VARIANT = re.compile(r"(?:old |also )?variant of (.)(?:\|(.))?(?:\[|$)")

Folding = Mapping[int, str]
"""By code point the form that a hanzi is folded into, as `str.translate` takes it."""


def learn_folding(entries: Iterable[Entry]) -> dict[str, str]:
    """The hanzi with one simplified form, and those that are but variants, with that form."""
    by_hanzi: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if len(entry.traditional) == 1:
            by_hanzi[entry.traditional].append(entry)
    folded = {}
    for hanzi, found in by_hanzi.items():
        forms = {entry.simplified for entry in found}
        senses = [sense for entry in found for sense in entry.senses]
        if senses and all(map(points, senses)):
            variants = (match for sense in senses if (match := _VARIANT.match(sense)))
            forms = {match[2] or match[1] for match in variants}
        if len(forms) == 1 and hanzi not in forms:
            folded[hanzi] = forms.pop()
    return folded
