"""A teacher's lesson in a student's library, once and again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.chinese.corrections.correction import as_meaning, as_read
from app.chinese.lexicon import Lexicon
from app.lesson.analysing import analysed
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson, Pair, Section, WordKey
from app.lesson_file.making import Imprint, lesson_file_of, remember
from app.lesson_file.model import LessonFile
from app.lesson_file.opening import Opened, lesson_id_of, open_lesson_file
from app.lesson_file.package import read_lesson_file, write_lesson_file
from app.library.store import Library, Place
from app.vocabulary.statuses import Status

IMPRINT = Imprint("2026-11-24", "Ms Li", "CC BY 4.0")
IMPORTANT = WordKey("重要", "zhòng yào")


@dataclass
class Class:
    """A teacher and a student, each with a library, and the file between them."""

    teacher: Library
    student: Library
    lesson: Lesson
    file: Path
    lexicon: Lexicon

    def send(self, *, with_learner: bool = False) -> LessonFile:
        lesson = self.teacher.lesson(self.lesson.id) or self.lesson
        made = lesson_file_of(lesson, self.teacher, IMPRINT, with_learner=with_learner)
        write_lesson_file(made, self.file)
        remember(made, self.lesson.id, self.teacher)
        return made

    def open(self) -> Opened:
        return open_lesson_file(self.file, self.student, self.lexicon)

    def teach(self, lesson: Lesson) -> None:
        """Have the teacher's lesson like this."""
        self.lesson = lesson
        self.teacher.put_lesson(lesson, ANALYSIS_VERSION)

    @property
    def read(self) -> Lesson:
        """The lesson as the student has it."""
        found = self.student.lesson(lesson_id_of(read_lesson_file(self.file)))
        assert found is not None
        return found


@pytest.fixture
def room(tmp_path: Path, sample: Lesson, lexicon: Lexicon) -> Iterator[Class]:
    with Library(tmp_path / "teacher.db") as teacher, Library(tmp_path / "student.db") as student:
        made = Class(teacher, student, sample, tmp_path / "lesson.duidu", lexicon)
        made.teach(analysed(sample, lexicon))
        yield made


def texts(lesson: Lesson) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(pair.chinese_sentences, pair.english_sentences) for pair in lesson.pairs]


def word(lesson: Lesson, text: str) -> list[tuple[str, ...]]:
    return [token.pinyin for _, token in lesson.words() if token.text == text]


def test_a_lesson_arrives_as_its_teacher_left_it(room: Class) -> None:
    room.send()
    done = room.open()
    assert done.is_new
    assert texts(room.read) == texts(room.lesson)
    assert room.read.sections == room.lesson.sections
    assert room.read.title == room.lesson.title
    assert [pair.tokens for pair in room.read.pairs] == [p.tokens for p in room.lesson.pairs]
    assert room.student.statuses() == {}


def test_the_teachers_corrections_hold_in_this_lesson_alone(room: Class, sample: Lesson) -> None:
    room.teacher.corrections.put([as_read("重要", "chóng yào")])
    room.send()
    room.open()
    assert set(word(room.read, "重要")) == {("chóng", "yào")}
    assert room.student.corrections.all() == ()
    room.student.put_lesson(analysed(sample, room.lexicon), ANALYSIS_VERSION)
    other = room.student.lesson(sample.id)
    assert other is not None
    assert set(word(other, "重要")) == {("zhòng", "yào")}


def test_ones_own_corrections_win(room: Class) -> None:
    room.teacher.corrections.put([as_read("重要", "chóng yào"), as_meaning("区域", "zone here")])
    room.student.corrections.put([as_read("重要", "zhòng yào")])
    room.send()
    room.open()
    assert set(word(room.read, "重要")) == {("zhòng", "yào")}
    assert {t.gloss for _, t in room.read.words() if t.text == "区域"} == {"zone here"}


def test_a_newer_edition_keeps_what_the_student_did(room: Class) -> None:
    room.send()
    room.open()
    lesson_id = room.read.id
    room.student.put_statuses({IMPORTANT: Status.LEARNING_3})
    room.student.notes.put(WordKey("区域", "qū yù"), "my own note")
    room.student.keep_place(lesson_id, Place(2, 1))
    room.student.bookmarks.add(lesson_id, 3, 0)
    before = room.read
    first = Pair(("一个新的开头。",), ("A new beginning.",), opens=True)
    sections = tuple(
        Section(s.title, s.first + 1 if s.first else 0, s.last + 1) for s in before.sections
    )
    longer = replace(room.lesson, pairs=(first, *room.lesson.pairs), sections=sections)
    room.teach(analysed(longer, room.lexicon))
    room.send()
    done = room.open()
    assert (done.lesson_id, done.is_new) == (lesson_id, False)
    assert texts(room.read) == texts(room.lesson)
    assert len(room.student.lessons()) == 1
    assert room.student.statuses() == {IMPORTANT: Status.LEARNING_3}
    assert room.student.notes.get(WordKey("区域", "qū yù")) == "my own note"
    assert room.student.place(lesson_id) == Place(3, 1)
    assert [(mark.pair, mark.token) for mark in room.student.bookmarks.of(lesson_id)] == [(4, 0)]


def test_an_older_edition_changes_nothing(room: Class, tmp_path: Path) -> None:
    room.send()
    old = room.file.read_bytes()
    room.teach(replace(room.lesson, title="另一个题目"))
    room.send()
    room.open()
    room.file.write_bytes(old)
    assert room.open().is_older
    assert room.read.title == "另一个题目"


