"""The line on top of the window: what is read, how it is shown, and where it can go."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QIcon,
    QKeySequence,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from app.settings import PinyinMode
from app.ui.elided import ElidedLabel
from app.ui.preferences import Preferences
from app.ui.segmented import Segmented
from app.ui.study import Study
from app.ui.theme import ThemeChoice

_LEAST_SUBTITLE = 80
_ROOM_FOR_SWITCHES = 880


class Header(QWidget):
    """Titles, switches and the two ways out: handout and deck."""

    def __init__(
        self,
        study: Study,
        preferences: Preferences,
        themes: ThemeChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(52)
        self._study = study
        self._preferences = preferences
        self._themes = themes
        self.menu_button = QPushButton()
        self.menu_button.setObjectName("menuButton")
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu"))
        self.menu_button.setIconSize(QSize(20, 20))
        self._title, self._subtitle = ElidedLabel(), ElidedLabel()
        self._title.setObjectName("lessonTitle")
        self._subtitle.setObjectName("lessonSubtitle")
        self._pinyin = Segmented(
            self.tr("Pinyin"),
            (
                (PinyinMode.ALL, self.tr("All pinyin")),
                (PinyinMode.UNKNOWN, self.tr("Unknown only")),
                (PinyinMode.NONE, self.tr("None")),
            ),
        )
        self._translation = Segmented(
            self.tr("Translation"),
            ((True, self.tr("Translation")), (False, self.tr("Hide until asked"))),
        )
        self.view_button = QPushButton(self.tr("View"))
        self.view_button.setToolTip(
            self.tr("Layout, pinyin, glosses, tones, characters, text size and colours")
        )
        self.handout = QPushButton(self.tr("Handout…"))
        self.export = QPushButton(self.tr("Export deck"))
        self.export.setProperty("primary", True)
        self._controls = (
            self._pinyin,
            self._translation,
            self.view_button,
            self.handout,
            self.export,
        )
        self._lay_out()
        self._pinyin.chosen.connect(self._choose_pinyin)
        self._translation.chosen.connect(self._choose_translation)
        study.lesson_changed.connect(self._show_lesson)
        study.contents_changed.connect(self._show_lesson)
        preferences.changed.connect(self._show_preferences)
        themes.changed.connect(self._wear)
        self._show_lesson()
        self._show_preferences()
        self._wear()

    def set_menu(self, menu: QMenu, view: QMenu, handout: QAction, export: QAction) -> None:
        """Hang the menus on their buttons and the actions on theirs."""
        self.menu_button.setMenu(menu)
        self.view_button.setMenu(view)
        self.handout.clicked.connect(handout.trigger)
        self.export.clicked.connect(export.trigger)

    def give_key(self, menu: QMenu) -> None:
        """Let Alt and the marked letter of the menu's title open it, as in a menu bar."""
        shortcut = QShortcut(QKeySequence.mnemonic(menu.title()), self)
        shortcut.activated.connect(
            lambda: menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        for switch in (self._pinyin, self._translation):
            switch.setVisible(width >= _ROOM_FOR_SWITCHES)
        self._share_room()

    def _share_room(self) -> None:
        """What is read has the room it takes; its translation is shortened first."""
        row = self.layout()
        assert row is not None
        margins = row.contentsMargins()
        taken = margins.left() + margins.right() + row.count() * row.spacing()
        for part in (self.menu_button, *self._controls):
            taken += 0 if part.isHidden() else part.sizeHint().width()
        room = self.width() - taken - self._title.sizeHint().width()
        self._subtitle.setMaximumWidth(max(0, room))
        self._subtitle.setVisible(room >= _LEAST_SUBTITLE)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self.menu_button)
        shrinking = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        for label in (self._title, self._subtitle):
            label.setSizePolicy(shrinking)
            row.addWidget(label)
        row.addStretch(1)
        for part in self._controls:
            row.addWidget(part)
        for button in (self.menu_button, self.view_button, self.handout, self.export):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _show_lesson(self) -> None:
        lesson = self._study.lesson
        self._title.setText(lesson.title if lesson else self.tr("Duidu"))
        self._subtitle.setText(lesson.translated_title if lesson else "")
        for button in (self.handout, self.export):
            button.setEnabled(lesson is not None)
        self._share_room()

    def _show_preferences(self) -> None:
        self._pinyin.show_value(self._preferences.settings.pinyin)
        self._translation.show_value(self._preferences.settings.translation)

    def _choose_pinyin(self, mode: object) -> None:
        self._preferences.change(pinyin=mode)

    def _choose_translation(self, shown: object) -> None:
        self._preferences.change(translation=shown)

    def _wear(self) -> None:
        self.menu_button.setIcon(_menu_icon(self._themes.theme.text, self.devicePixelRatioF()))


def _menu_icon(colour: str, ratio: float) -> QIcon:
    """Three lines, sharp on this screen."""
    picture = QPixmap(round(20 * ratio), round(20 * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(QPen(QColor(colour), 1.6, c=Qt.PenCapStyle.RoundCap))
    for y in (5, 10, 15):
        painter.drawLine(3, y, 17, y)
    painter.end()
    return QIcon(picture)
