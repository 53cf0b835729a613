"""Everything a person can do in the window: its name, its keys and its place in the menus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.chinese.pinyin_styles import PinyinStyle
from app.chinese.tone_colours import ToneScheme
from app.settings import GlossMode, LayoutMode, PinyinMode, Script, Theme, TonePlace
from app.vocabulary.statuses import Status


class Scope(StrEnum):
    """Where a command's keys count: in the whole window, or only while reading."""

    WINDOW = "window"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are alternatives in Qt's portable notation; the first one is shown.

    Keys of a command of `repair` count only while repairing, and then before any other's.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    checkable: bool = False
    repair: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: ids of commands in sections with lines between them.

    In the title an ampersand stands before the letter that opens the menu, with Alt from anywhere.
    """

    title: str
    sections: tuple[tuple[str, ...], ...]
    submenus: tuple[Menu, ...] = ()

    @property
    def commands(self) -> tuple[str, ...]:
        """The ids in all sections, those of the submenus last."""
        own = tuple(command for section in self.sections for command in section)
        return own + tuple(command for menu in self.submenus for command in menu.commands)


_READER = Scope.READER
_STATUSES = (
    Command("status_0", "New", ("0", "Backspace")),
    *(Command(f"status_{n}", f"Learning {n}", (str(n),)) for n in range(1, 6)),
    Command("status_6", "Known", ("W",)),
    Command("status_7", "Ignored", ("I",)),
)

_REPAIRS = tuple(
    Command(name, text, tuple(keys), _READER, repair=True)
    for name, text, *keys in (
        ("text_down", "Text from this sentence on down", "Return", "Enter"),
        ("text_up", "Text up", "Backspace"),
        ("shift_down", "Shift this text down", "Ctrl+Down"),
        ("shift_up", "Shift this text up", "Ctrl+Up"),
        ("sentence_down", "Last sentence down", "Alt+Down"),
        ("sentence_up", "First sentence up", "Alt+Up"),
        ("merge_previous", "Merge with the pair before", "Alt+Backspace"),
        ("merge_next", "Merge with the next pair", "M", "Alt+Del"),
        ("split", "Split at the cursor", "S", "Ctrl+Return", "Ctrl+Enter"),
        ("reword", "Edit the sentence…", "E"),
        ("confirm", "Checked", "C"),
        ("separate", "Without counterpart", "X"),
        ("other_side", "Other side", "Tab"),
        ("next_pair", "Next pair", "Down"),
        ("previous_pair", "Previous pair", "Up"),
        ("exchange", "Exchange the sides of all pairs"),
    )
)

VIEWS = tuple(
    Command(name, text, tuple(keys), checkable=True)
    for name, text, *keys in (
        ("layout_side", "Side by side", "Ctrl+1"),
        ("layout_interleaved", "Translation under each pair", "Ctrl+2"),
        ("layout_chinese", "Chinese only", "Ctrl+3"),
        ("layout_english", "English only", "Ctrl+4"),
        ("gloss_none", "No glosses", "Alt+4"),
        ("gloss_unknown", "Under unknown words", "Alt+5"),
        ("gloss_all", "Under all words", "Alt+6"),
        ("style_marks", "Tone marks"),
        ("style_numbers", "Tone numbers"),
        ("style_zhuyin", "Zhuyin"),
        ("script_text", "As in the text"),
        ("script_simplified", "Simplified"),
        ("script_traditional", "Traditional"),
        ("tones_off", "No colours"),
        ("tones_pleco", "Pleco's colours"),
        ("tones_mdbg", "MDBG's colours"),
        ("tones_hanping", "Hanping's colours"),
        ("tone_place_panel", "In the word panel only"),
        ("tone_place_pinyin", "On pinyin too"),
        ("tone_place_hanzi", "On pinyin and hanzi"),
    )
)
"""Each sets one value of a setting (`choice_of`)."""

_SETTINGS: dict[str, tuple[str, type[StrEnum]]] = {
    "layout": ("layout", LayoutMode),
    "gloss": ("gloss", GlossMode),
    "style": ("pinyin_style", PinyinStyle),
    "script": ("script", Script),
    "tones": ("tone_scheme", ToneScheme),
    "tone_place": ("tone_place", TonePlace),
}


def choice_of(command: Command) -> tuple[str, StrEnum]:
    """The setting that one of `VIEWS` sets, and the value."""
    group, _, value = command.id.rpartition("_")
    setting, kind = _SETTINGS[group]
    return setting, kind(value)


COMMANDS = (
    Command("open", "Open text…", ("Ctrl+O",)),
    Command("open_folder", "Open folder…", ("Ctrl+Shift+O",)),
    Command("paste", "Paste text…", ("Ctrl+Shift+V",)),
    Command("export", "Export deck…", ("Ctrl+E",)),
    Command("handout", "Handout…", ("Ctrl+P",)),
    Command("export_aligned", "Export aligned text…", ("Ctrl+Shift+E",)),
    Command("quit", "Quit", ("Ctrl+Q",)),
    Command("undo", "Undo", ("Ctrl+Z",)),
    Command("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("copy", "Copy the pair", ("C",)),
    Command("next_word", "Next word", ("Right",), _READER),
    Command("previous_word", "Previous word", ("Left",), _READER),
    Command("first_word", "First word of the pair", ("Home",), _READER),
    Command("last_word", "Last word of the pair", ("End",), _READER),
    Command("page_down", "A page on", ("PgDown",), _READER),
    Command("page_up", "A page back", ("PgUp",), _READER),
    Command("next_new", "Next new word", ("Return", "Enter"), _READER),
    Command("next_marked", "Next marked word", ("Shift+Return", "Shift+Enter"), _READER),
    Command("bookmark", "Bookmark here, or remove it", ("B",)),
    Command("find", "Search in the text…", ("Ctrl+F",)),
    Command("find_next", "Next hit", ("F3",)),
    Command("find_previous", "Previous hit", ("Shift+F3",)),
    Command("next_doubtful", "Next doubtful pair", ("N",)),
    Command("previous_doubtful", "Previous doubtful pair", ("Shift+N",)),
    Command("step_up", "One step better known", ("Up",), _READER),
    Command("step_down", "One step less known", ("Down",), _READER),
    Command("correct", "Correct the word…", ("Shift+E",)),
    *_STATUSES,
    Command("repair", "Repair mode", ("F2",), checkable=True),
    *_REPAIRS,
    Command("undo_repair", "Undo the repair", ("Ctrl+Z",), repair=True),
    Command("redo_repair", "Redo the repair", ("Ctrl+Shift+Z", "Ctrl+Y"), repair=True),
    Command(f"pinyin_{PinyinMode.ALL}", "Pinyin over all words", ("Alt+1",), checkable=True),
    Command(f"pinyin_{PinyinMode.UNKNOWN}", "Over unknown words", ("Alt+2",), checkable=True),
    Command(f"pinyin_{PinyinMode.NONE}", "No pinyin", ("Alt+3",), checkable=True),
    Command("translation", "Show all translations", checkable=True),
    Command("pair_translation", "Translation of this pair", ("T",)),
    Command("larger", "Larger text", ("Ctrl++", "Ctrl+=")),
    Command("smaller", "Smaller text", ("Ctrl+-",)),
    Command("normal", "Normal text size", ("Ctrl+0",)),
    *VIEWS,
    Command("sandhi", "Tones as spoken", checkable=True),
    Command("wider_chinese", "Wider Chinese column", ("Ctrl+Alt+Right",)),
    Command("narrower_chinese", "Narrower Chinese column", ("Ctrl+Alt+Left",)),
    Command("sidebar", "Library and contents", ("F9",), checkable=True),
    Command("panel", "Word panel", ("F8",), checkable=True),
    Command(f"theme_{Theme.SYSTEM}", "Colours of the system", checkable=True),
    Command(f"theme_{Theme.LIGHT}", "Light", checkable=True),
    Command(f"theme_{Theme.DARK}", "Dark", checkable=True),
    Command(f"theme_{Theme.PAPER}", "Paper", checkable=True),
    Command("read", "Back to the text", ("Esc",)),
    Command("menu", "To the menu", ("F10",)),
    Command("shortcuts", "Keys", ("F1",)),
    Command("about", "About Duidu"),
)

_PINYIN = tuple(f"pinyin_{mode}" for mode in PinyinMode)
_THEMES = tuple(f"theme_{theme}" for theme in Theme)
_CHOICES = {
    group: tuple(one.id for one in VIEWS if one.id.rpartition("_")[0] == group)
    for group in _SETTINGS
}
EXCLUSIVE = (_PINYIN, _THEMES, *_CHOICES.values())
"""Of the commands in one of these groups one is ticked."""

MENUS = (
    Menu(
        "&File",
        (("open", "open_folder", "paste"), ("export", "handout", "export_aligned"), ("quit",)),
    ),
    Menu("&Edit", (("undo", "redo"), ("copy",))),
    Menu(
        "&Word",
        (tuple(command.id for command in _STATUSES), ("step_up", "step_down"), ("correct",)),
    ),
    Menu(
        "&Go",
        (
            ("next_word", "previous_word", "first_word", "last_word", "page_down", "page_up"),
            ("next_new", "next_marked", "next_doubtful", "previous_doubtful"),
            ("find", "find_next", "find_previous", "bookmark"),
            ("read", "menu"),
        ),
    ),
    Menu(
        "&Repair",
        (
            ("repair",),
            ("undo_repair", "redo_repair"),
            ("text_down", "text_up", "shift_down", "shift_up", "sentence_down", "sentence_up"),
            ("merge_previous", "merge_next", "split", "reword"),
            ("confirm", "separate", "exchange"),
            ("other_side", "next_pair", "previous_pair"),
        ),
    ),
    Menu(
        "&View",
        (
            _CHOICES["layout"],
            ("translation", "pair_translation"),
            ("larger", "smaller", "normal", "wider_chinese", "narrower_chinese"),
            ("sidebar", "panel"),
        ),
        (
            Menu("&Pinyin", (_PINYIN, _CHOICES["style"], ("sandhi",))),
            Menu("&Glosses", (_CHOICES["gloss"],)),
            Menu("&Tones", (_CHOICES["tones"], _CHOICES["tone_place"])),
            Menu("&Characters", (_CHOICES["script"],)),
            Menu("C&olours", (_THEMES,)),
        ),
    ),
    Menu("&Help", (("shortcuts", "about"),)),
)


def spoken(text: str) -> str:
    """A command's or menu's text in the language of the interface."""
    return QCoreApplication.translate("commands", text)


def status_name(status: Status) -> str:
    """The status in the language of the interface."""
    return next(spoken(c.text) for c in _STATUSES if status_of(c) is status)


def status_of(command: Command) -> Status | None:
    """The status that the command gives, if it is one that marks."""
    name, _, number = command.id.partition("_")
    return Status(int(number)) if name == "status" else None


class Actions(QObject):
    """A `QAction` for each command, bound to the window or to the reader."""

    def __init__(self, window: QWidget, reader: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(spoken(command.text), self)
            action.setCheckable(command.checkable)
            if command.scope is Scope.READER:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                reader.addAction(action)
            else:
                window.addAction(action)
            self._actions[command.id] = action
        self.set_repairing(False)
        for ids in EXCLUSIVE:
            group = QActionGroup(self)
            for command_id in ids:
                group.addAction(self._actions[command_id])

    def __getitem__(self, command: str) -> QAction:
        return self._actions[command]

    def bind(self, slots: Mapping[str, Callable[..., object]]) -> None:
        """Let each command do what its slot does. The slots are called without arguments."""
        for command, slot in slots.items():
            self._actions[command].triggered.connect(_without_arguments(slot))

    def set_repairing(self, repairing: bool) -> None:
        """Give the keys to the commands that they belong to while repairing or not."""
        taken = {key for command in COMMANDS if command.repair for key in command.keys}
        for command in COMMANDS:
            lost = taken if repairing and not command.repair else set()
            keys = command.keys if repairing or not command.repair else ()
            self._actions[command.id].setShortcuts(
                [QKeySequence(key) for key in keys if key not in lost]
            )

    def set_enabled(self, enabled: bool) -> None:
        """Let all commands wait, but for the way out; or let them work again."""
        for name, action in self._actions.items():
            action.setEnabled(enabled or name == "quit")

    def check(self, states: Mapping[str, bool]) -> None:
        """Tick or untick checkable commands."""
        for command, ticked in states.items():
            self._actions[command].setChecked(ticked)

    def menus(self, parent: QWidget) -> Iterator[QMenu]:
        """The menus, made anew."""
        for declared in MENUS:
            yield self._menu(declared, parent)

    def _menu(self, declared: Menu, parent: QWidget) -> QMenu:
        menu = QMenu(spoken(declared.title), parent)
        for number, section in enumerate(declared.sections):
            if number:
                menu.addSeparator()
            for command in section:
                menu.addAction(self._actions[command])
        if declared.submenus:
            menu.addSeparator()
        for submenu in declared.submenus:
            menu.addMenu(self._menu(submenu, menu))
        return menu


def _without_arguments(slot: Callable[..., object]) -> Callable[..., None]:
    def call(*_: object) -> None:
        slot()

    return call
