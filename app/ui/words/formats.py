"""The formats of lists as a person calls them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from app.vocabulary.lists.entry import ListFormat

ENDINGS = {
    ListFormat.PLAIN: ".txt",
    ListFormat.CSV: ".csv",
    ListFormat.TSV: ".tsv",
    ListFormat.LWT: ".txt",
    ListFormat.ZHONGWEN: ".txt",
    ListFormat.PLECO: ".txt",
    ListFormat.ANKI: ".txt",
}
"""How the name of a list in each format ends."""


def format_name(form: ListFormat) -> str:
    """The format's name in the language of the interface."""
    return {
        ListFormat.PLAIN: QCoreApplication.translate("formats", "Plain list, a word a line"),
        ListFormat.CSV: QCoreApplication.translate("formats", "CSV with Lute's columns"),
        ListFormat.TSV: QCoreApplication.translate("formats", "TSV with Lute's columns"),
        ListFormat.LWT: QCoreApplication.translate("formats", "LWT's terms"),
        ListFormat.ZHONGWEN: QCoreApplication.translate("formats", "Zhongwen's word list"),
        ListFormat.PLECO: QCoreApplication.translate("formats", "Pleco's flashcards"),
        ListFormat.ANKI: QCoreApplication.translate("formats", "Anki's notes as text"),
        ListFormat.PACKAGE: QCoreApplication.translate("formats", "Anki package"),
    }[form]


def add_formats(box: QComboBox, forms: tuple[ListFormat, ...]) -> None:
    """Offer these formats."""
    for form in forms:
        box.addItem(format_name(form), form)
