"""Our note type with fields that the learner added, renamed, removed or moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from anki.models import ModelManager, NotetypeDict

from app.anki.changes import ExportSummary
from app.anki.connect.send import send
from app.anki.note_type import note_type
from app.anki.notes import Note
from tests.anki.connect.sender import DECK, Sender, changed


def renamed(models: ModelManager, kind: NotetypeDict) -> None:
    kind["name"] = 'My "words"*_: x'


def with_another_field(models: ModelManager, kind: NotetypeDict) -> None:
    models.add_field(kind, models.new_field("Picture"))


def with_a_renamed_field(models: ModelManager, kind: NotetypeDict) -> None:
    models.rename_field(kind, kind["flds"][13], "Picture")


def without_a_field(models: ModelManager, kind: NotetypeDict) -> None:
    models.remove_field(kind, kind["flds"][-1])


def in_another_order(models: ModelManager, kind: NotetypeDict) -> None:
    models.reposition_field(kind, kind["flds"][13], 1)


@pytest.mark.parametrize(
    "change",
    [renamed, with_another_field, with_a_renamed_field, without_a_field, in_another_order],
)
def test_a_note_type_that_the_learner_changed_loses_nothing(
    sender: Sender,
    notes: tuple[Note, ...],
    change: Callable[[ModelManager, NotetypeDict], None],
) -> None:
    sender.send(notes[:-1])
    models = sender.anki.col.models
    kind = models.by_name(note_type("word").name)
    change(models, kind)
    models.update_dict(kind)
    guid = notes[0].guid
    own = "Picture" if "Picture" in models.field_names(kind) else "Notes"
    sender.edit(guid, tags=(*notes[0].tags, "leech"), **{own: "mine"})
    sender.age()
    newer = (replace(changed(notes[0], Meaning="newer"), tags=("duidu::other",)), *notes[1:])
    sent = sender.send(newer)
    assert sent.summary == ExportSummary(new=1, changed=1, unchanged=8)
    assert not sent.missing
    note = sender.anki.notes()[guid]
    assert (note["Meaning"], note[own]) == ("newer", "mine")
    assert set(note.tags) == {"duidu::other", "leech"}
    assert sender.plan(newer).summary.unchanged == 10


def test_field_by_field_too_a_late_edit_isnt_overwritten(
    sender: Sender, notes: tuple[Note, ...]
) -> None:
    sender.send(notes[:2])
    models = sender.anki.col.models
    kind = models.by_name(note_type("word").name)
    with_another_field(models, kind)
    models.update_dict(kind)
    plan = sender.plan(tuple(changed(note, Meaning="ours") for note in notes[:2]))
    sender.edit(notes[0].guid, Meaning="just now")
    sender.edit(notes[1].guid, tags=(*notes[1].tags, "late"))
    sent = send(plan, sender.client, DECK)
    assert [leaving.note.guid for leaving in sent.missing] == [notes[0].guid]
    assert sender.anki.notes()[notes[0].guid]["Meaning"] == "just now"
    assert sender.anki.notes()[notes[1].guid].has_tag("late")
