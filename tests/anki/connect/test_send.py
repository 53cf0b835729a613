"""What arrives in Anki, the first time and every time after, and what of the learner's stays."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from app.anki.changes import ExportSummary
from app.anki.connect.errors import RefusedError, UnreadableFileError
from app.anki.connect.send import send
from app.anki.notes import Note, NoteKind
from app.anki.package import write_package
from app.errors import Cancelled, InputError
from tests.anki.anki_side import Anki
from tests.anki.connect.sender import DECK, Sender, changed
from tests.anki.connect.server import READING, Addon


def schedules(anki: Anki) -> list[tuple[object, ...]]:
    names = ("id", "did", "type", "queue", "due", "ivl", "factor", "reps", "flags")
    return [tuple(getattr(card, name) for name in names) for card in anki.cards()]


def test_the_first_time_all_are_new_and_arrive_whole(
    sender: Sender, addon: Addon, notes: tuple[Note, ...]
) -> None:
    plan = sender.plan(notes)
    assert plan.summary == ExportSummary(new=10, changed=0, unchanged=0)
    assert not plan.returning
    assert set(addon.asked) <= READING
    sent = sender.send(notes)
    assert sent.summary == plan.summary
    assert not sent.missing
    arrived = sender.anki.notes()
    for note in notes:
        assert {k: v for k, v in arrived[note.guid].items() if v} == note.fields
        assert sorted(arrived[note.guid].tags) == sorted(note.tags)
    shown = [card.note()["Simplified"] for card in sender.anki.cards(DECK) if card.ord == 0]
    assert shown == [note.fields["Simplified"] for note in notes]


def test_the_second_time_nothing_is_sent(
    sender: Sender, addon: Addon, notes: tuple[Note, ...]
) -> None:
    sender.send(notes)
    addon.imported.clear()
    assert sender.send(notes).summary == ExportSummary(new=0, changed=0, unchanged=10)
    assert not addon.imported


def test_a_changed_meaning_updates_one_note_and_keeps_what_was_learnt(
    sender: Sender, notes: tuple[Note, ...]
) -> None:
    sender.send(notes)
    anki, col = sender.anki, sender.anki.col
    first, second = anki.notes()[notes[3].guid].cards()
    anki.study(first)
    col.set_user_flag_for_cards(3, [first.id])
    col.sched.suspend_cards([second.id])
    col.set_deck([first.id], col.decks.id("My own deck"))
    before = schedules(anki)
    newer = (*notes[:3], changed(notes[3], Meaning="as it is now"), *notes[4:])
    plan = sender.plan(newer)
    assert plan.summary == ExportSummary(new=0, changed=1, unchanged=9)
    assert plan.updated[0].fields == ("Meaning",)
    assert not plan.kept
    assert sender.send(newer).summary == plan.summary
    assert anki.notes()[notes[3].guid]["Meaning"] == "as it is now"
    assert schedules(anki) == before
    assert sender.plan(newer).summary.unchanged == 10


def test_the_learner_edits_a_field_and_it_stays_while_others_change(
    sender: Sender, notes: tuple[Note, ...]
) -> None:
    guid = notes[0].guid
    sender.send(notes)
    sender.edit(guid, Meaning="my own words", Notes="remember!")
    plan = sender.plan(notes)
    assert plan.summary.unchanged == 10
    (kept,) = plan.kept
    assert [(f.name, f.theirs, f.is_conflict) for f in kept.fields] == [
        ("Meaning", "my own words", False),
        ("Notes", "remember!", False),
    ]
    newer = (changed(notes[0], Source="another"), *notes[1:])
    assert sender.send(newer).summary.changed == 1
    note = sender.anki.notes()[guid]
    assert (note["Meaning"], note["Notes"], note["Source"]) == (
        "my own words",
        "remember!",
        "another",
    )
    assert not sender.plan(newer).conflicts
    assert sender.plan(newer).summary.unchanged == 10


def test_a_field_that_changed_on_both_sides_stays_and_is_told(
    sender: Sender, notes: tuple[Note, ...]
) -> None:
    guid = notes[0].guid
    sender.send(notes)
    sender.edit(guid, Meaning="theirs")
    newer = (changed(notes[0], Meaning="ours"), *notes[1:])
    plan = sender.plan(newer)
    assert plan.summary == ExportSummary(0, 0, 10)
    (conflict,) = plan.conflicts
    assert (conflict.fields[0].theirs, conflict.fields[0].ours) == ("theirs", "ours")
    sender.send(newer)
    assert sender.anki.notes()[guid]["Meaning"] == "theirs"
    # What was kept once is the learner's from then on.
    assert [f.is_conflict for one in sender.plan(newer).kept for f in one.fields] == [False]
    assert sender.send(newer, ours=(guid,)).summary.changed == 1
    assert sender.anki.notes()[guid]["Meaning"] == "ours"
    assert sender.plan(newer).kept == ()


def test_a_conflict_that_was_kept_isnt_overwritten_by_a_file(
    sender: Sender, notes: tuple[Note, ...], tmp_path: Path
) -> None:
    sender.send(notes)
    sender.edit(notes[0].guid, Meaning="theirs")
    sender.anki.col.db.execute("update notes set mod = ?", int(time.time()) - 50)
    newer = (changed(notes[0], Meaning="ours"), *notes[1:])
    sender.records.put(send(sender.plan(newer), sender.client, DECK).records)
    write_package(newer, DECK, tmp_path / "a.apkg", sender.records)
    assert sender.anki.take(tmp_path / "a.apkg").updated == 0


def test_own_tags_stay_and_ours_are_replaced(sender: Sender, notes: tuple[Note, ...]) -> None:
    guid = notes[0].guid
    sender.send(notes)
    sender.edit(guid, tags=(*notes[0].tags, "leech", "Mine::best"))
    assert sender.plan(notes).summary.unchanged == 10
    newer = (replace(notes[0], tags=("duidu::other", "hsk::9", "status::known")), *notes[1:])
    assert sender.send(newer).summary.changed == 1
    assert set(sender.anki.notes()[guid].tags) == {
        "duidu::other",
        "hsk::9",
        "leech",
        "Mine::best",
        "status::known",
    }
    assert sender.plan(newer).summary.unchanged == 10


def test_a_lost_library_overwrites_nothing(sender: Sender, notes: tuple[Note, ...]) -> None:
    sender.send((changed(notes[0], Meaning="the last one"), *notes[1:]))
    sender.records.kept.clear()
    sender.edit(notes[2].guid, tags=("duidu::Earlier", "mine"))
    plan = sender.plan(notes)
    assert plan.summary == ExportSummary(0, 0, 10)
    (kept,) = plan.conflicts
    assert kept.note.guid == notes[0].guid
    sender.send(notes)
    arrived = sender.anki.notes()
    assert arrived[notes[0].guid]["Meaning"] == "the last one"
    assert set(arrived[notes[2].guid].tags) == {"duidu::Earlier", "mine"}
    # From now on the notes are known here, and their tags are ours.
    newer = (*notes[:1], changed(notes[1], Meaning="newer"), *notes[2:])
    updated = {leaving.note.guid for leaving in sender.plan(newer).updated}
    assert updated == {notes[1].guid, notes[2].guid}


def test_a_file_that_wasnt_imported_leaves_the_choice_to_the_person(
    sender: Sender, notes: tuple[Note, ...], tmp_path: Path
) -> None:
    sender.send(notes)
    newer = (changed(notes[0], Meaning="in the file"), *notes[1:])
    write_package(newer, DECK, tmp_path / "a.apkg", sender.records)
    plan = sender.plan(newer)
    assert [one.note.guid for one in plan.conflicts] == [notes[0].guid]
    assert sender.send(newer, ours=(notes[0].guid,)).summary.changed == 1
    assert sender.anki.notes()[notes[0].guid]["Meaning"] == "in the file"


def test_a_note_deleted_in_anki_comes_back_and_is_told(
    sender: Sender, notes: tuple[Note, ...]
) -> None:
    sender.send(notes)
    sender.anki.col.remove_notes([sender.anki.notes()[notes[4].guid].id])
    plan = sender.plan(notes)
    assert [leaving.note.guid for leaving in plan.returning] == [notes[4].guid]
    assert sender.send(notes).summary == ExportSummary(1, 0, 9)


def test_what_is_edited_between_plan_and_sending_isnt_overwritten(
    sender: Sender, notes: tuple[Note, ...]
) -> None:
    sender.send(notes)
    newer = (changed(notes[0], Meaning="ours"), changed(notes[1], Meaning="ours"), *notes[2:])
    plan = sender.plan(newer)
    sender.edit(notes[0].guid, Meaning="just now")
    sent = send(plan, sender.client, DECK)
    assert [leaving.note.guid for leaving in sent.missing] == [notes[0].guid]
    assert sent.summary == ExportSummary(0, 1, 8)
    assert notes[0].guid not in sent.records
    assert sender.anki.notes()[notes[0].guid]["Meaning"] == "just now"
    assert sender.anki.notes()[notes[1].guid]["Meaning"] == "ours"


def test_when_no_note_arrives_that_is_an_error(sender: Sender, notes: tuple[Note, ...]) -> None:
    sender.send(notes[:1])
    plan = sender.plan((changed(notes[0], Meaning="ours"),))
    sender.edit(notes[0].guid, Meaning="just now")
    with pytest.raises(RefusedError, match="none of the notes"):
        send(plan, sender.client, DECK)


def test_a_word_of_two_lessons_keeps_both_sentences(
    sender: Sender, notes: tuple[Note, ...]
) -> None:
    sender.send(notes)
    guest = replace(
        changed(notes[0], Sentence=" 那[nà] 儿[r]", Meaning="as there"),
        lesson="other",
        origin="Other",
        tags=("duidu::Other",),
    )
    assert sender.send((guest,)).summary == ExportSummary(0, 1, 0)
    note = sender.anki.notes()[notes[0].guid]
    assert note["Meaning"] == notes[0].fields["Meaning"]
    assert "那" in note["Spare1"]
    assert set(note.tags) == {*notes[0].tags, "duidu::Other"}
    sender.edit(notes[0].guid, Notes="mine")
    (kept,) = sender.plan(notes).kept
    assert [field.name for field in kept.fields] == ["Notes"]
    assert sender.plan((guest,)).summary.unchanged == 1
    third = replace(changed(guest, Sentence=" 三[sān]"), lesson="third", origin="Third")
    sender.age()
    assert sender.send((third,)).summary.changed == 1
    assert "三" in sender.anki.notes()[notes[0].guid]["Spare1"]


def test_a_sentence_of_another_lesson_stays_as_it_is_there(
    sender: Sender, notes: tuple[Note, ...]
) -> None:
    fields = {"Key": "k", "Sentence": "一", "Translation": "one", "CardReading": "yes"}
    first = replace(notes[0], guid="s1", kind=NoteKind.SENTENCE, fields=fields)
    other = replace(changed(first, Translation="1"), lesson="other", origin="Other")
    sender.send((first,))
    assert sender.send((other,)).summary == ExportSummary(0, 0, 0, elsewhere=1)
    assert sender.anki.notes()["s1"]["Translation"] == "one"


def test_an_older_addon_that_tells_no_times_serves_too(
    sender: Sender, addon: Addon, notes: tuple[Note, ...]
) -> None:
    addon.tells_times = False
    sender.send(notes)
    sender.edit(notes[0].guid, Notes="mine")
    newer = (changed(notes[0], Meaning="newer"), *notes[1:])
    sender.age()
    assert sender.send(newer).summary == ExportSummary(0, 1, 9)
    note = sender.anki.notes()[notes[0].guid]
    assert (note["Meaning"], note["Notes"]) == ("newer", "mine")


def test_a_copy_that_the_learner_made_is_left_alone(
    sender: Sender, notes: tuple[Note, ...]
) -> None:
    sender.send(notes)
    col = sender.anki.col
    note = sender.anki.notes()[notes[0].guid]
    copy = col.new_note(note.note_type())
    copy.fields = list(note.fields)
    copy["Meaning"] = "of the copy"
    col.add_note(copy, col.decks.id("Default"))
    assert not sender.plan(notes).kept
    sender.send((changed(notes[0], Meaning="newer"), *notes[1:]))
    assert col.get_note(copy.id)["Meaning"] == "of the copy"
    assert col.get_note(note.id)["Meaning"] == "newer"


def test_the_presets_of_the_learner_stay(sender: Sender, notes: tuple[Note, ...]) -> None:
    decks = sender.anki.col.decks
    preset = decks.get_config(1)
    assert preset is not None
    preset["new"]["perDay"] = 7
    decks.update_config(preset)
    sender.send(notes)
    assert (decks.get_config(1) or {})["new"]["perDay"] == 7


def test_the_file_is_deleted_whatever_happens(
    sender: Sender, addon: Addon, notes: tuple[Note, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    plan = sender.plan(notes)
    addon.refusal = "the disk is full"
    with pytest.raises(RefusedError, match=r"It says: the disk is full\. You can use a file"):
        send(plan, sender.client, DECK, folder=folder)
    addon.refusal = ""
    send(plan, sender.client, DECK, folder=folder)
    assert Path(addon.imported[-1]).is_relative_to(folder)
    assert not list(folder.iterdir())


def test_an_anki_that_cant_see_the_file_says_so(
    sender: Sender, addon: Addon, notes: tuple[Note, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = addon.on_importPackage
    monkeypatch.setattr(
        addon, "on_importPackage", lambda path: genuine(f"/another/root{path}"), raising=False
    )
    with pytest.raises(UnreadableFileError, match="Flatpak"):
        send(sender.plan(notes), sender.client, DECK)


def test_stopping_before_the_import_sends_nothing(
    sender: Sender, addon: Addon, notes: tuple[Note, ...]
) -> None:
    def stop(done: float, message: str, /) -> None:
        if message == "Anki is importing":
            raise Cancelled

    with pytest.raises(Cancelled):
        send(sender.plan(notes), sender.client, DECK, progress=stop)
    assert not addon.imported


def test_a_deck_needs_a_name(sender: Sender, addon: Addon, notes: tuple[Note, ...]) -> None:
    with pytest.raises(InputError, match="name of a deck"):
        send(sender.plan(notes), sender.client, "::")
    assert not addon.imported
