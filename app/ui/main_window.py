"""The window: puts the parts side by side and gives them their looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from app.library.store import Library
from app.ui.frame import Frame, fill
from app.ui.header import Header
from app.ui.preferences import Preferences
from app.ui.reader.view import ReaderView
from app.ui.study import Study
from app.ui.theme import ThemeChoice
from app.ui.waiting_page import WaitingPage

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from app.ui.commands import Actions
    from app.ui.desk import Desk
    from app.ui.dictionary.panel import WordPanel
    from app.ui.first_steps import FirstSteps
    from app.ui.library.sidebar import Sidebar
    from app.ui.lookup.desk import LookUpDesk
    from app.ui.notice import Notice
    from app.ui.reader.repair_bar import RepairBar
    from app.ui.search.bar import SearchBar
    from app.ui.status_bar import StatusBar
    from app.ui.tasks import Task, TaskRunner
    from app.ui.words.desk import WordsDesk

_LEAST_WITH_PANEL = 860  # pixels at normal text size
_LEAST_WITH_SIDEBAR = 1120


class MainWindow(QMainWindow):
    """Shows the text first; `furnish` adds all that can wait until it is painted.

    `first_painted` comes once, when the window has been painted for the first time.
    `renewal_wanted` asks for a new window in its place, which says this: the library is another
    one.
    """

    first_painted = Signal()
    renewal_wanted = Signal(str)

    runner: TaskRunner
    notice: Notice
    sidebar: Sidebar
    panel: WordPanel
    repair_bar: RepairBar
    search: SearchBar
    first_steps: FirstSteps
    status_bar: StatusBar
    commands: Actions
    look_up: LookUpDesk
    desk: Desk
    words: WordsDesk

    def __init__(self, library: Library, preferences: Preferences, themes: ThemeChoice) -> None:
        super().__init__()
        self._preferences = preferences
        self._themes = themes
        self._painted = False
        self.furnished = False
        self.study = Study(library, self)
        self.header = Header(self.study, preferences, themes)
        self.reader = ReaderView(self.study, preferences, themes)
        self.waiting = WaitingPage()
        self._frame = Frame(self.header)
        self._pages = self._frame.pages
        self._pages.addWidget(self.waiting)
        self._pages.addWidget(self.reader)
        self.setCentralWidget(self._frame)
        self.study.lesson_changed.connect(self._show_lesson)
        self.study.contents_changed.connect(self._show_title)
        self._preferences.changed.connect(self._show_preferences)
        self._themes.changed.connect(self._wear)
        self._wear()
        self._show_lesson()
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 420)
        self.resize(preferences.settings.window_width, preferences.settings.window_height)

    def furnish(self) -> None:
        """Add the sides, the bars and the commands; from here on everything works."""
        # Imported here, not above: they are a third of the time to the first paint.
        from app.ui.commands import Actions
        from app.ui.desk import Desk
        from app.ui.dictionary.panel import WordPanel
        from app.ui.first_steps import FirstSteps
        from app.ui.library.desk import LibraryDesk
        from app.ui.library.sidebar import Sidebar
        from app.ui.lookup.desk import LookUpDesk
        from app.ui.lookup.dictionary import Dictionary
        from app.ui.notice import Notice
        from app.ui.places import Places
        from app.ui.reader.repair_bar import RepairBar
        from app.ui.search.bar import SearchBar
        from app.ui.settings.desk import SettingsDesk
        from app.ui.status_bar import StatusBar
        from app.ui.tasks import TaskRunner
        from app.ui.words.desk import WordsDesk

        self.runner = TaskRunner(self)
        self.notice = Notice(self.runner)
        self.sidebar = Sidebar(self.study)
        dictionary = Dictionary(self)
        self.panel = WordPanel(
            self.study, dictionary, self._preferences, self._themes, self.reader.is_veiled
        )
        self.repair_bar = RepairBar(self.study.hand)
        self.search = SearchBar(self.study, self.runner)
        self.first_steps = FirstSteps(self._preferences)
        self.status_bar = StatusBar(self.study, self._themes)
        frame = self._frame
        for place, part in (
            (frame.message, self.notice),
            (frame.searching, self.search),
            (frame.repairing, self.repair_bar),
            (frame.first_steps, self.first_steps),
            (frame.left, self.sidebar),
            (frame.right, self.panel),
            (frame.bottom, self.status_bar),
        ):
            fill(place, part)
        self.commands = Actions(self, self.reader)
        self.desk = Desk(self, self.study, self._preferences, self.runner, self.notice)
        self.desk.bind(self.commands, self.reader, self.sidebar)
        places = Places(self.study, self.reader, self.sidebar, self.search, self.notice)
        places.bind(self.commands)
        self.look_up = LookUpDesk(
            self,
            self.study,
            self.panel,
            dictionary,
            self._preferences,
            self._themes,
            self.notice,
            self.desk.open_lesson,
        )
        self.look_up.bind(self.commands)
        self.words = WordsDesk(
            self._pages,
            self.waiting,
            self.reader,
            self.study,
            self._themes,
            self._preferences,
            self.runner,
            self.notice,
            self.desk.open_lesson,
        )
        self.words.bind(self.commands)
        SettingsDesk(self, self.study, self._preferences, self._themes, self.commands)
        self.shelf = LibraryDesk(
            self,
            self.study,
            self._preferences,
            self._themes,
            self.runner,
            self.notice,
            self.desk,
            self.commands,
        )
        self.study.phrases.load()
        self.reader.viewport().update()
        self.desk.words = self.words
        self._connect()
        self._hang_menus()
        self._order_tabs()
        self.furnished = True
        self._show_preferences()

    def _connect(self) -> None:
        self.reader.pointed.connect(self.panel.point)
        self.reader.veil_changed.connect(self.panel.refresh)
        self.panel.marked.connect(self.desk.mark_at)
        self.sidebar.section_chosen.connect(self.reader.show_section)
        self.waiting.open.clicked.connect(self.commands["open"].trigger)
        self.desk.lexicon_opened.connect(self.look_up.set_lexicon)
        self.panel.follow(self.desk.corrector)
        self.desk.lexicon_opened.connect(self.words.set_lexicon)
        self.desk.texts.imported.connect(self.words.leave)
        self.words.turned.connect(self._turn)
        self.sidebar.coverage_wanted.connect(self.words.show_coverage_of)
        self.shelf.restored.connect(self.renewal_wanted)
        self.look_up.lent_changed.connect(lambda: self._fit(self.width()))
        for wanted in (
            self.sidebar.lesson_chosen,
            self.sidebar.section_chosen,
            self.sidebar.bookmark_chosen,
            self.sidebar.doubtful_wanted,
            self.sidebar.new_wanted,
        ):
            wanted.connect(self.words.leave)
        self.runner.started.connect(self._show_task)
        self.runner.failed.connect(self._show_failure)
        self.study.words_changed.connect(self.sidebar.show_review)
        self.study.busy_changed.connect(self._show_busy)

    def _hang_menus(self) -> None:
        from PySide6.QtWidgets import QMenu

        from app.ui.commands import MENUS

        everything = QMenu(self)
        menus = dict(zip(MENUS, self.commands.menus(self), strict=True))
        for menu in menus.values():
            everything.addMenu(menu)
            if self.menuBar().isNativeMenuBar():
                self.menuBar().addMenu(menu)
            else:
                self.header.give_key(menu)
        self.commands["menu"].triggered.connect(self.header.menu_button.showMenu)
        view = next(menu for declared, menu in menus.items() if "translation" in declared.commands)
        self.header.set_menu(everything, view, self.commands["handout"], self.commands["export"])

    def _order_tabs(self) -> None:
        """Tab goes through the parts as they are seen: from left to right and top to bottom."""
        from app.ui.tab_order import order_tabs

        text, below = (self.search, self._pages), (self.first_steps, self.notice)
        order_tabs(self, (self.header, self.sidebar, *text, self.panel, *below))

    # -- what is shown ---------------------------------------------------------------------

    def _show_lesson(self) -> None:
        lesson = self.study.lesson
        self._show_title()
        if lesson is not None:
            self._preferences.change(last_lesson=lesson.id)
        if not self._shows_words:
            self._pages.setCurrentWidget(self.waiting if lesson is None else self.reader)
            self._focus_page()
        self._fit(self.width())

    @property
    def _shows_words(self) -> bool:
        return self.furnished and self.words.shown

    def _focus_page(self) -> None:
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        """Another page stands in the text's place, or the text again."""
        self._order_tabs()
        self._fit(self.width())

    def _show_title(self) -> None:
        lesson, title = self.study.lesson, self.tr("Duidu")
        self.setWindowTitle(f"{lesson.title} – {title}" if lesson else title)

    def _show_task(self, task: Task) -> None:
        if self._pages.currentWidget() is self.waiting and not task.quiet:
            self.waiting.show_task(task)
            self.notice.leave(task)
            task.ended.connect(self._show_end)

    def _show_failure(self, reason: str) -> None:
        if self.study.lesson is None:
            self.waiting.show_empty(reason)
            self.notice.dismiss()

    def _show_end(self) -> None:
        if self.waiting.busy:
            self.waiting.show_empty()

    def _show_busy(self) -> None:
        """While a long repair or many marks are under way nothing but stopping it can be done."""
        idle = not self.study.busy
        frame = self._frame
        bars = frame.searching, frame.repairing
        for part in (self.header, frame.left, *bars, self._pages, frame.right):
            part.setEnabled(idle)
        self.commands.set_enabled(idle)
        if idle:
            self.words.follow()
            self._focus_page()

    def _show_preferences(self) -> None:
        chosen = self._preferences.settings
        self._themes.choose(chosen.theme)
        self._fit(self.width())
        if self.furnished:
            from app.ui.commands.ticks import ticks

            self.commands.check(ticks(chosen))

    def _fit(self, width: int) -> None:
        """Leave out the sides that the window is too narrow for."""
        chosen = self._preferences.settings
        reading = self.study.lesson is not None and not self._shows_words
        room = width / max(1.0, chosen.text_scale)
        lent = self.furnished and self.look_up.is_panel_lent
        fits = reading and chosen.panel and room >= _LEAST_WITH_PANEL
        self._frame.right.setVisible(lent or fits)
        self._frame.left.setVisible(chosen.sidebar and room >= _LEAST_WITH_SIDEBAR)
        self._frame.first_steps.setVisible(self.furnished and reading and chosen.first_steps)

    def _wear(self) -> None:
        theme = self._themes.theme
        QApplication.setPalette(theme.palette())
        self.setStyleSheet(theme.style_sheet())

    # -- events ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())
        if self.furnished:
            self.repair_bar.fit(event.size().height())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.furnished and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.desk.texts.drop(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.furnished:
            self.look_up.stop()
            self.desk.leave()
        if not self.isMaximized() and not self.isFullScreen():
            size = self.size()
            self._preferences.change(window_width=size.width(), window_height=size.height())
        self._preferences.store()
        super().closeEvent(event)
