"""What roles and languages are called in the import dialog, and the keys that give them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.lesson.model import Language, Role

_ROLES = {
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    Role.HEADING: "Heading",
    Role.CAPTION: "Caption",
    Role.BODY: "Body",
    Role.QUESTION: "Question",
    Role.ANSWER: "Answer",
    Role.LIST_ITEM: "List",
    Role.VERSE: "Verse",
}
_LANGUAGES = {Language.CHINESE: "Chinese", Language.ENGLISH: "English"}

ROLE_KEYS = {
    Role.TITLE: "T",
    Role.SUBTITLE: "U",
    Role.HEADING: "H",
    Role.CAPTION: "C",
    Role.BODY: "B",
    Role.QUESTION: "Q",
    Role.ANSWER: "A",
    Role.LIST_ITEM: "L",
    Role.VERSE: "V",
}
LANGUAGE_KEYS = {Language.CHINESE: "Z", Language.ENGLISH: "E"}
LEAVE_OUT_KEYS = ("X", "Del")
SPEAKER_KEY = "S"


def role_name(role: Role) -> str:
    """The role in the language of the interface."""
    return QCoreApplication.translate("import", _ROLES[role])


def language_name(language: Language) -> str:
    """The language in the language of the interface."""
    return QCoreApplication.translate("import", _LANGUAGES[language])
