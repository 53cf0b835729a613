"""Short facts on a word: its levels, how common it is, its other form."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.chinese.levels import Syllabus, level_name
from app.lookup.article import Article
from app.ui.dictionary.subject import Subject
from app.ui.dictionary.why import frequency_name


def facts(subject: Subject, article: Article) -> list[str]:
    """What there is to say of the subject in short."""
    said = [
        QCoreApplication.translate("facts", "HSK {0}: {1}").format(
            syllabus.value, level_name(level)
        )
        for syllabus, level in article.levels
        if syllabus is not Syllabus.HSK_2025
    ]
    if article.rank is not None:
        common = QCoreApplication.translate("facts", "{0}: top {1}")
        said.append(common.format(frequency_name(article.rank), f"{_rounded(article.rank):,}"))
    forms = (subject.simplified, subject.traditional)
    said += [form for form in dict.fromkeys(forms) if form and form != subject.text]
    return said


def _rounded(rank: int) -> int:
    """The rank rounded up to two figures: 1,873 is among the top 1,900."""
    unit = int("1" + "0" * max(1, len(str(rank)) - 2))
    return -(-rank // unit) * unit
