"""Notes of one's own on the words chosen in the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import StorageError
from app.lesson.model import WordKey
from app.ui.notice import Notice
from app.ui.study import Study
from app.ui.telling import told
from app.ui.words.many_marks import FEW


class NotesDesk(QObject):
    """`changed` says that some words may have other notes now."""

    changed = Signal()

    def __init__(self, place: QWidget, study: Study, notice: Notice) -> None:
        super().__init__(place)
        self._place = place
        self._study = study
        self._notice = notice

    def ask(self, chosen: Sequence[int]) -> None:
        """Ask for a note on the words with these ids."""
        from app.ui.words.note_dialog import NoteDialog

        if len(chosen) > FEW:
            self._notice.tell(self.tr("Choose {0} words at most for one note.").format(FEW))
        elif len(chosen):
            keys = self._study.library.words.keys(chosen)
            dialog = NoteDialog(self._study.library, keys, self._place.window())
            dialog.finished.connect(self.changed)
            dialog.kept.connect(self._tell)
            dialog.open()

    def _tell(self, before: Mapping[WordKey, str]) -> None:
        text = self.tr("Note kept.")
        self._notice.tell(text, self.tr("Undo"), partial(self._put_back, before))

    def _put_back(self, notes: Mapping[WordKey, str]) -> None:
        try:
            self._study.library.notes.put_many(notes)
        except StorageError as error:
            self._notice.fail(told(error))
        self.changed.emit()
