"""Making the application and its window."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from types import TracebackType

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import paths
from app.errors import DuiduError
from app.library.store import Library
from app.ui import fonts
from app.ui.language import is_other, speak
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.study import Study
from app.ui.telling import told
from app.ui.theme import ThemeChoice

_TEXT_SIZE = 14
_SWITCH_S = 0.0005
_IDLE_MS = 200
_FRAME = 40  # pixels that a title bar takes at most, near enough


def open_and_run(files: Sequence[str]) -> int:
    """Show the window until it is closed; gives the exit code. Raises `StorageError`."""
    application = make_application()
    with Library(paths.library_file()) as library:
        windows = Windows(library, application)
        windows.open(files)
        # Qt's loop gives Python no chance to see Ctrl+C; every mark is stored when it is made.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        code = application.exec()
        sys.excepthook = sys.__excepthook__
    return code


def make_application() -> QApplication:
    """The application with its name, style and fonts."""
    # Painting lets other threads in at every call of Qt; it shouldn't wait long to go on.
    sys.setswitchinterval(_SWITCH_S)
    application = QApplication(["duidu"])
    application.setApplicationName("Duidu")
    application.setDesktopFileName("duidu")
    application.setStyle("Fusion")
    fonts.register_fonts()
    application.setFont(fonts.sans(_TEXT_SIZE))
    return application


class Windows(QObject):
    """The window, which gives way to another one when it is to speak another language."""

    def __init__(self, library: Library, application: QApplication) -> None:
        super().__init__(application)
        self._library = library
        self._application = application
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._renew)
        self.window: MainWindow | None = None
        self._goes_on = False
        self._to_say = ""

    def open(self, files: Sequence[str] = (), before: Study | None = None) -> None:
        """Show the window, with what `before` has open."""
        self.window = window = open_window(self._library, files, before)
        preferences = window.findChild(Preferences)
        if preferences is not None:
            preferences.changed.connect(self._follow)
        window.renewal_wanted.connect(self._begin_anew)
        sys.excepthook = telling(window)

    def _begin_anew(self, told: str) -> None:
        """Everything may be another: nothing of the old window is true any more."""
        self._goes_on, self._to_say = False, told
        self._later.start(0)

    def _follow(self, names: frozenset[str]) -> None:
        if "language" in names and self.window is not None:
            preferences = self.window.findChild(Preferences)
            if preferences is not None and is_other(preferences.settings.language):
                self._goes_on = True
                self._later.start(0)

    def _renew(self) -> None:
        """Put another window into the place of this one, once it is idle."""
        old = self.window
        if old is None:
            return
        if not old.furnished or old.runner.busy:
            self._later.start(_IDLE_MS)
            return
        place = old.saveGeometry()
        self._application.setQuitOnLastWindowClosed(False)
        old.close()
        self.open(before=old.study if self._goes_on else None)
        self._application.setQuitOnLastWindowClosed(True)
        if self.window is not None:
            self.window.restoreGeometry(place)
            self.window.first_painted.connect(self._say)
        old.deleteLater()

    def _say(self) -> None:
        """Have the new window say why it is there, which it can now."""
        told, self._to_say = self._to_say, ""
        if told and self.window is not None:
            self.window.notice.tell(told)


def open_window(library: Library, files: Sequence[str], before: Study | None = None) -> MainWindow:
    """Show the window with the lesson read last; all that takes longer begins after its paint.

    A lesson that `before` has open isn't read again.
    """
    preferences = Preferences(paths.settings_file())
    speak(preferences.settings.language)
    themes = ThemeChoice(preferences.settings.theme)
    window = MainWindow(library, preferences, themes)
    preferences.setParent(window)
    themes.setParent(window)
    # With files too: one of them may be no text, and the others take a while.
    if before is not None and before.lesson is not None:
        window.study.take_over(before)
    else:
        window.study.open_last(preferences.settings.last_lesson)
    window.first_painted.connect(partial(_go_on, window, files))
    _fit_screen(window)
    window.show()
    return window


def _fit_screen(window: MainWindow) -> None:
    """A window sized on a larger screen shrinks to this one, its frame included."""
    room = window.screen().availableSize() - QSize(0, _FRAME)
    window.resize(window.size().boundedTo(room))


def _go_on(window: MainWindow, files: Sequence[str]) -> None:
    gc.enable()
    window.furnish()
    window.setWindowIcon(QIcon(str(paths.resources_dir() / "icons" / "duidu.png")))
    window.desk.start(files)


def telling(
    window: MainWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """An excepthook: a defect is logged and told in one sentence, and the window lives on."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, DuiduError) and window.furnished:
            window.notice.fail(told(error))
            return
        import logging

        logging.getLogger(__name__).error("defect", exc_info=(kind, error, trace))
        if not window.furnished:
            return
        window.notice.fail(window.tr("Something went wrong inside Duidu. Your marks are safe."))

    return tell
