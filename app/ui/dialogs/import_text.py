"""The dialog that shows what was understood of a text before it is imported."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.errors import StorageError
from app.importing.understanding import Understanding, exchanged
from app.lesson.model import Language, Lesson
from app.progress import Progress, span
from app.ui.dialogs.file_choice import ask_for_files, dropped_files
from app.ui.dialogs.import_alignment import Alignment
from app.ui.dialogs.import_draft import Correction, Draft, Picture
from app.ui.dialogs.import_files import FilesTable
from app.ui.dialogs.import_passage import LOW_WINDOW
from app.ui.dialogs.import_view import ImportView
from app.ui.dialogs.work_dialog import WorkDialog
from app.ui.tasks import TaskRunner
from app.ui.telling import told
from app.ui.work import Imported, forget_corrections, import_aligned, keep_corrections

_MOST_WARNINGS = 3
_SOON_MS = 20
_OF_ALIGNING = 0.6  # the share of an import that is its alignment
_FRAME = 40  # pixels that a title bar takes at most, near enough


class ImportDialog(WorkDialog):
    """Shows files, languages, roles and passages, takes corrections, and imports the text.

    While it is looked at, the text is aligned: the pairs are shown, and imported as they are.
    `written` carries the `Imported`.
    """

    def __init__(self, draft: Draft, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.set_words(self.tr("Import a text"), self.tr("Import"))
        self._draft = draft
        # Corrections of a whole book take longer than a frame; nobody else's work is in their way.
        self.corrections = TaskRunner(self)
        self.title = QLineEdit()
        self.title.setAccessibleName(self.tr("Title"))
        self.files = FilesTable()
        self.add = QPushButton(self.tr("Add files…"))
        self.exchange = QPushButton(self.tr("Exchange languages"))
        self.counts = QLabel()
        self.counts.setObjectName("quiet")
        self.warnings = QLabel()
        self.warnings.setObjectName("warnings")
        self.alignment = Alignment(runner, self)
        self.view = ImportView(self.alignment)
        self.table, self.changes = self.view.table, self.view.changes
        self._waits = False
        self.body = QWidget()
        self._lay_out()
        self._connect()
        self.show_picture(draft.picture)
        room = self.screen().availableSize() - QSize(0, _FRAME)
        size = QSize(1040, 760).boundedTo(room)
        # First: what is hidden only once the window is low keeps it from becoming so.
        self._fit(size.height())
        self.resize(size)
        self.table.setFocus()

    def _lay_out(self) -> None:
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        self.warnings.setTextFormat(Qt.TextFormat.PlainText)
        self.warnings.setWordWrap(True)
        name = QLabel(self.tr("Title"))
        name.setBuddy(self.title)
        titled = QHBoxLayout()
        titled.setSpacing(16)
        titled.addWidget(name)
        titled.addWidget(self.title, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.exchange)
        buttons.addStretch(1)
        files = QHBoxLayout()
        files.setSpacing(16)
        files.addWidget(self.files, 1)
        files.addLayout(buttons)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(titled)
        column.addLayout(files)
        column.addWidget(self.counts)
        column.addWidget(self.warnings)
        column.addWidget(self.view, 1)
        self.room.addWidget(self.body, 1)

    def _connect(self) -> None:
        for button in (self.add, self.exchange):
            button.setAutoDefault(False)
        self.add.clicked.connect(self._ask_for_files)
        self.add.setVisible(bool(self._draft.paths))
        self.setAcceptDrops(bool(self._draft.paths))
        self.exchange.clicked.connect(self._exchange)
        self.files.side_chosen.connect(self._set_side)
        self.alignment.changed.connect(self._follow_alignment)
        self.table.chosen_changed.connect(self.view.show_chosen)
        self.changes.changed.connect(self._change)
        self.changes.left.connect(self.table.setFocus)
        for keys, do in (
            (QKeySequence.keyBindings(QKeySequence.StandardKey.Undo), self._undo),
            (QKeySequence.keyBindings(QKeySequence.StandardKey.Redo), self._redo),
            ([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")], self.write.click),
        ):
            action = QAction(self)
            action.setShortcuts(keys)
            action.triggered.connect(do)
            self.addAction(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().height())

    def _fit(self, height: int) -> None:
        """Leave out of a low window, in pixels, what can be done without."""
        roomy = height >= LOW_WINDOW
        self._head.setVisible(roomy)
        self.counts.setVisible(roomy)
        self.set_spacious(roomy)

    # -- what is shown ---------------------------------------------------------------------

    def show_picture(self, picture: Picture) -> None:
        """Show this state of the text."""
        self.picture = picture
        self.files.show_files(picture.understood.files)
        self.table.show_picture(picture)
        self.counts.setText(self._counted(picture))
        self.alignment.follow(None if picture.missing else picture.understood)
        self._show_warnings()
        self.write.setEnabled(not picture.missing and self.body.isEnabled())
        if not self.title.isModified():
            self.title.setText(picture.title)
            self.title.setCursorPosition(0)

    def _show_warnings(self) -> None:
        aligned = self.alignment.aligned
        mismatch = aligned.warning if aligned is not None else ""
        sentences = [*filter(None, (self.picture.missing, mismatch)), *self.picture.warnings]
        if self._draft.is_resumed:
            sentences.insert(0, self.tr("Your corrections of last time are in it. Ctrl+Z: undo."))
        rest = len(sentences) - _MOST_WARNINGS
        shown = sentences[:_MOST_WARNINGS]
        if rest > 0:
            shown.append(self.tr("And {0} more like these.").format(rest))
        self.warnings.setText("\n".join(shown))
        self.warnings.setToolTip("".join(f"<p>{html.escape(text)}</p>" for text in sentences))
        self.warnings.setVisible(bool(sentences))

    def _counted(self, picture: Picture) -> str:
        chinese, english = picture.chinese, picture.english
        parts = [
            self.tr("Chinese: {0} passages, {1} characters"),
            self.tr("English: {0} passages, {1} words"),
        ]
        counts = [(chinese.paragraphs, chinese.words), (english.paragraphs, english.words)]
        said = [
            part.format(*(f"{n:,}" for n in numbers))
            for part, numbers in zip(parts, counts, strict=True)
        ]
        if picture.sections:
            said.append(self.tr("Sections: {0}").format(picture.sections))
        return "   ·   ".join(said)

    # -- corrections -----------------------------------------------------------------------

    def _change(self, change: Callable[..., Understanding]) -> None:
        chosen = self.table.chosen()
        if chosen:
            self.table.reveal()
            self._correct(partial(change, passages=chosen))

    def _set_side(self, file: int, side: Language | None) -> None:
        self._run(partial(self._draft.set_side, file, side))

    def _exchange(self) -> None:
        self._correct(exchanged)

    def _correct(self, correction: Correction) -> None:
        self._run(partial(self._draft.change, correction))

    def _undo(self) -> None:
        self._run(self._draft.undo)

    def _redo(self) -> None:
        self._run(self._draft.redo)

    def _run(self, work: Callable[[Progress], Picture]) -> None:
        if self.body.isEnabled():
            kept = partial(_kept, self._draft, work)
            self.corrections.run("", kept, self._show_correction, self.fail, quiet=True)

    def _show_correction(self, made: tuple[Picture, StorageError | None]) -> None:
        """Show what a correction made, and why it isn't kept in case of a kill if it isn't."""
        picture, failure = made
        self.show_picture(picture)
        if failure:
            self.fail(told(failure))

    # -- more files ------------------------------------------------------------------------

    def add_files(self, files: Sequence[Path]) -> None:
        """Read these files too, as parts of the same text; what was corrected stays so."""
        if self.corrections.busy:
            QTimer.singleShot(_SOON_MS, self, partial(self.add_files, files))
        elif files and self._task is None and not self._waits:
            self.alignment.pause()
            add = partial(self._draft.add, files)
            self.begin(partial(_kept, self._draft, add), self._show_correction)

    def _ask_for_files(self) -> None:
        self.add_files(ask_for_files(self))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add_files(dropped_files(event.mimeData()))

    # -- import ----------------------------------------------------------------------------

    def start(self) -> None:
        if self.corrections.busy:
            QTimer.singleShot(_SOON_MS, self.write.click)
        elif self.alignment.aligned is not None:
            self._import(0.0)
        else:
            self._waits = True
            self.set_busy(True)
            self.alignment.hurry()

    def _follow_alignment(self) -> None:
        """Show what came of the alignment; if the import waits for it, go on or say why not."""
        self._show_warnings()
        if not self._waits:
            return
        if self.alignment.aligned is not None:
            self._waits = False
            self._import(_OF_ALIGNING)
        elif self.alignment.failure:
            self._stop_waiting()
            self.fail(self.alignment.failure)
        else:
            self.show_progress(self.alignment.share * _OF_ALIGNING, self.tr("Aligning"))

    def _import(self, done: float) -> None:
        """Import the pairs as they are; this share of all the work is done."""
        aligned = self.alignment.aligned
        assert aligned is not None
        title = self.title.text().strip() or self.picture.title
        self.begin(partial(_import_from, self._draft, done, aligned.lesson, title), self.finish)

    def _stop_waiting(self) -> None:
        self._waits = False
        self.set_busy(False)

    def set_busy(self, busy: bool) -> None:
        super().set_busy(busy)
        self.body.setEnabled(not busy)
        self.write.setEnabled(not busy and not self.picture.missing)

    def reject(self) -> None:
        """Stop the work if some is going on; else close."""
        if self._task is not None:
            self._task.cancel()
        elif self._waits:
            self._stop_waiting()
        else:
            self.alignment.pause()
            super().reject()


def _kept(
    draft: Draft, work: Callable[[Progress], Picture], progress: Progress
) -> tuple[Picture, StorageError | None]:
    """The picture that the work gives, and why the draft can't be kept as it is then, if so."""
    return work(progress), keep_corrections(draft)


def _import_from(
    draft: Draft, done: float, lesson: Lesson, title: str, progress: Progress
) -> Imported:
    imported = import_aligned(lesson, title, span(progress, done, 1.0))
    forget_corrections(draft)
    return imported
