"""How the sheet in hand is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.chinese.levels import HIGHEST, level_name
from app.handout.content import ReadingLayout, Ruling, SheetKind
from app.handout.plan import (
    BlankColumns,
    Direction,
    GapHelp,
    GlossPlace,
    HandoutPlan,
    PinyinRule,
    WordOrder,
)
from app.handout.questions import questions_of, text_of
from app.handout.remembered import LARGEST_GRID, MOST_DISTRACTORS, MOST_ITEMS, SMALLEST_GRID

_WITH_ITEMS = frozenset(
    (
        SheetKind.GAPS,
        SheetKind.MATCHING,
        SheetKind.SENTENCES,
        SheetKind.ORDER,
        SheetKind.PINYIN,
        SheetKind.HANZI,
        SheetKind.TRANSLATION,
        SheetKind.DICTATION,
    )
)
_TYPING_MS = 400
_LINES = 7


class SheetOptions(QWidget):
    """`changed` says that a sheet is made otherwise. Only what matters for the sheet in hand is
    seen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layout_box = _box(
            self.tr("Layout"),
            (ReadingLayout.COLUMNS, self.tr("Side by side")),
            (ReadingLayout.INTERLEAVED, self.tr("One under the other")),
            (ReadingLayout.TRANSLATION_LAST, self.tr("Translation on the last page")),
        )
        self.pinyin = _box(
            self.tr("Pinyin"),
            (PinyinRule.ALL, self.tr("Over every word")),
            (PinyinRule.NONE, self.tr("None")),
            *((level, self.tr("From HSK {0}").format(level_name(level))) for level in _levels()),
        )
        self.glosses = _box(
            self.tr("Glosses"),
            (GlossPlace.NONE, self.tr("None")),
            (GlossPlace.MARGIN, self.tr("In the margin")),
            (GlossPlace.FOOTNOTES, self.tr("Under each pair")),
        )
        self.numbered = QCheckBox(self.tr("Number the lines"))
        self.order = _box(
            self.tr("Order"),
            (WordOrder.TEXT, self.tr("In the order of the text")),
            (WordOrder.LEVEL, self.tr("By HSK level")),
        )
        self.blank = _box(
            self.tr("Leave blank"),
            (BlankColumns.NONE, self.tr("Nothing")),
            (BlankColumns.PINYIN, self.tr("The pinyin")),
            (BlankColumns.MEANING, self.tr("The meaning")),
            (BlankColumns.BOTH, self.tr("Pinyin and meaning")),
        )
        self.with_sentences = QCheckBox(self.tr("With a sentence for each word"))
        self.help = _box(
            self.tr("Help"),
            (GapHelp.BANK, self.tr("A box of words")),
            (GapHelp.ENGLISH, self.tr("The translation")),
        )
        self.distractors = _number(self.tr("Words that fit nowhere"), 0, MOST_DISTRACTORS)
        self.direction = _box(
            self.tr("Translate into"),
            (Direction.BOTH, self.tr("Both languages")),
            (Direction.ENGLISH, self.tr("English")),
            (Direction.CHINESE, self.tr("Chinese")),
        )
        self.questions = QPlainTextEdit()
        self.questions.setAccessibleName(self.tr("Questions"))
        self.questions.setPlaceholderText(
            self.tr("true: Chongqing is a city.\nfalse: …\nWhere is it? | In the south-west.")
        )
        self.questions.setTabChangesFocus(True)
        self.questions.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 16)
        self.ruling = _box(
            self.tr("Squares"),
            (Ruling.TIAN, self.tr("田 with a cross")),
            (Ruling.MI, self.tr("米 with diagonals too")),
        )
        self.grid = _number(self.tr("Size"), SMALLEST_GRID - 1, LARGEST_GRID)
        self.grid.setSpecialValueText(self.tr("By level"))
        self.grid.setSuffix(self.tr(" mm"))
        self.items = _number(self.tr("Tasks at most"), 1, MOST_ITEMS)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(6)
        self._form.setHorizontalSpacing(10)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._of: list[tuple[QWidget, frozenset[SheetKind]]] = []
        reading, words = frozenset((SheetKind.READING,)), frozenset((SheetKind.VOCABULARY,))
        characters = frozenset((SheetKind.CHARACTERS,))
        for widget, kinds in (
            (self.layout_box, reading),
            (self.pinyin, frozenset(SheetKind) - words - characters),
            (self.glosses, reading),
            (self.numbered, reading),
            (self.order, words),
            (self.blank, words),
            (self.with_sentences, words),
            (self.help, frozenset((SheetKind.GAPS,))),
            (self.distractors, frozenset((SheetKind.GAPS,))),
            (self.direction, frozenset((SheetKind.TRANSLATION,))),
            (self.questions, frozenset((SheetKind.QUESTIONS,))),
            (self.ruling, characters),
            (self.grid, characters),
            (self.items, _WITH_ITEMS),
        ):
            self._add(widget, kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._form)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.questions.textChanged.connect(self._typing.start)

    def plan(self, plan: HandoutPlan) -> HandoutPlan:
        """The plan with what is said here."""
        level = self.pinyin.currentData()
        is_level = isinstance(level, int)
        grid = self.grid.value()
        return replace(
            plan,
            layout=ReadingLayout(self.layout_box.currentData()),
            pinyin=PinyinRule.HARDER if is_level else PinyinRule(level),
            pinyin_level=level if is_level else plan.pinyin_level,
            glosses=GlossPlace(self.glosses.currentData()),
            numbered=self.numbered.isChecked(),
            word_order=WordOrder(self.order.currentData()),
            blank=BlankColumns(self.blank.currentData()),
            with_sentences=self.with_sentences.isChecked(),
            gap_help=GapHelp(self.help.currentData()),
            distractors=self.distractors.value(),
            direction=Direction(self.direction.currentData()),
            questions=questions_of(self.questions.toPlainText()),
            ruling=Ruling(self.ruling.currentData()),
            grid=float(grid) if grid >= SMALLEST_GRID else None,
            items=self.items.value(),
        )

    def show_plan(self, plan: HandoutPlan) -> None:
        """Show what the plan says; `changed` isn't emitted."""
        with QSignalBlocker(self):
            pinyin = plan.pinyin_level if plan.pinyin is PinyinRule.HARDER else plan.pinyin
            for box, value in (
                (self.layout_box, plan.layout),
                (self.pinyin, pinyin),
                (self.glosses, plan.glosses),
                (self.order, plan.word_order),
                (self.blank, plan.blank),
                (self.help, plan.gap_help),
                (self.direction, plan.direction),
                (self.ruling, plan.ruling),
            ):
                box.setCurrentIndex(max(0, box.findData(value)))
            self.numbered.setChecked(plan.numbered)
            self.with_sentences.setChecked(plan.with_sentences)
            self.distractors.setValue(plan.distractors)
            self.items.setValue(plan.items)
            self.grid.setValue(SMALLEST_GRID - 1 if plan.grid is None else round(plan.grid))
            self.questions.setPlainText(text_of(plan.questions))
        self._typing.stop()

    def show_kind(self, kind: SheetKind) -> None:
        """Let only what matters for this sheet be seen."""
        for widget, kinds in self._of:
            self._form.setRowVisible(widget, kind in kinds)

    def _add(self, widget: QWidget, kinds: frozenset[SheetKind]) -> None:
        self._of.append((widget, kinds))
        if isinstance(widget, QCheckBox):
            self._form.addRow(widget)
            widget.toggled.connect(self.changed)
            return
        if isinstance(widget, QPlainTextEdit):
            self._form.addRow(widget)
            return
        self._form.addRow(widget.accessibleName(), widget)
        if isinstance(widget, QComboBox):
            widget.currentIndexChanged.connect(self.changed)
        elif isinstance(widget, QSpinBox):
            widget.valueChanged.connect(self.changed)


def _levels() -> Iterable[int]:
    return range(2, HIGHEST + 1)


def _box(name: str, *choices: tuple[StrEnum | int, str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, label in choices:
        box.addItem(label, value)
    return box


def _number(name: str, least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setAccessibleName(name)
    box.setRange(least, most)
    return box
