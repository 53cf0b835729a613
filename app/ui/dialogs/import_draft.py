"""A text on its way in: what was understood, a person's corrections, and how it looks. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.importing.reader import doubts
from app.importing.understanding import Counts, Understanding
from app.lesson.model import Language, Role
from app.progress import Progress
from app.ui.dialogs.import_layout import Row, laid_out

Correction = Callable[[Understanding], Understanding]

_MOST_STEPS_BACK = 100


@dataclass(frozen=True, slots=True)
class Picture:
    """What the dialog shows of an understanding.

    `missing` is the sentence that says why no lesson can be made of it, empty if one can.
    """

    understood: Understanding
    rows: tuple[Row, ...]
    chinese: Counts
    english: Counts
    sections: int
    title: str
    warnings: tuple[str, ...]
    missing: str = ""


class Draft:
    """Takes corrections, one after the other, and takes them back.

    The counting takes a tenth of a second for a book, so it is done anew only when it must.
    """

    def __init__(self, understood: Understanding, paths: Sequence[Path] = ()) -> None:
        self.paths = tuple(paths)
        known = doubts(understood)
        self._told = tuple(text for text in understood.warnings if text not in known)
        self._past: list[Understanding] = []
        self._future: list[Understanding] = []
        self.picture = self._picture(understood, None)

    @property
    def speaks_for_itself(self) -> bool:
        """Whether it can be imported without being looked at: one text, and nothing doubtful."""
        files = self.picture.understood.files
        sides = [file.side for file in files]
        one = len(files) == 1 or (len(files) == len(Language) and None not in sides)
        return one and not self.picture.warnings and not self.picture.missing

    def change(self, correction: Correction, progress: Progress) -> Picture:
        """The picture after the correction."""
        progress(0.0, "Correcting")
        before = self.picture.understood
        after = correction(before)
        if after != before:
            self._past = [*self._past[-_MOST_STEPS_BACK:], before]
            self._future.clear()
            self.picture = self._picture(after, self.picture)
        return self.picture

    def undo(self, progress: Progress) -> Picture:
        """The picture before the last correction; as it is if there was none."""
        return self._step(self._past, self._future, progress)

    def redo(self, progress: Progress) -> Picture:
        """The picture after the correction that was taken back last."""
        return self._step(self._future, self._past, progress)

    def _step(
        self, source: list[Understanding], target: list[Understanding], progress: Progress
    ) -> Picture:
        progress(0.0, "Correcting")
        if source:
            target.append(self.picture.understood)
            self.picture = self._picture(source.pop(), self.picture)
        return self.picture

    def _picture(self, understood: Understanding, old: Picture | None) -> Picture:
        if old is not None and _same_sides(old.understood, understood):
            chinese, english = old.chinese, old.english
            missing, warnings = old.missing, old.warnings
        else:
            chinese = understood.counts(Language.CHINESE)
            english = understood.counts(Language.ENGLISH)
            found = tuple(doubts(understood))
            lacking = not (chinese.paragraphs and english.paragraphs)
            missing = " ".join(found) if lacking else ""
            warnings = self._told if lacking else (*self._told, *found)
        return Picture(
            understood,
            laid_out(understood.passages),
            chinese,
            english,
            understood.sections,
            title_of(understood),
            warnings,
            missing,
        )


def title_of(understood: Understanding) -> str:
    """The text's title, Chinese rather than English; the first file's name if it has none."""
    titles = [p for p in understood.paragraphs if p.role is Role.TITLE]
    titles.sort(key=lambda p: p.language is not Language.CHINESE)
    return titles[0].text if titles else Path(understood.files[0].name).stem


def _same_sides(one: Understanding, other: Understanding) -> bool:
    """Whether the same passages are wanted, in the same languages."""
    return all(
        p is q or (p.ignored is q.ignored and p.paragraph.language is q.paragraph.language)
        for p, q in zip(one.passages, other.passages, strict=True)
    )
