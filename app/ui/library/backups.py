"""The backups: those made by themselves, one made now, and the way back to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app import paths
from app.errors import DuiduError
from app.library.backup import ENDING, Manifest, back_up, counts_of, manifest_of
from app.library.restore import Restored, restore
from app.library.rotation import backup_folder, daily_backups
from app.progress import Progress
from app.ui.dialogs.work_dialog import WorkDialog
from app.ui.tasks import TaskRunner
from app.ui.telling import told

_COUNTED = ("lessons", "words", "corrections", "repairs")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as the list has it."""

    path: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Found:
    """The backups there are, the newest first, and what the library counts now."""

    backups: tuple[Backup, ...]
    now: dict[str, int]


def find_backups(progress: Progress) -> Found:
    """What there is to go back to. Raises `StorageError`."""
    library = paths.library_file()
    kept = library.parent.glob(f"{library.stem}-before-*{ENDING}")
    found = []
    for path in (*daily_backups(backup_folder()), *kept):
        progress(0.0, "")
        try:
            found.append(Backup(path, manifest_of(path)))
        except DuiduError:
            continue  # what can't be restored isn't offered
    found.sort(key=lambda backup: backup.manifest.made, reverse=True)
    return Found(tuple(found), counts_of(library))


class BackupsDialog(WorkDialog):
    """`written` carries `Restored` after a backup took the library's place.

    `backed_up` carries the path of a backup that was made.
    """

    backed_up = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.set_words(self.tr("Backups"), self.tr("Restore"))
        self._found = Found((), {})
        self._asked: Path | None = None
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        titles = self.tr("Made"), self.tr("Lessons"), self.tr("Words"), self.tr("Corrections")
        self.list.setHeaderLabels([*titles, self.tr("Repairs"), self.tr("Kind")])
        for column, width in enumerate((170, 75, 75, 105, 85)):
            self.list.setColumnWidth(column, width)
        self.difference = QLabel()
        self.difference.setWordWrap(True)
        self.make = QPushButton(self.tr("Back up now…"))
        self.other = QPushButton(self.tr("From a file…"))
        row = QHBoxLayout()
        row.addWidget(self.make)
        row.addWidget(self.other)
        row.addStretch(1)
        self.room.addWidget(self.list, 1)
        self.room.addWidget(self.difference)
        self.room.addLayout(row)
        self.list.currentItemChanged.connect(self._compare)
        self.make.clicked.connect(self._ask_where)
        self.other.clicked.connect(self._ask_which)
        self.resize(700, 480)
        self.look()

    def look(self) -> None:
        """Show the backups that there are now."""
        self.write.setEnabled(False)
        self.difference.setText(self.tr("Looking for backups…"))
        self._runner.run("", find_backups, self._show, self.fail, quiet=True)

    def choose(self, path: Path) -> None:
        """Take this backup in hand; one from elsewhere joins the list."""
        known = [backup.path for backup in self._found.backups]
        if path not in known:
            try:
                backup = Backup(path, manifest_of(path))
            except DuiduError as error:
                self.fail(told(error))
                return
            self._found = Found((backup, *self._found.backups), self._found.now)
            self._fill()
            known = [path]
        self._take(known.index(path))

    def _take(self, row: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(row, 0))

    def start(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        if chosen.path != self._asked:
            self._asked = chosen.path
            self.write.setText(self.tr("Restore now"))
            return
        target = paths.library_file(), paths.settings_file()
        self.begin(lambda progress: restore(chosen.path, *target, progress), self._tell)

    def back_up_to(self, path: Path) -> None:
        """Write a backup there, and check it."""
        target = path if path.name.endswith(ENDING) else path.with_name(path.name + ENDING)
        source = paths.library_file(), paths.settings_file()

        def work(progress: Progress) -> Path:
            back_up(*source, target, progress)
            return target

        self.begin(work, self._tell_made)

    def _tell(self, restored: Restored) -> None:
        self.finish(restored)

    def _tell_made(self, path: Path) -> None:
        self.choose(path)
        self.backed_up.emit(path)

    @property
    def _chosen(self) -> Backup | None:
        row = self.list.currentIndex().row()
        return self._found.backups[row] if row >= 0 else None

    def _show(self, found: Found) -> None:
        self._found = found
        self._fill()
        if found.backups:
            self._take(0)
        else:
            self.difference.setText(
                self.tr("There is no backup yet. One is made by itself every day.")
            )

    def _fill(self) -> None:
        self.list.clear()
        for backup in self._found.backups:
            counts = (f"{backup.manifest.counts.get(name, 0):,}" for name in _COUNTED)
            self.list.addTopLevelItem(
                QTreeWidgetItem([moment(backup.manifest.made), *counts, self._kind(backup.path)])
            )

    def _kind(self, path: Path) -> str:
        if path.parent == backup_folder():
            return self.tr("daily")
        if path.parent == paths.library_file().parent:
            return self.tr("before a restore")
        return path.name

    def _compare(self) -> None:
        """Say what a restore would bring and take."""
        chosen, now = self._chosen, self._found.now
        self._asked = None
        self.write.setText(self.tr("Restore"))
        self.write.setEnabled(chosen is not None)
        if chosen is None:
            return
        then = chosen.manifest.counts
        names = {
            "lessons": self.tr("lessons: {0} now, {1} then"),
            "words": self.tr("words with a status: {0} now, {1} then"),
            "corrections": self.tr("corrections: {0} now, {1} then"),
            "repairs": self.tr("repairs: {0} now, {1} then"),
        }
        parts = (
            text.format(f"{now.get(name, 0):,}", f"{then.get(name, 0):,}")
            for name, text in names.items()
        )
        kept = self.tr(
            "What came since then goes. The library as it is now is kept as a backup first."
        )
        said = "; ".join(parts)
        self.difference.setText(f"{said[:1].upper()}{said[1:]}. {kept}")

    def _ask_where(self) -> None:
        name = f"duidu-{QDateTime.currentDateTime().toString('yyyy-MM-dd')}{ENDING}"
        dialog = QFileDialog(self, self.tr("Back up the library"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._ask(dialog, self.back_up_to)

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(dialog, self.choose)

    def _ask(self, dialog: QFileDialog, use: Callable[[Path], object]) -> None:
        dialog.setNameFilter(self.tr("Backups of Duidu (*{0})").format(ENDING))
        dialog.fileSelected.connect(lambda file: use(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def moment(seconds: float) -> str:
    """Day and time of a Unix time, as people here write them."""
    then = QDateTime.fromSecsSinceEpoch(round(seconds))
    return QLocale().toString(then, QLocale.FormatType.ShortFormat)
