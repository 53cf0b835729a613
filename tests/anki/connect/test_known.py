"""Words back from Anki: which, how well known, and that reading changes nothing."""

from __future__ import annotations

import pytest

from app.anki.connect.client import AnkiConnect
from app.anki.connect.known import deck_names, field_names, read_words
from app.anki.connect.plan import plan_sending
from app.anki.connect.send import send
from app.anki.notes import Note
from app.chinese.lexicon import Lexicon
from app.errors import InputError
from app.vocabulary.lists.entry import ListEntry
from app.vocabulary.lists.plan import plan
from app.vocabulary.statuses import Status
from tests.anki.anki_side import Anki
from tests.anki.connect.server import READING, Addon
from tests.anki.memory_records import MemoryRecords

MINE = 'My "HSK"*_: deck'


def add(anki: Anki, deck: str, front: str, back: str, days: int = 0) -> None:
    note = anki.col.new_note(anki.col.models.by_name("Basic"))
    note.fields = [front, back]
    anki.col.add_note(note, anki.col.decks.id(deck))
    if days:
        anki.study(note.cards()[0], days)


@pytest.fixture
def filled(anki: Anki, client: AnkiConnect, notes: tuple[Note, ...]) -> Anki:
    send(plan_sending(notes, MemoryRecords(), client), client, "Duidu::Deck")
    add(anki, MINE, "<b>你好</b>", "nǐhǎo", 30)
    add(anki, f"{MINE}::below", "再见[sound:a.mp3]", "goodbye; zàijiàn", 3)
    add(anki, MINE, "谢谢", "xièxie")
    add(anki, "Spanish", "hola", "hello", 40)
    return anki


def test_words_of_a_deck_with_their_reviews(filled: Anki, client: AnkiConnect) -> None:
    words = read_words(client, MINE)
    assert words.only_raises
    assert set(words.entries) == {
        ListEntry("你好", "", "nǐhǎo", Status.KNOWN),
        ListEntry("再见", "", "", Status.LEARNING_3),
        ListEntry("谢谢", "", "xièxie", None),
    }


def test_the_days_from_which_a_word_is_known_are_the_learners(
    filled: Anki, client: AnkiConnect
) -> None:
    def known(days: int) -> set[str]:
        found = read_words(client, MINE, mature=days).entries
        return {entry.text for entry in found if entry.status is Status.KNOWN}

    assert (known(31), known(30), known(4), known(3)) == (
        set(),
        {"你好"},
        {"你好"},
        {"你好", "再见"},
    )


def test_our_own_notes_tell_their_words(
    filled: Anki, client: AnkiConnect, notes: tuple[Note, ...]
) -> None:
    filled.study(filled.note("参与").cards()[1], 25)
    found = {entry.text: entry for entry in read_words(client, "Duidu").entries}
    assert set(found) == {note.fields["Simplified"] for note in notes}
    assert found["参与"] == ListEntry("参与", "參與", "cānyù", Status.KNOWN)


def test_all_decks_without_what_has_no_hanzi(
    filled: Anki, client: AnkiConnect, notes: tuple[Note, ...]
) -> None:
    texts = [entry.text for entry in read_words(client).entries]
    assert len(texts) == len(notes) + 3
    assert "hola" not in texts


def test_the_field_that_is_named_counts(filled: Anki, client: AnkiConnect) -> None:
    add(filled, "Fields", "中文", "德语")
    assert [e.text for e in read_words(client, "Fields").entries] == ["中文"]
    assert [e.text for e in read_words(client, "Fields", "Back").entries] == ["德语"]
    with pytest.raises(InputError, match="another field"):
        read_words(client, "Fields", "Simplified")


def test_a_named_field_that_isnt_a_word_is_told_as_it_is(filled: Anki, client: AnkiConnect) -> None:
    assert "goodbye; zàijiàn" in [e.text for e in read_words(client, MINE, "Back").entries]


def test_decks_and_fields_to_choose_from(filled: Anki, client: AnkiConnect) -> None:
    assert {MINE, f"{MINE}::below", "Spanish"} <= set(deck_names(client))
    assert field_names(client, MINE) == ("Front", "Back")
    assert field_names(client, "Duidu")[:2] == ("Key", "Simplified")


def test_an_empty_deck_is_told(filled: Anki, client: AnkiConnect) -> None:
    with pytest.raises(InputError, match="No word was found in the deck “Nowhere”"):
        read_words(client, "Nowhere")


def test_the_usual_preview_takes_them(filled: Anki, client: AnkiConnect, lexicon: Lexicon) -> None:
    words = read_words(client, MINE)
    planned = plan(words.entries, {}, lexicon, only_raises=words.only_raises)
    assert {word.key.simplified: word.after for word in planned.added} == {
        "你好": Status.KNOWN,
        "再见": Status.LEARNING_3,
        "谢谢": Status.LEARNING_1,
    }


def test_reading_changes_nothing(filled: Anki, addon: Addon, client: AnkiConnect) -> None:
    state = "select max(mod), max(usn), count(*) from {}"
    before = [filled.col.db.all(state.format(table)) for table in ("notes", "cards")]
    addon.asked.clear()
    read_words(client, MINE)
    read_words(client)
    deck_names(client)
    field_names(client, MINE)
    assert set(addon.asked) <= READING
    assert "notesInfo" in addon.asked
    assert [filled.col.db.all(state.format(table)) for table in ("notes", "cards")] == before
