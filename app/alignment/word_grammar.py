"""Words of grammar and their counterparts, as any grammar gives them.

Dictionaries describe such words where they would translate others (的: possessive particle).
"""

from __future__ import annotations

from app.alignment.english_words import base_stem

_COUNTERPARTS = """
在 in at on during
于 in on at from to
从 自 from since
到 至 to until till by
对 对于 关于 to on for toward towards about against
向 朝 往 to toward towards with
与 和 跟 同 及 以及 and with
或 或者 or
并 而 并且 且 而且 and but
但 但是 可是 不过 然而 but however yet
虽 虽然 尽管 although though while
为 为了 for to as is
因 因为 由于 because due since
所以 因此 因而 so therefore
将 会 要 will would
被 by was
由 by from
以 with by to in at
用 with by
的 之 of 's
是 is
有 have there
这 此 该 这个 这些 this the
那 那个 那些 that the
其 its his their her
他 he his himself
她 she her herself
它 it its itself
我 i my mine myself
你 您 you your yours
我们 咱们 we our ours
他们 她们 它们 they their
你们 you your
自己 himself herself themselves itself myself own
一 a an one
每 every each per
都 all both
也 also too
还 also still yet
又 again also
再 again
就 then
才 只 only
不 没 没有 未 无 not no without
已 已经 already have
曾 曾经 once ever
更 more
最 most
很 非常 very
太 too
可 可以 能 能够 可能 can may able
应 应该 应当 should
必须 得 must
如果 若 如 if
时 的时候 时候 when while
后 之后 以后 以来 after later since
前 之前 以前 before ago
中 里 之中 in among
内 within in
上 on at
下 under
间 之间 between among
让 使 令 let make
给 to for
比 than
谁 who
什么 what
哪 哪个 which
怎么 如何 how
多少 几 how many much
"""

COUNTERPARTS = {
    word: frozenset(base_stem(w) for w in line.split() if w.isascii())
    for line in _COUNTERPARTS.split("\n")
    for word in line.split()
    if not word.isascii()
} | dict.fromkeys(("把", "地", "了", "着", "过", "所", "吗", "呢", "吧", "啊"), frozenset[str]())
"""For each Chinese word of grammar (simplified) the stems of what may say it."""

_MARKS = dict(zip("，、。；：？！（）“”《》「」‘’", ',,.;:?!()""""""\'\'', strict=True))


def english_mark(mark: str) -> str:
    """How English writes a Chinese punctuation mark."""
    return _MARKS.get(mark, mark)
