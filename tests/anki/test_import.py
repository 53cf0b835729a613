"""What Anki itself does with our packages, the first time and every time after."""

from __future__ import annotations

import html
import re
import time
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.anki.changes import ExportSummary
from app.anki.escaping import plain
from app.anki.note_type import note_type
from app.anki.notes import Note
from app.anki.package import write_package
from app.anki.word_notes import WordCard, word_notes
from app.lesson.model import Lesson, Pair, Section, Token, TokenKind, WordLink
from app.vocabulary.choice import Choice, ChosenWord, choose
from tests.anki.anki_side import Anki, Imported
from tests.anki.memory_records import MemoryRecords

DECK = "Duidu::Deck"
LATER = 1_000
"""Seconds between two things that a person does."""


@dataclass
class Exports:
    """A lesson's owner who exports into one folder, each time a little later."""

    folder: Path
    records: MemoryRecords
    now: float = field(default_factory=lambda: time.time() - 100 * LATER)

    def write(self, notes: tuple[Note, ...], deck: str = DECK) -> tuple[Path, ExportSummary]:
        self.now += LATER
        path = self.folder / "deck.apkg"
        return path, write_package(notes, deck, path, self.records, now=self.now)


@pytest.fixture
def exports(tmp_path: Path, records: MemoryRecords) -> Exports:
    return Exports(tmp_path, records)


@pytest.fixture
def notes(sample: Lesson) -> tuple[Note, ...]:
    return word_notes(sample, choose(sample, {}, Choice(names=True)))


def with_meaning(note: Note, meaning: str) -> Note:
    return replace(note, fields={**note.fields, "Meaning": meaning})


def test_every_note_and_card_arrives_as_intended(
    anki: Anki, exports: Exports, notes: tuple[Note, ...]
) -> None:
    path, _ = exports.write(notes)
    assert anki.take(path) == Imported(new=10, updated=0, duplicate=0, conflicting=0, failed=0)
    arrived = anki.notes()
    assert set(arrived) == {note.guid for note in notes}
    for note in notes:
        assert {k: v for k, v in arrived[note.guid].items() if v} == note.fields
        assert sorted(arrived[note.guid].tags) == sorted(note.tags)
    assert anki.empty_cards() == 0
    assert anki.col.card_count() == 20


def test_new_cards_come_in_text_order(
    anki: Anki, exports: Exports, notes: tuple[Note, ...]
) -> None:
    anki.take(exports.write(notes)[0])
    shown = [card.note()["Simplified"] for card in anki.cards(DECK) if card.ord == 0]
    assert shown == [note.fields["Simplified"] for note in notes]


def test_cards_show_what_they_should(anki: Anki, exports: Exports, notes: tuple[Note, ...]) -> None:
    anki.take(exports.write(notes)[0])
    recognition, production = anki.note("参与").cards()
    front = text_of(recognition.render_output().question_text)
    assert front == "参与 我们积极<b>参与</b>共建。"
    answer = recognition.render_output().answer_text
    assert "<ruby><rb>参</rb><rt>cān</rt></ruby>" in answer
    for part in ("參與", "cānyù", "to participate (in sth)", "We actively", "HSK 4"):
        assert part in answer
    front = production.render_output().question_text
    assert "我们积极" in front
    assert not {"参", "cān"} & set(re.findall(r"参|cān", front))
    assert "參與" in production.render_output().answer_text