def test_two_lessons_with_one_text_dont_collide(room: Class, tmp_path: Path) -> None:
    first = room.send()
    room.open()
    with Library(tmp_path / "other.db") as other:
        other.put_lesson(room.lesson, ANALYSIS_VERSION)
        second = lesson_file_of(room.lesson, other, IMPRINT)
        write_lesson_file(second, tmp_path / "other.duidu")
    assert first.identity != second.identity
    open_lesson_file(tmp_path / "other.duidu", room.student, room.lexicon)
    assert len(room.student.lessons()) == 2


def test_editions_are_counted_and_the_identity_stays(room: Class) -> None:
    first, second = room.send(), room.send()
    assert (first.identity, first.revision) == (second.identity, 1)
    assert second.revision == 2
    assert (second.author, second.licence) == ("Ms Li", "CC BY 4.0")


def test_nothing_of_the_teachers_learning_goes_along_unasked(room: Class) -> None:
    room.teacher.put_statuses({IMPORTANT: Status.KNOWN})
    room.teacher.notes.put(IMPORTANT, "private")
    assert room.send().learner is None
    asked = room.send(with_learner=True)
    assert asked.learner is not None
    assert asked.learner.statuses == ((IMPORTANT, Status.KNOWN),)
    assert asked.learner.notes == ((IMPORTANT, "private"),)
    room.student.put_statuses({IMPORTANT: Status.LEARNING_1})
    room.open()
    assert room.student.statuses() == {IMPORTANT: Status.LEARNING_1}, "what is there stays"


def test_chosen_words_and_questions_come_with_it(room: Class) -> None:
    room.teacher.put_statuses({IMPORTANT: Status.LEARNING_1})
    room.teacher.notes.put(IMPORTANT, "see page 3")
    room.teacher.choices.put(room.lesson.id, "handout", {"questions": "true: It is far.\n"})
    sent = room.send()
    assert [one.key for one in sent.words] == [IMPORTANT]
    assert sent.words[0].sense.startswith("important")
    room.open()
    kept = room.student.choices.get(room.read.id, "handout")
    assert kept["questions"] == "true: It is far.\n"
    assert kept["added"] == [["重要", "zhòng yào"]]
    assert room.student.notes.get(IMPORTANT) == "see page 3"
    room.student.notes.put(IMPORTANT, "my own")
    room.teacher.notes.put(IMPORTANT, "see page 4")
    room.send()
    room.open()
    assert room.student.notes.get(IMPORTANT) == "my own"


def test_a_note_that_nobody_touched_follows_the_teacher(room: Class) -> None:
    room.teacher.put_statuses({IMPORTANT: Status.LEARNING_1})
    for note in ("see page 3", "see page 4"):
        room.teacher.notes.put(IMPORTANT, note)
        room.send()
        room.open()
    assert room.student.notes.get(IMPORTANT) == "see page 4"


def test_a_note_that_the_student_deleted_stays_away(room: Class) -> None:
    room.teacher.put_statuses({IMPORTANT: Status.LEARNING_1})
    room.teacher.notes.put(IMPORTANT, "see page 3")
    room.send()
    room.open()
    room.student.notes.put(IMPORTANT, "")
    for _ in range(2):
        room.send()
        room.open()
        assert not room.student.notes.get(IMPORTANT)


def test_what_the_student_chose_stays_and_what_nobody_touched_follows(room: Class) -> None:
    def chosen(name: str, part: str) -> object:
        return room.student.choices.get(room.read.id, name).get(part)

    room.teacher.put_statuses({IMPORTANT: Status.LEARNING_1})
    room.teacher.choices.put(room.lesson.id, "handout", {"questions": "true: It is far.\n"})
    room.send()
    room.open()
    deck = room.student.choices.get(room.read.id, "deck")
    room.student.choices.put(room.read.id, "deck", {**deck, "added": [], "pick": "new"})
    room.teacher.choices.put(room.lesson.id, "handout", {"questions": "true: It is near.\n"})
    room.send()
    room.open()
    assert chosen("deck", "pick") == "new"
    assert chosen("handout", "questions") == "true: It is near.\n"
    assert chosen("handout", "added") == [["重要", "zhòng yào"]]
    own = room.student.choices.get(room.read.id, "handout")
    room.student.choices.put(room.read.id, "handout", {**own, "questions": "Why?\n"})
    room.send()
    room.open()
    assert chosen("handout", "questions") == "Why?\n"


def test_questions_that_the_student_deleted_stay_away(room: Class) -> None:
    room.teacher.choices.put(room.lesson.id, "handout", {"questions": "true: It is far.\n"})
    room.send()
    room.open()
    own = room.student.choices.get(room.read.id, "handout")
    room.student.choices.put(room.read.id, "handout", {**own, "questions": ""})
    room.send()
    room.open()
    assert not room.student.choices.get(room.read.id, "handout")["questions"]


def test_removing_the_lesson_and_taking_that_back_keeps_its_corrections(room: Class) -> None:
    room.teacher.corrections.put([as_read("重要", "chóng yào")])
    room.send()
    room.open()
    lesson_id = room.read.id
    removed = room.student.remove_lesson(lesson_id)
    assert removed is not None
    room.student.put_back(removed)
    assert room.student.corrections.for_lesson(lesson_id) == (as_read("重要", "chóng yào"),)
