"""The file itself: a zip archive with `lesson.json` in it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from app.errors import InputError
from app.importing.archive import opened, read_part
from app.lesson_file.json_form import WrongShapeError, from_json, to_json
from app.lesson_file.model import LessonFile
from app.output import replacing

_PART = "lesson.json"
_MOST_BYTES = 64_000_000
_TIME = (2026, 1, 1, 0, 0, 0)
_ADVICE = "Ask for the file again."


def write_lesson_file(file: LessonFile, path: Path) -> None:
    """Write the lesson, whole or not at all; the same lesson gives the same bytes.

    Raises `StorageError`.
    """
    text = json.dumps(to_json(file), ensure_ascii=False, indent=1)
    entry = zipfile.ZipInfo(_PART, _TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # the same on every system
    entry.external_attr = 0o644 << 16
    with replacing(path) as target, zipfile.ZipFile(target, "w") as archive:
        archive.writestr(entry, text.encode())


def read_lesson_file(path: Path) -> LessonFile:
    """The lesson in the file, nothing of which is trusted. Raises `InputError`."""
    with opened(path) as archive:
        sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
        if _PART not in sizes:
            raise InputError("“{0}” is no lesson file. {1}", path.name, _ADVICE)
        if sizes[_PART] > _MOST_BYTES:
            raise InputError(
                "“{0}” holds more than a lesson can. Make several lessons of it.", path.name
            )
        data = read_part(archive, _PART, path)
    try:
        return from_json(json.loads(data))
    except WrongShapeError as error:
        raise InputError(
            "“{0}” is damaged: its {1} can't be understood. {2}", path.name, error, _ADVICE
        ) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise InputError("“{0}” is damaged. {1}", path.name, _ADVICE) from error
