"""What a person corrected in the analysis, kept in the library's file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path

from app.chinese.corrections.anchor import Anchor
from app.chinese.corrections.correction import Correction, Facet
from app.library import database

_STALE = 0  # the version of no analysis: a lesson that has it is analysed anew when opened


class KeptCorrections:
    """The corrections of one library. Every method is one transaction, done when it returns.

    A change lets those lessons be analysed anew in which it may matter.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def all(self) -> tuple[Correction, ...]:
        """All corrections, in the order in which they were made."""
        with database.explained(self._path):
            rows = self._connection.execute(
                "SELECT facet, text, value, reading, anchored, before, after FROM correction"
                " ORDER BY made, text, facet, before"
            )
            return tuple(map(_correction, rows))

    def for_lesson(self, lesson: str) -> tuple[Correction, ...]:
        """Those that came with the lesson with this id, then all of one's own, which win."""
        with database.explained(self._path):
            rows = self._connection.execute(
                "SELECT facet, text, value, reading, anchored, before, after"
                " FROM lesson_correction WHERE lesson = ? ORDER BY number",
                (lesson,),
            )
            theirs = tuple(map(_correction, rows))
        return theirs + self.all()

    def put_for_lesson(self, lesson: str, corrections: Iterable[Correction]) -> None:
        """Have these come with the lesson, and no others; it must be in the library."""
        rows = (
            (lesson, number, *_target(one), one.value) for number, one in enumerate(corrections)
        )
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.execute("DELETE FROM lesson_correction WHERE lesson = ?", (lesson,))
            self._connection.executemany(
                "INSERT INTO lesson_correction"
                " (lesson, number, facet, text, reading, anchored, before, after, value)"
                " SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM lesson WHERE id = ?1",
                rows,
            )

    def put(self, corrections: Iterable[Correction]) -> None:
        """Keep these; each takes the place of one of the same target."""
        with database.explained(self._path), database.transaction(self._connection):
            for one in corrections:
                self._connection.execute(
                    "INSERT OR REPLACE INTO correction"
                    " (facet, text, reading, anchored, before, after, value, made)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (*_target(one), one.value, time.time()),
                )
                self._forget_analyses(one.text)

    def remove(self, corrections: Iterable[Correction]) -> None:
        """Forget these: what was computed holds again."""
        with database.explained(self._path), database.transaction(self._connection):
            for one in corrections:
                self._connection.execute(
                    "DELETE FROM correction WHERE facet = ? AND text = ? AND reading = ?"
                    " AND anchored = ? AND before = ? AND after = ?",
                    _target(one),
                )
                self._forget_analyses(one.text)

    def _forget_analyses(self, text: str) -> None:
        """Lessons that have all characters of the text may have the text."""
        holding = " INTERSECT ".join(
            ["SELECT lesson FROM form WHERE instr(simplified, ?)"] * len(set(text))
        )
        self._connection.execute(
            f"UPDATE lesson SET analysis = {_STALE} WHERE id IN ({holding})",
            tuple(dict.fromkeys(text)),
        )


def _correction(row: tuple[str, str, str, str, int, str, str]) -> Correction:
    facet, text, value, reading, anchored, before, after = row
    anchor = Anchor(before, after) if anchored else None
    return Correction(Facet(facet), text, value, reading, anchor)


def _target(one: Correction) -> tuple[str, str, str, int, str, str]:
    anchor = one.anchor or Anchor("", "")
    anchored = int(one.anchor is not None)
    return one.facet.value, one.text, one.reading, anchored, anchor.before, anchor.after
