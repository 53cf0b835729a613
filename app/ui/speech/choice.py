"""Which voice speaks, and how to get one where none does."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from app.ui.speech.piper_voice import piper_voice
from app.ui.speech.system_voice import system_voice
from app.ui.speech.voice import Voice


def find_voice(parent: QObject, file: Path | None = None) -> Voice | None:
    """The voice in the file that the user has chosen, else the system's; None where there is
    none. Looks at what is installed: call it when it is first needed, not before first paint."""
    chosen = piper_voice(file, parent) if file is not None and file.is_file() else None
    return chosen or system_voice(parent)


def how_to_get_a_voice(platform: str = sys.platform) -> str:
    """What a person does to hear Chinese on this system (`sys.platform`), in plain sentences."""
    install = QCoreApplication.translate(
        "speech", "Install Duidu with its extra “speech” (pip install duidu[speech])."
    )
    if platform == "win32":
        voice = QCoreApplication.translate(
            "speech",
            "Add the voice of “Chinese (Simplified, China)” in Settings → Time and language → "
            "Speech.",
        )
    elif platform == "darwin":
        voice = QCoreApplication.translate(
            "speech",
            "Add a Chinese voice in System Settings → Accessibility → Spoken Content → "
            "System voice → Manage voices.",
        )
    else:
        voice = QCoreApplication.translate(
            "speech",
            "Install it with its extra “voice” too, download a zh_CN voice of Piper (an .onnx "
            "file and the .onnx.json file beside it), and choose it in the Word menu.",
        )
    return f"{install} {voice}"
