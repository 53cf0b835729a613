"""Asking for texts, and the texts that somebody drops."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_files(parent: QWidget) -> tuple[Path, ...]:
    """The files a person chooses, of the kinds that can be read; none if they think better."""
    from app.importing.formats import SUFFIXES
    from app.lesson_file.model import ENDING

    kinds = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, ENDING))
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        _spoken("Open a text and its translation"),
        "",
        f"{_spoken('Texts')} ({kinds});;{_spoken('All files')} (*)",
    )
    return tuple(map(Path, names))


def ask_for_folder(parent: QWidget) -> tuple[Path, ...]:
    """The folder a person chooses, if they choose one."""
    name = QFileDialog.getExistingDirectory(parent, _spoken("Open a folder of texts"))
    return (Path(name),) if name else ()


def dropped_files(dropped: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this computer that are being dropped."""
    return tuple(Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())


def _spoken(text: str) -> str:
    return QCoreApplication.translate("import", text)
