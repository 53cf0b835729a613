"""Getting about in the open text: bookmarks, hits of a search, the next marked word."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.errors import StorageError
from app.ui.commands import Actions
from app.ui.library.bookmarks import Bookmarks
from app.ui.library.sidebar import Sidebar
from app.ui.notice import Notice
from app.ui.reader.cursor import next_where
from app.ui.reader.view import ReaderView
from app.ui.search.bar import SearchBar
from app.ui.study import Study
from app.ui.telling import told


class Places(QObject):
    """Carries out the commands that set places and go to them."""

    def __init__(
        self,
        study: Study,
        reader: ReaderView,
        sidebar: Sidebar,
        search: SearchBar,
        notice: Notice,
    ) -> None:
        super().__init__(search)
        self._study = study
        self._sidebar = sidebar
        self._search = search
        self._notice = notice
        self._bookmarks = Bookmarks(study, self)
        self._bookmarks.changed.connect(self._show_bookmarks)
        sidebar.bookmark_chosen.connect(study.go)
        search.found.connect(reader.found_marks.show)
        search.left.connect(reader.setFocus)
        self._show_bookmarks()

    def bind(self, commands: Actions) -> None:
        """Let the commands do their work."""
        commands.bind(
            {
                "bookmark": self.toggle_bookmark,
                "next_marked": self.go_to_marked,
                "find": self._search.open,
                "find_next": self._search.find_next,
                "find_previous": self._search.find_previous,
            }
        )

    def toggle_bookmark(self) -> None:
        """Set a bookmark at the word in hand, or remove it, and say so."""
        try:
            is_there = self._bookmarks.toggle()
        except StorageError as error:
            self._notice.fail(told(error))
            return
        if is_there is not None:
            removed, made = self.tr("Bookmark removed."), self.tr("Bookmark set.")
            self._notice.tell(made if is_there else removed)

    def go_to_marked(self) -> None:
        """Go to the next word that is being learned, or say that there is none."""
        study = self._study
        if study.lesson is None or study.spot is None:
            return
        spot = next_where(study.lesson, study.spot, lambda word: study.status(word).is_learning)
        if spot is None:
            self._notice.tell(self.tr("There is no other marked word in this text."))
        else:
            study.go(spot)

    def _show_bookmarks(self) -> None:
        try:
            self._sidebar.show_bookmarks(self._bookmarks.markers())
        except StorageError as error:
            self._notice.fail(told(error))
