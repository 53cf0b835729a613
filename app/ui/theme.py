"""The colours of the window: named in `resources/themes`, light or dark as the system is."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from app import paths, settings
from app.chinese.tone_colours import ToneColours, ToneScheme, tone_colours
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours as `#rrggbb`."""

    dark: bool
    page: str
    window: str
    sidebar: str
    panel: str
    raised: str
    hover: str
    pressed: str
    line: str
    control_line: str
    ink: str
    text: str
    muted: str
    accent: str
    on_accent: str
    action: str
    action_hover: str
    on_action: str
    mark: str
    doubt: str
    link: str
    speaker: str
    notice: str
    on_notice: str
    status_new: str
    status_1: str
    status_2: str
    status_3: str
    status_4: str
    status_5: str
    bar_known: str
    bar_learning: str
    bar_new: str
    bar_ignored: str
    tone_1: str
    tone_2: str
    tone_3: str
    tone_4: str
    tone_5: str

    def wash(self, status: Status) -> str | None:
        """The colour under (for 5: the line under) a word of this status; None for no mark."""
        washes = {
            Status.NEW: self.status_new,
            Status.LEARNING_1: self.status_1,
            Status.LEARNING_2: self.status_2,
            Status.LEARNING_3: self.status_3,
            Status.LEARNING_4: self.status_4,
            Status.LEARNING_5: self.status_5,
        }
        return washes.get(status)

    def tone(self, number: int) -> str:
        """The colour of a tone, 1 to 5: Pleco's, made dark (or light) enough to read."""
        return (self.tone_1, self.tone_2, self.tone_3, self.tone_4, self.tone_5)[number - 1]

    def tones(self, scheme: ToneScheme, own: ToneColours | None = None) -> ToneColours | None:
        """The scheme's colours, legible wherever a word may stand in the reader."""
        washes = self.status_new, self.status_1, self.status_2, self.status_3, self.status_4
        grounds = (self.page, self.panel, self.hover, self.link, *washes)
        return _legible_tones(scheme, grounds, own)

    def style_sheet(self) -> str:
        """The style sheet of the window's own widgets in these colours."""
        folder = paths.resources_dir() / "themes"
        kind = "dark" if self.dark else "light"
        tick, arrow = folder / f"tick_{kind}.svg", folder / f"arrow_{kind}.svg"
        sheet = Template((folder / "window.qss").read_text(encoding="utf-8"))
        return sheet.substitute(asdict(self), tick=tick.as_posix(), arrow=arrow.as_posix())

    def palette(self) -> QPalette:
        """The palette that makes standard widgets wear these colours."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: self.window,
            QPalette.ColorRole.WindowText: self.ink,
            QPalette.ColorRole.Base: self.raised,
            QPalette.ColorRole.AlternateBase: self.panel,
            QPalette.ColorRole.Text: self.ink,
            QPalette.ColorRole.PlaceholderText: self.muted,
            QPalette.ColorRole.Button: self.raised,
            QPalette.ColorRole.ButtonText: self.ink,
            QPalette.ColorRole.ToolTipBase: self.raised,
            QPalette.ColorRole.ToolTipText: self.ink,
            QPalette.ColorRole.Highlight: self.accent,
            QPalette.ColorRole.HighlightedText: self.on_accent,
            QPalette.ColorRole.Accent: self.accent,
            QPalette.ColorRole.Link: self.accent,
            QPalette.ColorRole.LinkVisited: self.accent,
            QPalette.ColorRole.Mid: self.control_line,
        }
        for role, colour in roles.items():
            palette.setColor(role, QColor(colour))
        faded = QPalette.ColorGroup.Disabled
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(faded, role, QColor(self.muted))
        return palette


@cache
def _legible_tones(
    scheme: ToneScheme, grounds: tuple[str, ...], own: ToneColours | None
) -> ToneColours | None:
    return tone_colours(scheme, grounds, own)


@cache
def load_theme(name: str) -> Theme:
    """The theme in `resources/themes/<name>.json`."""
    file = paths.resources_dir() / "themes" / f"{name}.json"
    return Theme(**json.loads(file.read_text(encoding="utf-8")))


class ThemeChoice(QObject):
    """The theme in use, following the system unless told otherwise."""

    changed = Signal()

    def __init__(self, choice: settings.Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.theme = self._wanted()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> settings.Theme:
        return self._choice

    def choose(self, choice: settings.Theme) -> None:
        """Wear this theme from now on."""
        self._choice = choice
        self._follow()

    def _follow(self) -> None:
        theme = self._wanted()
        if theme != self.theme:
            self.theme = theme
            self.changed.emit()

    def _wanted(self) -> Theme:
        if self._choice is not settings.Theme.SYSTEM:
            return load_theme(self._choice.value)
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return load_theme("dark" if dark else "light")
