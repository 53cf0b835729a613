"""Making the application and its window."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from types import TracebackType

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import paths
from app.errors import DuiduError
from app.library.store import Library
from app.ui import fonts
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.theme import ThemeChoice

_TEXT_SIZE = 14
_SWITCH_S = 0.0005
_FRAME = 40  # pixels that a title bar takes at most, near enough


def open_and_run(files: Sequence[str]) -> int:
    """Show the window until it is closed; gives the exit code. Raises `StorageError`."""
    application = make_application()
    with Library(paths.library_file()) as library:
        window = open_window(library, files)
        sys.excepthook = telling(window)
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


def open_window(library: Library, files: Sequence[str]) -> MainWindow:
    """Show the window with the lesson read last; all that takes longer begins after its paint."""
    preferences = Preferences(paths.settings_file())
    themes = ThemeChoice(preferences.settings.theme)
    window = MainWindow(library, preferences, themes)
    preferences.setParent(window)
    themes.setParent(window)
    # With files too: one of them may be no text, and the others take a while.
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
            window.notice.fail(str(error))
            return
        import logging

        logging.getLogger(__name__).error("defect", exc_info=(kind, error, trace))
        if not window.furnished:
            return
        window.notice.fail(window.tr("Something went wrong inside Duidu. Your marks are safe."))

    return tell
