"""What a list would change is said before it is changed, and undone at once."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.chinese.lexicon import Lexicon
from app.lesson.model import WordKey
from app.library.lists import apply_plan
from app.library.store import Library
from app.library.word_query import WordQuery
from app.vocabulary.lists.entry import ListEntry, ListFormat
from app.vocabulary.lists.plan import plan
from app.vocabulary.lists.texts import parse_list
from app.vocabulary.lists.writer import listed, write_list
from app.vocabulary.marking import Marking
from app.vocabulary.statuses import Status

CHONGQING = WordKey("重庆", "chóng qìng")
BOOK, STUDY = WordKey("书", "shū"), WordKey("学", "xué")


def _keys(entries: list[ListEntry], lexicon: Lexicon) -> list[WordKey]:
    found = plan(entries, {}, lexicon)
    return [word.key for word in found.added]


def test_homographs_are_told_by_their_reading(lexicon: Lexicon) -> None:
    for reading in ("děi", "dei3", "Děi", "dei"):
        assert _keys([ListEntry("得", reading=reading)], lexicon) == [WordKey("得", "děi")]
    assert _keys([ListEntry("得", reading="nonsense")], lexicon) == _keys(
        [ListEntry("得")], lexicon
    )
    assert _keys([ListEntry("重慶", reading="Chong2qing4")], lexicon) == [CHONGQING]
    assert _keys([ListEntry("绿", reading="lv4"), ListEntry("女", reading="nu:3")], lexicon) == [
        WordKey("绿", "lǜ"),
        WordKey("女", "nǚ"),
    ]


def test_a_plan_tells_what_is_new_changed_and_not_understood(lexicon: Lexicon) -> None:
    entries = [
        ListEntry("重庆", status=Status.LEARNING_1),
        ListEntry("书"),
        ListEntry("學"),
        ListEntry("学"),
        ListEntry("hello"),
        ListEntry("他说他昨天去了重庆买书然后又回来了你说好不好呢"),
    ]
    statuses = {CHONGQING: Status.KNOWN, BOOK: Status.LEARNING_4}
    found = plan(entries, statuses, lexicon)
    assert [(w.key, w.after) for w in found.added] == [(STUDY, Status.LEARNING_1)]
    assert [(w.key, w.before, w.after) for w in found.changed] == [
        (CHONGQING, Status.KNOWN, Status.LEARNING_1)
    ]
    assert [w.key for w in found.unchanged] == [BOOK]
    assert [entry.text for entry in found.unknown] == [entries[4].text, entries[5].text]
    assert found.phrases == frozenset()
    raised = plan(entries, statuses, lexicon, Status.KNOWN, only_raises=True)
    assert raised.statuses == {BOOK: Status.KNOWN, STUDY: Status.KNOWN}


def test_an_ignored_word_stays_so_unless_the_list_says_otherwise(lexicon: Lexicon) -> None:
    ignored = {BOOK: Status.IGNORED}
    assert plan([ListEntry("书")], ignored, lexicon, Status.KNOWN).statuses == {}
    said = plan([ListEntry("书", status=Status.LEARNING_2)], ignored, lexicon)
    assert said.statuses == {BOOK: Status.LEARNING_2}


def test_several_words_become_a_phrase(lexicon: Lexicon, tmp_path: Path) -> None:
    found = plan([ListEntry("重庆书店学习")], {}, lexicon)
    (phrase,) = found.phrases
    assert phrase.simplified == "重庆书店学习"
    assert phrase.reading.startswith("chóng qìng shū")
    with Library(tmp_path / "library.db") as library:
        marking = Marking(library)
        apply_plan(found, library, marking, lexicon)
        assert library.phrases.all() == {phrase}
        assert library.statuses() == {phrase: Status.LEARNING_1}


def test_applying_is_one_change_that_is_undone(lexicon: Lexicon, tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        library.put_statuses({BOOK: Status.LEARNING_2})
        marking = Marking(library)
        found = plan([ListEntry("书", status=Status.KNOWN), ListEntry("学")], {}, lexicon)
        change = apply_plan(found, library, marking, lexicon)
        assert change.after == library.statuses() == found.statuses
        (row,) = library.words.rows(library.words.ids(WordQuery(text="学")))
        assert row.hsk == lexicon.level("学")
        assert row.rank == lexicon.rank("学")
        marking.undo()
        assert library.statuses() == {BOOK: Status.LEARNING_2}
        assert apply_plan(plan([], {}, lexicon), library, marking, lexicon) is None


def test_planning_changes_nothing_and_planning_again_finds_nothing(lexicon: Lexicon) -> None:
    @given(
        st.lists(
            st.builds(
                ListEntry,
                st.sampled_from("书学得行重") | st.text(max_size=3),
                reading=st.sampled_from(["", "děi", "xing2", "chóng"]),
                status=st.none() | st.sampled_from(Status),
            ),
            max_size=6,
        ),
        st.dictionaries(st.sampled_from([BOOK, STUDY]), st.sampled_from(list(Status)[1:])),
    )
    def holds(entries: list[ListEntry], statuses: dict[WordKey, Status]) -> None:
        before = dict(statuses)
        found = plan(entries, statuses, lexicon)
        assert statuses == before
        words = [w.key for w in (*found.added, *found.changed, *found.unchanged)]
        assert len(words) == len(set(words))
        again = plan(entries, {**statuses, **found.statuses}, lexicon)
        assert again.statuses == {}
        assert again.unknown == found.unknown

    holds()


def test_a_list_written_and_taken_again_gives_the_same_statuses(lexicon: Lexicon) -> None:
    statuses = {
        CHONGQING: Status.KNOWN,
        WordKey("得", "děi"): Status.LEARNING_3,
        WordKey("得", "dé"): Status.IGNORED,
        WordKey("绿", "lǜ"): Status.LEARNING_5,
    }
    entries = listed(statuses, lexicon)
    for form in (ListFormat.CSV, ListFormat.TSV, ListFormat.LWT, ListFormat.PLECO, ListFormat.ANKI):
        words = parse_list(write_list(entries, form))
        assert plan(words.entries, {}, lexicon).statuses == statuses, form
