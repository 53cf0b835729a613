"""The story that all files in `files/` tell, written for them."""

from __future__ import annotations

from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True)
class Chapter:
    """Chinese and English heading, paragraphs and list items."""

    heading: Pair
    paragraphs: tuple[Pair, ...]
    items: tuple[Pair, ...] = ()


TITLE = ("桥与河", "The Bridge and the River")
CHAPTERS = (
    Chapter(
        ("第一章　老桥", "Chapter One: The Old Bridge"),
        (
            (
                "城里有一座很老的桥。没有人知道它是谁修的，也没有人知道它有多少年了。"
                "孩子们每天从桥上走过去上学，老人们坐在桥边说话，一直坐到天黑。",
                "There was a very old bridge in the town. Nobody knew who had built it, and nobody "
                "knew how many years it had stood there. Every day the children walked across it "
                "to school, and the old people sat beside it and talked until it was dark.",
            ),
            (
                "有一天，河里的水涨得很高，大家都说桥要倒了。王师傅不相信，他说："
                "“这座桥比我们所有的人都要老，它不会倒的。”",
                "One day the water in the river rose very high, and everyone said the bridge would "
                "fall. Master Wang did not believe it. “This bridge is older than all of us,” he "
                "said. “It will not fall.”",
            ),
            (
                "雨下了三天三夜。第四天早上，太阳出来了，桥还在那里。",
                "It rained for three days and three nights. On the fourth morning the sun came "
                "out, and the bridge was still there.",
            ),
        ),
        (("一把旧雨伞。", "An old umbrella."), ("两双新鞋子。", "Two pairs of new shoes.")),
    ),
    Chapter(
        ("第二章　小河", "Chapter Two: The Small River"),
        (
            (
                "这条河不宽，但是很长。它从山里流出来，经过十二个村子，最后流进大海。",
                "The river is not wide, but it is long. It comes out of the mountains, passes "
                "twelve villages, and flows at last into the sea.",
            ),
            (
                "夏天的时候，孩子们喜欢在河里游泳。冬天河水结冰，他们就在冰上玩。",
                "In summer the children like to swim in the river. In winter the water freezes, "
                "and they play on the ice.",
            ),
        ),
    ),
)


def pairs() -> tuple[Pair, ...]:
    """The story in eight short pairs, one sentence each."""
    return (
        ("城里有一座很老的桥。", "There was a very old bridge in the town."),
        ("没有人知道它是谁修的。", "Nobody knew who had built it."),
        ("孩子们每天从桥上走过去上学。", "Every day the children walked across it to school."),
        ("大家都说桥要倒了。", "Everyone said that the bridge would fall."),
        ("王师傅不相信。", "Master Wang did not believe it."),
        ("雨下了三天三夜。", "It rained for three days and three nights."),
        ("太阳出来了，桥还在那里。", "The sun came out and the bridge was still there."),
        ("这条河不宽，但是很长。", "The river is not wide, but it is long."),
    )
