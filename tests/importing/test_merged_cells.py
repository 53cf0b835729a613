"""A cell that is merged over rows belongs to all of them."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from app.importing.reader import read_paragraphs
from app.lesson.model import Language


def test_a_cell_merged_down_makes_one_row(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    rows = [
        ("章", "中文", "English"),
        ("一", "他来了。我很高兴。", "He came."),
        ("", "", "I was glad."),
        ("", "她走了。", "She left."),
        ("", "我们再见。", "We will meet again."),
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("B2:B3")
    sheet.merge_cells("A2:A5")
    book.save(tmp_path / "merged.xlsx")
    paragraphs = read_paragraphs(tmp_path / "merged.xlsx")
    numbers = [(p.language, p.row) for p in paragraphs]
    first, second, third = sorted({row for _, row in numbers if row is not None})
    zh, en = Language.CHINESE, Language.ENGLISH
    assert numbers == [
        (zh, first), (en, first), (en, first), (zh, second), (en, second), (zh, third), (en, third)
    ]  # fmt: skip


def test_a_merge_over_filled_cells_says_nothing(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [("他来了。", "He came."), ("她走了。", "She left.")]:
        sheet.append(row)
    sheet.merged_cells.add("A1:A2")
    book.save(tmp_path / "odd.xlsx")
    assert [p.row for p in read_paragraphs(tmp_path / "odd.xlsx")] == [0, 0, 1, 1]
