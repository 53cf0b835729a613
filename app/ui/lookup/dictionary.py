"""The dictionary as the window has it: the lexicon, and its index once that is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui import work
from app.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon
    from app.lookup.index import Index


class Dictionary(QObject):
    """Both are None until they are open; then `opened` and `indexed` are emitted, once each.

    `failed` carries the sentence that says why there is no index, and `progressed` the share
    (0 to 1) of it that is made.
    """

    opened = Signal()
    indexed = Signal()
    failed = Signal(str)
    progressed = Signal(float, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lexicon: Lexicon | None = None
        self.index: Index | None = None
        # One of its own: a text that is being imported shouldn't keep anyone from looking up.
        self._runner = TaskRunner(self)
        self._is_needed = False

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """From now on words can be looked up."""
        self.lexicon = lexicon
        self.opened.emit()
        if self._is_needed:
            self.need_index()

    def need_index(self) -> None:
        """Have the index opened, if it isn't yet; after a failure, try again."""
        self._is_needed = True
        if self.index is not None or self.lexicon is None or self._runner.busy:
            return
        lexicon = self.lexicon
        task = self._runner.run(
            "", lambda progress: work.ready_index(lexicon, progress), self._take, self.failed.emit
        )
        task.progressed.connect(self.progressed)

    def stop(self) -> None:
        """Begin nothing more: the window closes."""
        self._is_needed = False
        self._runner.stop()

    def _take(self, index: Index) -> None:
        self.index = index
        self.indexed.emit()