def text_of(rendered: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<(?!/?b>)[^>]*>", " ", rendered))).strip()


def test_importing_again_changes_nothing(
    anki: Anki, exports: Exports, notes: tuple[Note, ...]
) -> None:
    path, _ = exports.write(notes)
    anki.take(path)
    assert anki.take(path) == Imported(new=0, updated=0, duplicate=10, conflicting=0, failed=0)
    path, summary = exports.write(notes)
    assert summary == ExportSummary(new=0, changed=0, unchanged=10)
    assert anki.take(path) == Imported(new=0, updated=0, duplicate=10, conflicting=0, failed=0)


def test_one_edit_updates_one_note_and_keeps_what_the_learner_did(
    anki: Anki, exports: Exports, notes: tuple[Note, ...]
) -> None:
    anki.take(exports.write(notes)[0])
    studied, other = anki.note("参与"), anki.note("积极")
    anki.study(studied.cards()[0])
    anki.col.set_user_flag_for_cards(3, [studied.cards()[0].id])
    anki.col.sched.suspend_cards([studied.cards()[1].id])
    own = anki.col.decks.id("My own deck")
    anki.col.set_deck([studied.cards()[0].id], own)
    other["Notes"] = "mine"
    other.tags.append("leech")
    anki.col.update_note(other)
    before = [schedule(card) for card in anki.cards()]

    changed = tuple(with_meaning(n, "to join in") if n.guid == studied.guid else n for n in notes)
    # The learner's edits above are of this very second; the lesson is edited after them.
    exports.now = time.time()
    path, summary = exports.write(changed)
    assert summary == ExportSummary(new=0, changed=1, unchanged=9)
    assert anki.take(path) == Imported(new=0, updated=1, duplicate=9, conflicting=0, failed=0)

    assert anki.note("参与")["Meaning"] == "to join in"
    assert [schedule(card) for card in anki.cards()] == before
    assert (anki.note("积极")["Notes"], anki.note("积极").has_tag("leech")) == ("mine", True)
    assert anki.take(path).updated == 0


def schedule(card: object) -> tuple[object, ...]:
    names = ("id", "did", "type", "queue", "due", "ivl", "factor", "reps", "flags")
    return tuple(getattr(card, name) for name in names)


def test_an_answered_card_stays_answered(
    anki: Anki, exports: Exports, notes: tuple[Note, ...]
) -> None:
    anki.take(exports.write(notes)[0])
    anki.col.decks.select(anki.col.decks.id(DECK))
    card = anki.col.sched.getCard()
    assert card is not None
    anki.col.sched.answerCard(card, 4)
    answered = schedule(anki.col.get_card(card.id))
    first = card.note().guid
    changed = tuple(with_meaning(n, "changed") if n.guid == first else n for n in notes)
    assert anki.take(exports.write(changed)[0]).updated == 1
    assert schedule(anki.col.get_card(card.id)) == answered
    assert anki.col.get_card(card.id).reps == 1


def test_a_library_that_was_lost_overwrites_nothing(
    anki: Anki, exports: Exports, notes: tuple[Note, ...], tmp_path: Path
) -> None:
    anki.take(exports.write(notes)[0])
    anki.take(exports.write((with_meaning(notes[0], "the last one"), *notes[1:]))[0])
    anew = Exports(tmp_path, MemoryRecords())
    path, summary = anew.write(notes)
    assert summary.new == 10
    assert anki.take(path).duplicate == 10
    assert anki.notes()[notes[0].guid]["Meaning"] == "the last one"


def test_a_word_of_two_lessons_is_one_note_with_a_sentence_of_each(
    anki: Anki, exports: Exports, notes: tuple[Note, ...]
) -> None:
    anki.take(exports.write(notes)[0])
    fields = {**notes[0].fields, "Meaning": "as there", "Sentence": " 那[nà] 儿[r]"}
    guest = replace(notes[0], fields=fields, lesson="other", origin="Other")
    path, summary = exports.write((guest,), "Other")
    assert summary == ExportSummary(0, 1, 0)
    assert anki.take(path).updated == 1
    note = anki.notes()[notes[0].guid]
    assert note["Meaning"] == notes[0].fields["Meaning"]
    answer = note.cards()[0].render_output().answer_text
    assert "<ruby><rb>那</rb><rt>nà</rt></ruby>" in answer
    assert exports.write((guest,), "Other")[1].unchanged == 1
    path, summary = exports.write(notes)
    assert summary.unchanged == 10
    assert anki.take(path).duplicate == 10


def test_a_word_that_was_added_arrives_and_one_that_was_removed_stays(
    anki: Anki, exports: Exports, notes: tuple[Note, ...]
) -> None:
    anki.take(exports.write(notes[:5])[0])
    assert anki.take(exports.write(notes[1:6])[0]) == Imported(1, 0, 4, 0, 0)
    assert len(anki.notes()) == 6


def test_a_new_look_arrives_and_notes_stay_updatable(
    anki: Anki, exports: Exports, notes: tuple[Note, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    anki.take(exports.write(notes)[0])
    word = note_type("word")
    newer = replace(word, style="/* newer */", modified=word.modified + 1)
    monkeypatch.setattr("app.anki.collection.note_type", lambda _: newer)
    changed = (with_meaning(notes[0], "changed"), *notes[1:])
    assert anki.take(exports.write(changed)[0]) == Imported(0, 1, 9, 0, 0)
    assert anki.cards()[0].render_output().css == "/* newer */"


def test_all_kinds_of_cards_arrive(anki: Anki, exports: Exports, sample: Lesson) -> None:
    words = choose(sample, {}, Choice())
    notes = tuple(
        replace(note, fields={**note.fields, "TypeAnswer": "yes"})
        for note in word_notes(sample, words, frozenset(WordCard))
    )
    anki.take(exports.write(notes)[0])
    assert anki.col.card_count() == 4 * len(words)
    assert anki.empty_cards() == 0
    production = anki.note("参与").cards()[1].render_output()
    assert "[[type:Simplified]]" in production.question_text
    assert "[[type:Simplified]]" in production.answer_text
    listening = anki.note("参与").cards()[2].render_output()
    assert [tag.field_text for tag in listening.question_av_tags] == ["参与"]


def test_a_card_with_a_missing_field_is_whole(
    anki: Anki, exports: Exports, notes: tuple[Note, ...]
) -> None:
    """Each field in turn is empty: Anki makes the cards we said, and none shows markup."""
    full = {**notes[0].fields, "HSK": "3", "Notes": "n", "Zhuyin": "z", "Classifier": "c"}
    bare = tuple(
        replace(
            notes[0],
            guid=f"without {name}",
            fields={**{k: v for k, v in full.items() if k != name}, "Key": name},
        )
        for name in full
    )
    anki.take(exports.write(bare)[0])
    assert anki.empty_cards() == 0
    kinds = {
        note["Key"]: [card.template()["name"] for card in note.cards()]
        for note in anki.notes().values()
    }
    both, one, other = ["Recognition", "Production"], ["Recognition"], ["Production"]
    expected = dict.fromkeys(full, both)
    expected |= {"Simplified": other, "CardRecognition": other}
    expected |= {"Meaning": one, "CardProduction": one}
    assert kinds == expected
    for card in anki.cards():
        shown = card.render_output()
        assert "{{" not in shown.question_text + shown.answer_text
        assert balanced(shown.question_text)
        assert balanced(shown.answer_text)


def balanced(shown: str) -> bool:
    """Whether every tag is closed."""
    opened: list[str] = []
    for slash, name in re.findall(r"<(/?)(\w+)", shown):
        if not slash:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


HOSTILE = st.text(
    st.sampled_from(
        "中文重 A1<>&'\"[]{}\\:#/;%|_*~\t\n\r\x00\x1f\x7f\u200b\u202e\u3000，。…é😀\u0301\u0338"
    )
    | st.characters(exclude_categories=()),
    max_size=30,
)
HANZI = st.text(st.sampled_from("中文重庆对读行"), min_size=1, max_size=4)


@st.composite
def hostile_lessons(draw: st.DrawFn) -> Lesson:
    """Lessons whose every text is anything at all, with words between."""
    tokens: list[Token] = []
    start = 0
    for number in range(draw(st.integers(1, 4))):
        word = draw(HANZI)
        for text, kind in ((draw(HOSTILE), TokenKind.PUNCTUATION), (word, TokenKind.WORD)):
            if not text:
                continue
            pinyin = tuple(f"s{number}" for _ in text) if kind is TokenKind.WORD else ()
            senses = tuple(draw(st.lists(HOSTILE, max_size=3)))
            tokens.append(Token(text, start, kind, pinyin, text, text, "", senses))
            start += len(text)
    english = draw(HOSTILE)
    ends = sorted((draw(st.integers(0, len(english))), draw(st.integers(0, len(english)))))
    pair = Pair(
        ("".join(token.text for token in tokens),),
        (english,),
        tokens=tuple(tokens),
        links=(WordLink(len(tokens) - 1, ends[0], ends[1]),),
    )
    title, section = draw(HOSTILE), draw(HOSTILE)
    return Lesson("hostile", title, "", (pair,), (Section(section, 0, 1),))


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(hostile_lessons(), st.text(max_size=10))
def test_any_text_arrives_whole_and_does_nothing(
    tmp_path_factory: pytest.TempPathFactory, lesson: Lesson, deck: str
) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    words = [ChosenWord(token, 0) for _, token in lesson.words()]
    notes = {note.guid: note for note in word_notes(lesson, words)}
    write_package(tuple(notes.values()), f"Deck {deck}", folder / "a.apkg", MemoryRecords())
    with Anki(folder / "anki") as anki:
        assert anki.take(folder / "a.apkg") == Imported(len(notes), 0, 0, 0, 0)
        assert anki.empty_cards() == 0
        pair = lesson.pairs[0]
        for guid, arrived in anki.notes().items():
            assert {k: v for k, v in arrived.items() if v} == notes[guid].fields
            assert sorted(arrived.tags) == sorted(notes[guid].tags)
            assert same(unmarked(without_readings(arrived["Sentence"])), pair.chinese)
            assert same(unmarked(arrived["SentenceTranslation"]), pair.english)
            for card in arrived.cards():
                shown = card.render_output()
                assert not shown.question_av_tags
                assert not shown.answer_av_tags
                assert allowed_tags(shown.question_text + shown.answer_text)
        assert not anki.col.media.check().missing


def without_readings(value: str) -> str:
    """The field as Anki's `kanji:` filter shows it."""
    return re.sub(r" ([^ >\[])\[[^\]]+\]", r"\1", value)


def same(found: str, text: str) -> bool:
    """Whether the field holds the text; blanks alone are no text to Anki, nor to us."""
    expected = plain(text)
    return unicodedata.normalize("NFC", found) == expected or not (found + expected).strip()


def unmarked(value: str) -> str:
    return html.unescape(re.sub(r"</?b>", "", value).replace("<br>", "\n"))


def allowed_tags(shown: str) -> bool:
    names = {"div", "span", "b", "br", "ruby", "rb", "rt", "ol", "li"}
    return {tag.lower() for tag in re.findall(r"</?([^\s>]*)", shown)} <= names
