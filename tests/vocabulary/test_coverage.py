"""How much of a text is known, what would help, and how many words were known when."""

from __future__ import annotations

from datetime import UTC, date

from hypothesis import given
from hypothesis import strategies as st

from app.chinese.lexicon import Lexicon
from app.lesson.model import Lesson, WordKey
from app.vocabulary.coverage import Coverage, WordCount, lesson_coverage, next_words, word_counts
from app.vocabulary.history import DayCount, StatusChange, words_by_day
from app.vocabulary.marking import Marking
from app.vocabulary.phrases import find_phrases, phrase_key
from app.vocabulary.selection import level_words, newly, words_of, words_up_to
from app.vocabulary.statuses import Status
from tests.vocabulary.test_marking import Shelf

KEYS = [WordKey(word, "") for word in "一二三四五六"]
COUNTS = st.dictionaries(
    st.sampled_from(KEYS),
    st.builds(WordCount, st.integers(1, 50), st.none() | st.integers(1, 7)),
)
STATUSES = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(Status))


def test_coverage_by_running_and_distinct_words_and_by_level(sample: Lesson) -> None:
    counts = word_counts(sample)
    keys = {key.simplified: key for key in counts}
    found = lesson_coverage(counts, {keys["重庆"]: Status.KNOWN, keys["是"]: Status.LEARNING_1})
    assert found.running == Coverage(3, 2, 9)
    assert found.distinct == Coverage(1, 1, 8)
    assert found.levels[0] == Coverage(3, 0, 1)
    assert found.levels[1] == Coverage(0, 2, 4)
    assert found.levels[7] == Coverage(0, 0, 0)


@given(COUNTS, STATUSES, st.sampled_from(KEYS), st.sampled_from(Status))
def test_a_mark_moves_the_coverage_as_counting_anew_does(
    counts: dict[WordKey, WordCount],
    statuses: dict[WordKey, Status],
    key: WordKey,
    status: Status,
) -> None:
    before = lesson_coverage(counts, statuses).running
    after = lesson_coverage(counts, {**statuses, key: status}).running
    number = counts[key].running if key in counts else 0
    assert before.moved(statuses.get(key, Status.NEW), status, number) == after


@given(COUNTS, STATUSES, st.integers(0, 7))
def test_no_other_words_would_bring_more(
    counts: dict[WordKey, WordCount], statuses: dict[WordKey, Status], most: int
) -> None:
    found = next_words(counts, statuses, most)
    learned = {**statuses, **dict.fromkeys(found.keys, Status.KNOWN)}
    after = lesson_coverage(counts, learned).running
    assert found.after == after.share(after.known)
    assert found.before <= found.after
    left = [
        count.running
        for key, count in counts.items()
        if key not in found.keys
        and statuses.get(key, Status.NEW) not in (Status.KNOWN, Status.IGNORED)
    ]
    assert all(counts[key].running >= max(left, default=0) for key in found.keys)
    assert len(found.keys) == most or not left


def test_words_by_day() -> None:
    day = 86_400.0
    one, two = KEYS[:2]
    changes = [
        StatusChange(one, Status.KNOWN, 0.0),
        StatusChange(two, Status.LEARNING_1, 10.0),
        StatusChange(two, Status.LEARNING_2, 2 * day),
        StatusChange(two, Status.KNOWN, 2 * day + 5),
        StatusChange(one, Status.IGNORED, day),  # the clock was set back
        StatusChange(one, Status.NEW, 4 * day),
    ]
    assert words_by_day(changes, UTC) == (
        DayCount(date(1970, 1, 1), 1, 1),
        DayCount(date(1970, 1, 3), 1, 0),
        DayCount(date(1970, 1, 5), 1, 0),
    )
    assert words_by_day([]) == ()


def test_a_phrase_is_found_wherever_its_words_stand_together(sample: Lesson) -> None:
    first, third = sample.pairs[0].tokens, sample.pairs[2].tokens
    phrase = phrase_key(first[2:4])
    assert phrase == WordKey("重要区域", "zhòng yào qū yù")
    short = phrase_key(first[1:3])
    spans = find_phrases(first, {phrase, short})
    assert [(span.key, span.first, span.last) for span in spans] == [(short, 1, 3)]
    longer = phrase_key(first[1:4])
    assert [span.last for span in find_phrases(first, {short, longer})] == [4]
    assert find_phrases(third, {phrase}) == ()
    assert find_phrases(first, set()) == ()
    assert find_phrases(first, {first[0].key}) == (), "a single word is no phrase"
    other = (*first[:2], first[2]._replace(pinyin=("chóng", "yào")), first[3])
    assert find_phrases(other, {phrase}) == (), "read otherwise, it is another"


def test_a_page_or_a_section_is_marked_at_once(sample: Lesson) -> None:
    shelf = Shelf()
    marking = Marking(shelf)
    section = sample.sections[0]
    keys = words_of(sample.pairs[section.first : section.last])
    assert [key.simplified for key in keys] == ["重庆", "是", "重要", "区域"]
    marking.set(keys[:1], Status.LEARNING_3)
    marking.put(newly(keys, marking.statuses))
    assert [marking.status(key) for key in keys] == [Status.LEARNING_3, *[Status.KNOWN] * 3]
    marking.undo()
    assert dict(marking.statuses) == {keys[0]: Status.LEARNING_3}


def test_words_up_to_a_level(sample: Lesson, lexicon: Lexicon) -> None:
    easy = words_up_to(1, sample)
    assert [key.simplified for key in easy] == ["是", "重要", "什么", "我们"]
    first, second = level_words(1, lexicon), level_words(2, lexicon)
    assert WordKey("爱", "ài") in first
    assert set(first) < set(second)
    assert len(first) > 450
    assert len(second) > 1150
