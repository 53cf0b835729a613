"""The language of the interface: Qt Linguist's files in `resources/i18n`, compiled when needed.

Run as a program (`python -m app.ui.language`), it compiles them all, as the set-up does.
"""

from __future__ import annotations

import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app import output, paths
from app.errors import StorageError
from app.settings import Language

_CODES = {Language.CHINESE: "zh_CN"}
_PATIENCE_S = 30
_SPOKEN = "duidu-language"


def speak(choice: Language) -> bool:
    """Let the application speak this language from now on; whether it is another than before.

    Windows made before keep their texts: make them anew.
    """
    application = QCoreApplication.instance()
    if application is None or not is_other(choice):
        return False
    language = spoken(choice)
    for translator in application.findChildren(QTranslator, _SPOKEN):
        application.removeTranslator(translator)
        translator.deleteLater()
    for file in _files(language):
        translator = QTranslator(application)
        translator.setObjectName(_SPOKEN)
        if translator.load(str(file)):
            application.installTranslator(translator)
    application.setProperty(_SPOKEN, str(language))
    return True


def is_other(choice: Language) -> bool:
    """Whether the application speaks another language than this one."""
    application = QCoreApplication.instance()
    now = application.property(_SPOKEN) if application is not None else None
    return spoken(choice) != (now or Language.ENGLISH)


def spoken(choice: Language) -> Language:
    """The language that is meant: for that of the system, the first that Duidu speaks."""
    if choice is not Language.SYSTEM:
        return choice
    for name in QLocale.system().uiLanguages():
        for language, prefix in ((Language.ENGLISH, "en"), (Language.CHINESE, "zh")):
            if name.partition("-")[0] == prefix:
                return language
    return Language.ENGLISH


def _files(language: Language) -> tuple[Path, ...]:
    """Qt's own texts in this language, and the window's, which come before them."""
    code = _CODES.get(language)
    own = compiled(code) if code is not None else None
    if own is None:
        return ()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return qt / f"qtbase_{code}.qm", own


def compiled(code: str) -> Path | None:
    """The compiled texts in this language, compiled now unless they are; None if that fails."""
    # Imported here, not above: English, which most windows speak, needs none of them.
    import hashlib
    import logging
    import subprocess

    source = paths.resources_dir() / "i18n" / f"duidu_{code}.ts"
    try:
        text = source.read_bytes()
        folder = paths.cache_dir() / "i18n"
        target = folder / f"duidu_{code}-{hashlib.sha256(text).hexdigest()[:16]}.qm"
        if not target.exists():
            folder.mkdir(exist_ok=True)
            with output.replacing(target) as temporary:
                _release(source, temporary)
            for old in folder.glob(f"duidu_{code}-*.qm"):
                if old != target:
                    old.unlink(missing_ok=True)
    except (OSError, StorageError, subprocess.SubprocessError) as error:
        logging.getLogger(__name__).warning("no translation into %s: %s", code, error)
        return None
    return target


def _release(source: Path, target: Path) -> None:
    """Compile with Qt's own program, which comes with PySide6."""
    import shutil
    import subprocess

    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    folder = Path(PySide6.__file__).parent
    own = folder / name, folder / "Qt" / "libexec" / name
    program = next((path for path in own if path.is_file()), shutil.which(name))
    if program is None:
        raise FileNotFoundError(name)
    subprocess.run(
        [program, "-silent", source, "-qm", target],
        capture_output=True,
        check=True,
        timeout=_PATIENCE_S,
    )


if __name__ == "__main__":
    for one in _CODES.values():
        if compiled(one) is None:
            sys.exit(1)
