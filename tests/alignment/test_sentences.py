"""Splitting paragraphs into sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.alignment.sentences import split_chinese, split_english
from app.errors import Cancelled
from app.progress import Progress


@pytest.mark.parametrize(
    "sentences",
    [
        ["他走了。", "我来了！", "你呢？"],
        ["“走吧！”他说。", "然后他走了。"],
        ["“你去吗？”老人笑着问道，一边站起来。", "没有人回答。"],
        ["「好。」她说。", "『不行！』"],
        ["他说：“走吧！", "我们走。”", "她笑了。"],
        ["他问“你去吗？”的时候，我走了。", "后来呢？"],
        ["我……我不知道。", "《谁动了我的奶酪？》是一本书。"],
        ["他来了（真的吗？是的。）又走了。", "完。"],
        ["增长了3.5%，达到1.2万亿。", "美国的U.S. Steel公司。"],
        ["真的吗？！", "是的……"],
        ["“啊……”他叫了一声。", "天黑了。"],
        ["他说，“好！”，然后走了。", "门关了。"],
        ["他走了.", "我来了."],
        ["“去。”", "“不去。”"],
    ],
)
def test_chinese(sentences: list[str]) -> None:
    joined = "".join(sentences) if sentences[0][-1] != "." else " ".join(sentences)
    assert split_chinese(joined) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["He left.", "She came!", "And you?"],
        ["Dr. Li met Mr. J. K. Rowling in the U.S. Senate.", "It rose by 3.5 percent."],
        ["He moved to the U.S.", "The rest stayed."],
        ["He arrived at 5 p.m. on Monday.", "They left at 6 p.m.", "It rained."],
        ["“Stop!” Tom said.", "“Go!” she cried.", "Nobody moved."],
        ['He said, "No."', 'She said, "Yes."'],
        ["Well... maybe.", "Then what? . . .", "Nothing."],
        ["“Why did you...?” he began to ask.", "Then he stopped."],
        ["See No. 5 (p. 12) for more.", "I said no.", "She left."],
        ["(He smiled. Then he left.)", "It ended in 1994.[3]", "So what?"],
        ["Wang Inc. and Li Ltd. agreed, e.g. on prices.", "Others, etc., did not."],
        ["1. Boil the water.", "2. Add the tea."],
        ["Sgt. Darren Moss spoke.", "‘Really?’ asked Ann."],
    ],
)
def test_english(sentences: list[str]) -> None:
    assert split_english(" ".join(sentences)) == sentences


SPLITTERS = [split_chinese, split_english]
TEXTS = st.text(alphabet="他说道走a B.Dr。！？!?…“”‘’\"'「」（）()《》，,:： 3\t", max_size=120)


@pytest.mark.parametrize("split", SPLITTERS)
@given(text=TEXTS)
def test_nothing_is_lost_but_blanks_between(split: Callable[[str], list[str]], text: str) -> None:
    sentences = split(text)
    place = 0
    for sentence in sentences:
        assert sentence
        assert sentence == sentence.strip()
        found = text.index(sentence, place)
        assert not text[place:found].strip()
        place = found + len(sentence)
    assert not text[place:].strip()


@pytest.mark.parametrize("split", SPLITTERS)
@given(text=TEXTS)
def test_a_sentence_alone_keeps_its_words(split: Callable[[str], list[str]], text: str) -> None:
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("split", SPLITTERS)
@pytest.mark.parametrize("unit", ["“走？”他说。", '"。"', "Mr. ", "a? ", ".", "。", "(", '"No." '])
def test_long_paragraphs_take_no_more_than_their_share(
    split: Callable[[str], list[str]], unit: str
) -> None:
    assert "".join("".join(split(unit * 20_000)).split()) == "".join((unit * 20_000).split())


@pytest.mark.parametrize(
    ("split", "text"),
    [
        (split_chinese, "他（很慢地）走了。" * 20_000),
        (split_chinese, "走" * 200_000),
        (split_english, "He left (slowly). " * 20_000),
    ],
)
def test_a_long_paragraph_reports_and_stops(
    split: Callable[[str, Progress], list[str]], text: str
) -> None:
    seen: list[float] = []
    split(text, lambda done, _: seen.append(done))
    assert seen == sorted(seen)
    assert len(seen) > 5

    def stop(done: float, message: str, /) -> None:
        if done > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        split(text, stop)
