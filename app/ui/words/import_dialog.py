"""Taking words in from a list, after a look at what that changes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)

from app.anki.connect.client import USUAL_URL, AnkiConnect
from app.chinese.levels import HIGHEST, level_name
from app.errors import DuiduError
from app.progress import Progress
from app.settings import Settings
from app.ui.commands import status_name
from app.ui.dialogs.work_dialog import WorkDialog
from app.ui.tasks import TaskRunner
from app.ui.telling import told
from app.ui.words.formats import add_formats, format_name
from app.ui.words.list_work import ListSource, PlannedList, plan_list
from app.ui.words.plan_model import PlanModel
from app.vocabulary.lists.entry import ListFormat
from app.vocabulary.statuses import Status

_GIVEN = (*(Status(n) for n in range(1, 6)), Status.KNOWN, Status.IGNORED)
_TYPING_MS = 300
_MOST_DAYS = 3650
_WIDTHS = (130, 130, 160, 120)
_ENDINGS = "*.txt *.csv *.tsv *.apkg *.colpkg"


class ImportListDialog(WorkDialog):
    """`planned` carries the `PlannedList` to do.

    The settings `kept` have AnkiConnect's key and from which interval on a word is known;
    `settings_changed` carries what a person says otherwise.
    """

    settings_changed = Signal(object)

    planned = Signal(object)
    anki_url = USUAL_URL

    def __init__(self, runner: TaskRunner, kept: Settings, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        # The preview mustn't wait for a text that is being imported.
        self._reader = TaskRunner(self)
        self._latest = 0
        self._plan: PlannedList | None = None
        self.set_words(self.tr("Take words from a list"), self.tr("Take in"))
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("File"))
        self.file.setPlaceholderText(self.tr("Lute, LWT, Zhongwen, Pleco, Anki, or a word a line"))
        self.levels, self.forms, self.statuses = QComboBox(), QComboBox(), QComboBox()
        self.deck, self.key, self.days = QLineEdit(), QLineEdit(kept.anki_key), QSpinBox()
        self.days.setRange(1, _MOST_DAYS)
        self.days.setValue(kept.known_from_days)
        self.count = QLabel()
        self.count.setObjectName("quiet")
        self.count.setWordWrap(True)
        self.preview = PlanModel(self)
        self._fill()
        # Qt would give it the Enter key while nothing can be taken in yet.
        self.cancel.setAutoDefault(False)
        self.room.addLayout(self._form())
        self.room.addWidget(self.count)
        self.room.addWidget(self._table(), 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.look)
        self.file.textChanged.connect(self._wait)
        for box in (self.levels, self.forms, self.statuses):
            box.currentIndexChanged.connect(self.look)
        for line in (self.deck, self.key):
            line.textChanged.connect(self._wait)
        self.days.valueChanged.connect(self._wait)
        self.finished.connect(self._reader.stop)
        self.resize(820, 660)
        self.file.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look()

    @property
    def busy(self) -> bool:
        """Whether the list is still being read."""
        return self._reader.busy or self._typing.isActive()

    def source(self) -> ListSource | None:
        """Where the words come from; None if nothing is named yet."""
        path = self.file.text().strip()
        level = self.levels.currentIndex()
        if not level and not path:
            return None
        client = AnkiConnect(self.anki_url, self.key.text().strip()) if self._from_anki else None
        return ListSource(
            None if level else Path(path).expanduser(),
            level,
            self.forms.currentData(),
            _GIVEN[self.statuses.currentIndex()],
            self.days.value(),
            client,
            self.deck.text().strip(),
        )

    @property
    def _from_anki(self) -> bool:
        return self.levels.currentIndex() == self.levels.count() - 1

    def look(self) -> None:
        """Read the list and show what it would change."""
        self._typing.stop()
        self._latest += 1
        self._show_plan(None)
        source = self.source()
        for part in (self.file, self.forms):
            part.setEnabled(self.levels.currentIndex() == 0)
        for row in (self.deck, self.key):
            self._rows.setRowVisible(row, self._from_anki)
        self._rows.setRowVisible(self.days, self.levels.currentIndex() == 0 or self._from_anki)
        if source is None:
            self.count.setText(self.tr("Choose a file, a level or Anki: nothing is changed yet."))
            return
        self.count.setText(self.tr("Reading…"))
        self.clear_failure()
        read = partial(_numbered, self._latest, source)
        self._reader.run("", read, self._show_read, self._fail_read, quiet=True)

    def start(self) -> None:
        if self._plan is not None and self._plan.plan.statuses:
            self.settings_changed.emit(
                {"anki_key": self.key.text().strip(), "known_from_days": self.days.value()}
            )
            self.planned.emit(self._plan)
            self.accept()

    def _show_read(self, answer: tuple[int, PlannedList | str]) -> None:
        number, read = answer
        if number != self._latest:
            return
        if isinstance(read, str):
            self.count.clear()
            self.fail(read)
            return
        plan = read.plan
        self._show_plan(read)
        text = self.tr("{0}: {1} new, {2} changed, {3} as they were, {4} not understood.")
        parts = (plan.added, plan.changed, plan.unchanged, plan.unknown)
        form = self.levels.currentText() if self.levels.currentIndex() else format_name(read.form)
        self.count.setText(text.format(form, *(f"{len(part):,}" for part in parts)))

    def _fail_read(self, message: str) -> None:
        self.count.clear()
        self.fail(message)

    def _show_plan(self, planned: PlannedList | None) -> None:
        self._plan = planned
        self.preview.show_plan(planned.plan if planned is not None else None)
        self.write.setEnabled(planned is not None and bool(planned.plan.statuses))

    def _wait(self) -> None:
        self.write.setEnabled(False)
        self._typing.start()

    def _browse(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.windowTitle(),
            "",
            f"{self.tr('Lists')} ({_ENDINGS});;{self.tr('All files')} (*)",
        )
        if name:
            self.file.setText(name)

    def _fill(self) -> None:
        self.levels.addItem(self.tr("No, from the file"))
        for level in range(1, HIGHEST + 1):
            self.levels.addItem(self.tr("Up to HSK {0}").format(level_name(level)))
        self.levels.addItem(self.tr("The running Anki"))
        self.forms.addItem(self.tr("As it looks"), None)
        add_formats(self.forms, tuple(ListFormat))
        self.statuses.addItems([status_name(status) for status in _GIVEN])
        self.levels.setAccessibleName(self.tr("Instead of a file"))
        self.deck.setAccessibleName(self.tr("Deck"))
        self.deck.setPlaceholderText(self.tr("all decks"))
        self.key.setAccessibleName(self.tr("Key of AnkiConnect"))
        self.key.setPlaceholderText(self.tr("only if AnkiConnect has one"))
        self.key.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.days.setAccessibleName(self.tr("Known from an interval in Anki of"))
        self.days.setSuffix(self.tr(" days"))
        self.forms.setAccessibleName(self.tr("Format"))
        self.statuses.setAccessibleName(self.tr("Status where the list says none"))

    def _form(self) -> QFormLayout:
        browse = QPushButton(self.tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.setSpacing(6)
        place.addWidget(self.file, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("File"), place)
        form.addRow(self.tr("Format"), self.forms)
        form.addRow(self.tr("Instead of a file"), self.levels)
        form.addRow(self.tr("Deck"), self.deck)
        form.addRow(self.tr("Key"), self.key)
        form.addRow(self.tr("Known from an interval in Anki of"), self.days)
        form.addRow(self.tr("Status if none is given"), self.statuses)
        self._rows = form
        return form

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.preview)
        table.setAccessibleName(self.tr("What the list would change"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)
        return table


def _numbered(number: int, source: ListSource, progress: Progress) -> tuple[int, PlannedList | str]:
    """What was read, or what is wrong with it, with the number of the question."""
    try:
        return number, plan_list(source, progress)
    except DuiduError as error:
        return number, told(error)
