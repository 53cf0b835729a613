"""What the parts of a handout are called in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.handout.content import SheetKind


def sheet_name(kind: SheetKind) -> str:
    """A kind of sheet."""
    return {
        SheetKind.READING: QCoreApplication.translate("handouts", "Reading text"),
        SheetKind.VOCABULARY: QCoreApplication.translate("handouts", "Vocabulary"),
        SheetKind.GAPS: QCoreApplication.translate("handouts", "Fill the gaps"),
        SheetKind.MATCHING: QCoreApplication.translate("handouts", "Match words and meanings"),
        SheetKind.SENTENCES: QCoreApplication.translate(
            "handouts", "Match sentences and translations"
        ),
        SheetKind.ORDER: QCoreApplication.translate("handouts", "Put the words in order"),
        SheetKind.PINYIN: QCoreApplication.translate("handouts", "Write the pinyin"),
        SheetKind.HANZI: QCoreApplication.translate("handouts", "Write the characters"),
        SheetKind.TRANSLATION: QCoreApplication.translate("handouts", "Translate"),
        SheetKind.QUESTIONS: QCoreApplication.translate("handouts", "Questions"),
        SheetKind.CHARACTERS: QCoreApplication.translate("handouts", "Character practice"),
        SheetKind.DICTATION: QCoreApplication.translate("handouts", "Dictation"),
        SheetKind.ROLES: QCoreApplication.translate("handouts", "Role cards"),
    }[kind]
