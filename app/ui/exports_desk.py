"""What leaves the open lesson: decks, handouts, the aligned text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.ui import work
from app.ui.dialogs.own_files import OwnFiles
from app.ui.notice import Notice
from app.ui.preferences import Preferences
from app.ui.study import Study
from app.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from app.ui.decks.work import SentDeck
    from app.ui.dialogs.writing_dialog import WritingDialog


class ExportsDesk(QObject):
    """Asks in dialogs over the window, and tells what was written."""

    def __init__(
        self,
        window: QWidget,
        study: Study,
        preferences: Preferences,
        runner: TaskRunner,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._study = study
        self._preferences = preferences
        self._runner = runner
        self._notice = notice
        self._own_files = OwnFiles()

    def deck(self) -> None:
        """Ask what goes into a deck, and write it."""
        from app.ui.decks.dialog import ExportDialog

        dialog = self._ask(ExportDialog, self._tell_deck)
        if isinstance(dialog, ExportDialog):
            dialog.key_changed.connect(self._keep_key)

    def handout(self) -> None:
        """Ask what goes onto a handout, and write it."""
        from app.ui.handouts.dialog import HandoutDialog

        self._ask(HandoutDialog, self._tell_handout)

    def aligned(self) -> None:
        """Ask where the aligned text goes, and write it."""
        from app.ui.dialogs.export_aligned import AlignedDialog

        self._ask(AlignedDialog, self._tell_aligned)

    def lesson_file(self) -> None:
        """Ask where the lesson goes for others to open, and write it."""
        from app.ui.dialogs.lesson_file import LessonFileDialog

        self._ask(LessonFileDialog, self._tell_aligned)

    def _ask(
        self,
        kind: Callable[[Study, TaskRunner, OwnFiles, QWidget], WritingDialog],
        tell: Callable[[Any], None],
    ) -> WritingDialog | None:
        """Open this dialog on the open lesson, if there is one, and tell what it wrote."""
        if self._study.lesson is None:
            return None
        dialog = kind(self._study, self._runner, self._own_files, self._window)
        dialog.written.connect(tell)
        dialog.open()
        return dialog

    def _keep_key(self, key: str) -> None:
        self._preferences.change(anki_key=key)

    def _tell_deck(self, written: work.Written | SentDeck) -> None:
        if not isinstance(written, work.Written):
            self._tell_sent(written)
            return
        summary = written.summary
        show = partial(self._show, written.path.parent)
        if summary is None:
            text = self.tr("{0}: {1} notes.").format(written.path.name, written.notes)
            self._notice.tell(text, self.tr("Show in folder"), show)
        else:
            if summary.new or summary.changed:
                text = self.tr("{0}: {1} new notes, {2} changed, {3} unchanged.")
            else:
                text = self.tr("{0} written: {3} notes, nothing new since the last export.")
            text = text.format(written.path.name, summary.new, summary.changed, summary.unchanged)
            if summary.elsewhere:
                also = self.tr("{0} words stay as they are in the deck of another text.")
                text = f"{text} {also.format(summary.elsewhere)}"
            self._notice.tell(text, self.tr("Show in folder"), show)

    def _tell_sent(self, sent: SentDeck) -> None:
        summary = sent.summary
        text = self.tr("In Anki, {0}: {1} new notes, {2} changed, {3} unchanged.")
        text = text.format(sent.deck, summary.new, summary.changed, summary.unchanged)
        if sent.missing:
            text += " " + self.tr("Anki didn't take {0}; try again.").format(sent.missing)
        self._notice.tell(text)

    def _tell_handout(self, written: work.Written) -> None:
        text = self.tr("{0} is ready.").format(written.path.name)
        self._notice.tell(text, self.tr("Open"), partial(self._show, written.path))

    def _show(self, path: Path) -> None:
        """Show a file or folder in the program that this computer has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._notice.tell(self.tr("Nothing here opens it. It is at {0}").format(path))

    def _tell_aligned(self, written: work.Written) -> None:
        text = self.tr("{0} is ready.").format(written.path.name)
        show = partial(self._show, written.path.parent)
        self._notice.tell(text, self.tr("Show in folder"), show)
