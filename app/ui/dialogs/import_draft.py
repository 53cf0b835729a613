"""A text on its way in: what was understood, a person's corrections, and how it looks. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from app.importing.reader import doubts, understand
from app.importing.understanding import Counts, Understanding, with_side
from app.lesson.model import Language, Role
from app.progress import Progress
from app.ui.dialogs.import_carrying import carried
from app.ui.dialogs.import_kept import KeptCorrections
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


@dataclass(frozen=True, slots=True)
class _State:
    """The text at one step: its files as they were read, and as a person corrected them.

    `sides` is what somebody said that files are, by their number.
    """

    paths: tuple[Path, ...]
    sides: Mapping[int, Language | None]
    read: Understanding
    understood: Understanding

    @property
    def told(self) -> tuple[str, ...]:
        """What the files themselves give reason to warn of."""
        known = doubts(self.read)
        return tuple(text for text in self.read.warnings if text not in known)


class Draft:
    """Takes corrections, one after the other, and takes them back.

    The counting takes a tenth of a second for a book, so it is done anew only when it must.
    Without `paths`, as for a text that was pasted, nothing can be added. The methods that read
    files raise `InputError`, and change nothing then.
    """

    def __init__(self, understood: Understanding, paths: Sequence[Path] = ()) -> None:
        self._past: list[_State] = []
        self._future: list[_State] = []
        self._state = _State(tuple(paths), {}, understood, understood)
        self._told = self._state.told
        self._opened = self._state.paths
        self.is_resumed = False
        self.picture = self._picture(understood, None)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files and folders that it is read from."""
        return self._state.paths

    @property
    def speaks_for_itself(self) -> bool:
        """Whether it can be imported without being looked at: one text, and nothing doubtful."""
        files = self.picture.understood.files
        sides = [file.side for file in files]
        one = len(files) == 1 or (len(files) == len(Language) and None not in sides)
        return one and not self.picture.warnings and not self.picture.missing

    @property
    def is_corrected(self) -> bool:
        """Whether there are steps to take back."""
        return bool(self._past)

    def goes_on_from(self, fresh: Draft) -> bool:
        """Whether it is the text of `fresh`, with corrections."""
        return self.is_corrected and self._past[0] == (*fresh._past, fresh._state)[0]

    @property
    def corrections(self) -> KeptCorrections | None:
        """What must be kept of it; None if nothing was corrected or it isn't made of files."""
        state = self._state
        if not state.paths or not self.is_corrected:
            return None
        return KeptCorrections.of(
            self._opened, state.paths, state.sides, state.read, state.understood
        )

    def resume(self, kept: KeptCorrections, progress: Progress) -> None:
        """Correct the text as it was when these were kept, as one step; raises `InputError`."""
        state = self._state
        read = state.read
        if kept.paths != state.paths or kept.told:
            read = understand(kept.paths, progress, kept.told)
        self._go_on(_State(kept.paths, kept.told, read, kept.applied(read)))
        self.is_resumed = self.is_corrected

    def change(self, correction: Correction, progress: Progress) -> Picture:
        """The picture after the correction."""
        progress(0.0, "Correcting")
        return self._go_on(replace(self._state, understood=correction(self._state.understood)))

    def set_side(self, file: int, side: Language | None, progress: Progress) -> Picture:
        """The picture with this file as that side; its roles are found anew, as for that side."""
        state = self._state
        if not state.paths:
            return self.change(partial(with_side, file=file, side=side), progress)
        now = {number: each.side for number, each in enumerate(state.understood.files)}
        sides = now | {file: side}
        read = understand(state.paths, progress, sides)
        understood = carried(state.read, state.understood, read, settled=file)
        return self._go_on(_State(state.paths, sides, read, understood))

    def add(self, files: Sequence[Path], progress: Progress) -> Picture:
        """The picture with these files too; what was corrected stays so."""
        state = self._state
        paths = (*state.paths, *files)
        read = understand(paths, progress, state.sides)
        understood = carried(state.read, state.understood, read)
        return self._go_on(_State(paths, state.sides, read, understood))

    def undo(self, progress: Progress) -> Picture:
        """The picture before the last step; as it is if there was none."""
        return self._step(self._past, self._future, progress)

    def redo(self, progress: Progress) -> Picture:
        """The picture after the step that was taken back last."""
        return self._step(self._future, self._past, progress)

    def _go_on(self, state: _State) -> Picture:
        if state.understood != self._state.understood:
            self._past = [*self._past[-_MOST_STEPS_BACK:], self._state]
            self._future.clear()
            self._put(state)
        return self.picture

    def _step(self, source: list[_State], target: list[_State], progress: Progress) -> Picture:
        progress(0.0, "Correcting")
        if source:
            target.append(self._state)
            self._put(source.pop())
        return self.picture

    def _put(self, state: _State) -> None:
        if state.read is not self._state.read:
            self._told = state.told
        self._state = state
        self.picture = self._picture(state.understood, self.picture)

    def _picture(self, understood: Understanding, old: Picture | None) -> Picture:
        if old is not None and _same_sides(old.understood, understood):
            chinese, english = old.chinese, old.english
            missing, warnings = old.missing, old.warnings
        else:
            chinese = understood.counts(Language.CHINESE)
            english = understood.counts(Language.ENGLISH)
            found = (*doubts(understood), *_foreign(chinese, english))
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


def _foreign(chinese: Counts, english: Counts) -> Iterator[str]:
    """Sentences on a side that has text, but none in its language."""
    for side, name in ((chinese, "Chinese"), (english, "English")):
        if side.paragraphs and not side.words:
            yield f"There is no {name} on the {name} side. See whether the languages are right."


def title_of(understood: Understanding) -> str:
    """The text's title, Chinese rather than English; the first file's name if it has none."""
    titles = [p for p in understood.paragraphs if p.role is Role.TITLE]
    titles.sort(key=lambda p: p.language is not Language.CHINESE)
    return titles[0].text if titles else Path(understood.files[0].name).stem


def _same_sides(one: Understanding, other: Understanding) -> bool:
    """Whether the same passages are wanted, in the same languages."""
    if one.warnings != other.warnings or len(one.passages) != len(other.passages):
        return False
    return all(
        p is q
        or (
            p.ignored is q.ignored
            and p.paragraph.language is q.paragraph.language
            and p.paragraph.text == q.paragraph.text
        )
        for p, q in zip(one.passages, other.passages, strict=True)
    )
