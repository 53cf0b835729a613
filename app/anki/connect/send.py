"""Sending planned notes into the running Anki: as a package, so that their ids stay."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.anki.changes import Change, ExportSummary, NoteChange
from app.anki.connect.client import AnkiConnect
from app.anki.connect.errors import RefusedError
from app.anki.connect.merge import merged_tags, same_tags
from app.anki.connect.plan import ConnectPlan
from app.anki.connect.rewrite import rewrite
from app.anki.connect.there import NoteThere, notes_there
from app.anki.package import checked_deck_name, pack
from app.errors import StorageError
from app.library.exports import ExportRecord
from app.progress import Progress, silent, span

_IMPORT_SECONDS = 600.0
_FILE = "duidu.apkg"


@dataclass(frozen=True, slots=True)
class Sent:
    """What arrived. `records` are to be put into the library's `ExportRecords` now.

    `missing` are the notes that Anki didn't take: the learner edited them while they were on
    their way, or changed their note type. They aren't in `summary` and `records`.
    """

    summary: ExportSummary
    records: Mapping[str, ExportRecord]
    missing: tuple[NoteChange, ...]


def send(
    plan: ConnectPlan,
    client: AnkiConnect,
    deck_name: str,
    *,
    folder: Path | None = None,
    progress: Progress = silent,
) -> Sent:
    """Have Anki import the planned notes, new cards into this deck, and see that they are there.

    Schedules, flags, suspension and decks of cards that are there stay. The package lies in a
    temporary folder inside `folder` (by default the system's) and is deleted afterwards. Raises
    `InputError` for a bad name, `StorageError`, `ConnectError`, and what `progress` raises; once
    Anki has begun to import, it can't be stopped.
    """
    name = checked_deck_name(deck_name)
    if not plan.sending:
        return Sent(plan.summary, plan.records, ())
    packed = tuple(one for one in plan.sending if one.note.guid not in plan.by_field)
    if packed:
        _import(packed, client, name, folder, span(progress, 0.0, 0.6))
    rewritten = [one for one in plan.updated if one.note.guid in plan.by_field]
    for done, leaving in enumerate(rewritten):
        progress(0.6 + 0.1 * done / len(rewritten), "Updating notes in Anki")
        rewrite(client, leaving, plan.by_field[leaving.note.guid])
    kinds = {leaving.note.kind for leaving in plan.sending}
    there = notes_there(client, kinds, span(progress, 0.7, 1.0))
    missing = tuple(
        leaving
        for leaving in plan.sending
        if not _arrived(leaving, there.get((leaving.note.kind, leaving.note.fields["Key"])))
    )
    if len(missing) == len(plan.sending):
        raise RefusedError(
            "Anki took the file but none of the notes in it. Perhaps their note type was changed "
            "there, or they were edited just now; look at them in Anki and try again."
        )
    progress(1.0, "Sent to Anki")
    lost = {leaving.note.guid for leaving in missing}
    was_new = sum(leaving.change is Change.NEW for leaving in missing)
    return Sent(
        replace(
            plan.summary,
            new=len(plan.new) - was_new,
            changed=len(plan.updated) - (len(missing) - was_new),
        ),
        {guid: record for guid, record in plan.records.items() if guid not in lost},
        missing,
    )


def _import(
    notes: Sequence[NoteChange],
    client: AnkiConnect,
    deck: str,
    folder: Path | None,
    progress: Progress,
) -> None:
    try:
        # Anki may still hold the file for a moment where it can't be deleted then.
        with tempfile.TemporaryDirectory(
            prefix="duidu-", dir=folder, ignore_cleanup_errors=True
        ) as temporary:
            package = Path(temporary).resolve() / _FILE
            pack(notes, deck, package, span(progress, 0.0, 0.6))
            progress(0.6, "Anki is importing")
            timeout = max(_IMPORT_SECONDS, client.timeout)
            client.ask("importPackage", timeout=timeout, file_name=_FILE, path=str(package))
    except OSError as error:
        raise StorageError(
            "The deck can't be written to the folder for temporary files ({0}). Free "
            "some space there and try again.",
            error,
        ) from error


def _arrived(leaving: NoteChange, there: NoteThere | None) -> bool:
    if there is None:
        return False
    if leaving.change is Change.NEW:
        return True
    fields = leaving.note.fields
    tags = merged_tags(leaving.note.tags, there.tags)
    return same_tags(tags, there.tags) and all(
        there.fields[name] == fields.get(name, "")
        for name in leaving.before
        if name in there.fields
    )
