"""What a file pairs stays paired; everything else is aligned."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.alignment.bead import Sentence
from app.chinese.lexicon import Lexicon
from app.errors import InputError
from app.importing.paragraph import Paragraph
from app.importing.reader import understand
from app.lesson.build import build_file, build_files, build_lesson
from app.lesson.exchange import AlignedTexts, tmx, tsv
from app.lesson.model import Language, Role
from app.lesson.rows import align_rows, rows_of
from tests.importing.story import pairs

FILES = Path(__file__).parent.parent / "importing" / "files"
ZH, EN = Language.CHINESE, Language.ENGLISH
ODD = (
    ("他走了。", "The price of rice went up by three percent."),
    ("米价上涨了百分之三。", "He left."),
    ("没有译文。", ""),
    ("", "Without a text."),
    ("两句。两句。", "One sentence."),
)


def test_wrong_pairs_of_a_table_are_kept_as_they_are(lexicon: Lexicon, tmp_path: Path) -> None:
    file = tmp_path / "odd.tsv"
    file.write_text("".join(f"{zh}\t{en}\n" for zh, en in ODD), "utf-8")
    lesson = build_file(file, lexicon)
    assert [(pair.chinese, pair.english) for pair in lesson.pairs] == list(ODD)
    assert {pair.confidence for pair in lesson.pairs} == {1.0}
    assert lesson.pairs[0].tokens


@pytest.mark.parametrize(("write", "name"), [(tsv, "a.tsv"), (tmx, "a.tmx")])
def test_what_was_exported_comes_back_the_same(
    write: object, name: str, lexicon: Lexicon, tmp_path: Path
) -> None:
    assert callable(write)
    texts = [AlignedTexts(zh, en, 0.5) for zh, en in ODD]
    (tmp_path / name).write_text(write(texts), "utf-8")
    lesson = build_file(tmp_path / name, lexicon)
    assert [(pair.chinese, pair.english) for pair in lesson.pairs] == list(ODD)


def test_titles_around_a_table_are_aligned(lexicon: Lexicon) -> None:
    lesson = build_file(FILES / "table.docx", lexicon)
    assert lesson.pairs[0].role is Role.TITLE
    assert [(pair.chinese, pair.english) for pair in lesson.pairs] == [
        ("桥与河", "The Bridge and the River"),
        *pairs(),
    ]


def test_two_books_become_one_lesson(lexicon: Lexicon) -> None:
    lesson = build_files([FILES / "book.en.epub", FILES / "book.zh.epub"], lexicon)
    assert (lesson.title, lesson.translated_title) == ("桥与河", "The Bridge and the River")
    assert [section.title for section in lesson.sections][-2:] == ["第一章 老桥", "第二章 小河"]
    assert all(pair.chinese and pair.english for pair in lesson.pairs)
    assert lesson.source == "book.en.epub, book.zh.epub"


def test_one_language_is_not_enough(lexicon: Lexicon) -> None:
    with pytest.raises(InputError, match=r"“book\.zh\.epub” has no English in it"):
        build_files([FILES / "book.zh.epub"], lexicon)


def test_long_cells_are_aligned_within_their_row(lexicon: Lexicon) -> None:
    zh = "".join(zh for zh, _ in pairs())
    en = " ".join(en for _, en in pairs())
    lesson = build_lesson([Paragraph(zh, ZH, row=0), Paragraph(en, EN, row=0)], lexicon)
    assert len(lesson.pairs) > 4


def test_a_folder_is_one_text(lexicon: Lexicon, tmp_path: Path) -> None:
    for number in (10, 2, 1):
        (tmp_path / f"chapter {number}.txt").write_text(
            f"第{number}章\n\nChapter {number}\n\n他有{number}本书。\n\nHe has {number} books.\n",
            "utf-8",
        )
    understood = understand([tmp_path])
    assert [f.name for f in understood.files] == [f"chapter {n}.txt" for n in (1, 2, 10)]
    lesson = build_lesson(understood.paragraphs, lexicon, understood.source)
    assert [p.english for p in lesson.pairs if p.role is Role.BODY] == [
        f"He has {n} books." for n in (1, 2, 10)
    ]


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans()), max_size=5),
)
def test_every_sentence_is_in_one_bead_and_rows_are_kept(
    shape: list[tuple[int, int, bool]],
) -> None:
    paragraphs: list[Paragraph] = []
    for number, (zh, en, is_row) in enumerate(shape):
        row = number if is_row else None
        paragraphs += [Paragraph("我来了。", ZH, row=row)] * zh
        paragraphs += [Paragraph("I came.", EN, row=row)] * en
    sides = [
        [Sentence(p.text, n) for n, p in enumerate(q for q in paragraphs if q.language is side)]
        for side in Language
    ]
    rows = rows_of(paragraphs)
    beads = align_rows(sides[0], sides[1], rows, None)
    assert [i for bead in beads for i in bead.chinese] == list(range(len(sides[0])))
    assert [i for bead in beads for i in bead.english] == list(range(len(sides[1])))
    for bead in beads:
        found = {rows[0][i] for i in bead.chinese} | {rows[1][j] for j in bead.english}
        assert len(found) == 1 or all(r is None or not shape[r][0] * shape[r][1] for r in found)


def test_rows_of_a_table_are_aligned_inside_and_never_across(lexicon: Lexicon) -> None:
    told = pairs()
    paragraphs = []
    for row, start in enumerate(range(0, len(told) - 2, 3)):
        three = told[start : start + 3]
        paragraphs.append(Paragraph("".join(zh for zh, _ in three), ZH, row=row))
        paragraphs.append(Paragraph(" ".join(en for _, en in three), EN, row=row))
    lesson = build_lesson(paragraphs, lexicon)
    whole = len(told) // 3 * 3
    found = [(pair.chinese, pair.english) for pair in lesson.pairs]
    assert len(set(found) & set(told[:whole])) >= 0.9 * whole


def test_a_row_of_one_side_leaves_its_neighbours_alone(lexicon: Lexicon) -> None:
    paragraphs = [
        Paragraph("Tales", EN, Role.TITLE, row=0),
        Paragraph("你好，世界。", ZH),
        Paragraph("Hello, world.", EN),
    ]
    lesson = build_lesson(paragraphs, lexicon)
    assert [(pair.chinese, pair.english) for pair in lesson.pairs] == [
        ("", "Tales"),
        ("你好，世界。", "Hello, world."),
    ]
    assert lesson.pairs[0].confidence == 1.0


def test_rows_that_are_staggered_bound_nothing(lexicon: Lexicon) -> None:
    paragraphs = [
        Paragraph(text, language, row=2 * row + (language is EN))
        for row, told in enumerate(pairs())
        for text, language in zip(told, (ZH, EN), strict=True)
    ]
    found = [(p.chinese, p.english) for p in build_lesson(paragraphs, lexicon).pairs]
    assert found == list(pairs())
