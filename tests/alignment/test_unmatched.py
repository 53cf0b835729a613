"""Passages that one side lacks, on both sides at one place, and texts that are strangers."""

from __future__ import annotations

import pytest

from app.alignment import align as module
from app.alignment.align import align
from app.alignment.bead import Bead, Sentence
from app.alignment.belonging import belong_together, paired_share
from app.chinese.lexicon import Lexicon
from app.lesson.model import DOUBTFUL
from tests.alignment.test_align import interview

STORY = """小猫在厨房里打翻了牛奶。
奶奶一边笑一边擦地板。
窗外的樱花开得正盛。
爷爷在院子里修理旧自行车。
他的手上全是黑色的机油。
邻居家的小女孩跑过来看热闹。
她问爷爷能不能教她骑车。
爷爷点点头，把车座调低了一些。
太阳落山以前，她已经会骑了。
晚饭时大家都在谈论这件事。
第二天早上下起了小雨。
小女孩穿着黄色的雨衣来敲门。
奶奶给她端来一碗热汤面。
小猫蹲在窗台上看雨。
爷爷戴上老花镜读报纸。
报上说城南要修一条新地铁。
大家都不相信那么快能修好。
雨停以后，院子里满是花瓣。
小女孩捡了几片夹在书里。
她说要寄给远方的妈妈。""".splitlines()
RECIPE = """Heat the oven and grease a shallow tin.
Whisk the eggs with sugar until pale.
Fold in the flour, a spoonful at a time.
The batter must not be beaten any more now.
Pour it into the tin and shake gently.
Lemon peel gives a sharper taste.
Bake until a needle comes out clean.
Let everything cool under a cloth.
Dust with cocoa just before serving.
Leftovers keep for three days.
For the soup, chop two onions finely.
Melt butter in a heavy pan.
Add garlic before the onions turn brown.
Salt should go in at the very end.
Stock made from bones tastes best.
Simmer with the lid half on.
A splash of vinegar brightens the broth.
Skim off the foam with a ladle.
Croutons may be fried in olive oil.
Serve in deep bowls with parsley.""".splitlines()


@pytest.fixture(params=["with encoder", "dictionary only"])
def encoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    if request.param == "dictionary only":
        monkeypatch.setattr(module, "is_available", lambda progress: False)
    return str(request.param) == "with encoder"


def bare(texts: list[str]) -> list[Sentence]:
    return [Sentence(text) for text in texts]


def pairs(beads: tuple[Bead, ...]) -> list[Bead]:
    return [bead for bead in beads if bead.chinese and bead.english]


# How many pairs of unrelated sentences may pass for sure, with the encoder and without. A passage
# without counterpart costs more to suppose than ten sentences of either side say for it.
_SURE = {True: {5: 0, 10: 2, 20: 0}, False: {5: 2, 10: 6, 20: 6}}


@pytest.mark.parametrize("length", [5, 10, 20])
def test_passages_of_both_sides_at_one_place(length: int, encoder: bool, lexicon: Lexicon) -> None:
    chinese, english = ([s.text for s in side] for side in interview())
    # The interview's first ten beads are pairs of one sentence and one.
    beads = align(
        bare([*chinese[:10], *STORY[:length], *chinese[10:]]),
        bare([*english[:10], *RECIPE[:length], *english[10:]]),
        lexicon,
    )
    own = set(range(10, 10 + length))
    wrong = [b for b in pairs(beads) if own & set(b.chinese) or own & set(b.english)]
    sure = [bead for bead in wrong if bead.confidence >= DOUBTFUL]
    assert len(sure) <= _SURE[encoder][length]
    links = {(i, j) for bead in pairs(beads) for i in bead.chinese for j in bead.english}
    right = {(i, i) for i in range(10)} | {(i + length, i + length + 1) for i in range(11, 23)}
    assert len(right & links) >= len(right) - 2
    if encoder and length == 20:
        alone = [bead for bead in beads if not (bead.chinese and bead.english)]
        assert sum(own >= set(bead.chinese + bead.english) for bead in alone) >= 1.8 * length


def test_sentences_alone_on_both_sides_come_in_the_order_of_reading(lexicon: Lexicon) -> None:
    beads = align(bare(STORY), bare(RECIPE), lexicon)
    alone = [bool(bead.chinese) for bead in beads if not (bead.chinese and bead.english)]
    assert alone == sorted(alone, reverse=True)
    assert len(alone) >= 36


def test_strangers(encoder: bool, lexicon: Lexicon) -> None:
    _, english = interview()
    for strange in (bare(RECIPE), english):
        beads = align(bare(STORY), strange, lexicon)
        sure = [bead for bead in pairs(beads) if bead.confidence >= DOUBTFUL]
        assert len(sure) <= (0 if encoder else 3)
        assert paired_share(beads) < (0.1 if encoder else 0.6)
        assert not (encoder and belong_together(beads))


@pytest.mark.usefixtures("encoder")
def test_translations_belong_together(lexicon: Lexicon) -> None:
    chinese, english = interview()
    assert belong_together(align(chinese[:12], english, lexicon))
    assert belong_together(align(chinese, english[12:], lexicon))


def test_the_share_is_that_of_the_shorter_side() -> None:
    beads = (Bead((0,), (0, 1), 0.5), Bead((1,), (), 1.0), Bead((), (2,), 1.0))
    assert paired_share(beads) == pytest.approx(0.25)
    assert paired_share((Bead((0,), (), 1.0),)) == 1.0


def test_of_few_sentences_more_must_be_paired() -> None:
    def paired(count: int, confidence: float) -> list[Bead]:
        return [Bead((n,), (n,), confidence) for n in range(count)]

    assert not belong_together(paired(4, 0.69))
    assert belong_together(paired(4, 0.75))
    assert belong_together(paired(20, 0.4))
    assert not belong_together(paired(20, 0.3))
    assert belong_together([Bead((0,), (), 0.5)])
