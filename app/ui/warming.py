"""Importing what the dialogs are made of while nobody waits for it. Knows no Qt itself."""

from __future__ import annotations

from importlib import import_module

from app.progress import Progress

_MODULES = (
    "app.ui.dictionary.everywhere",
    "app.ui.lookup.palette",
    "app.ui.words.page",
    "app.ui.words.coverage_page",
    "app.ui.decks.dialog",
    "app.ui.handouts.dialog",
    "app.ui.settings.dialog",
    "app.ui.library.shelf",
    "app.ui.correcting.dialog",
    "app.handout.docx.document",
)


def import_dialogs(progress: Progress) -> None:
    """Import each; what is asked for meanwhile isn't kept waiting longer than by itself."""
    for number, name in enumerate(_MODULES):
        progress(number / len(_MODULES), "")
        import_module(name)
