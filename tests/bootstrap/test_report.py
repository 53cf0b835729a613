from __future__ import annotations

import io

import pytest

from app.bootstrap.report import Report


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_one_line_that_is_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    screen = Terminal()
    report = Report(screen)
    report.step(0.5, "Fetching " + "x" * 100)
    report.step(1.0, "Installing")
    drawn = screen.getvalue().split("\r")[1:]
    assert len(drawn) == 2
    assert all(len(line.removesuffix("\x1b[K")) < 60 for line in drawn)
    assert "[############............]  50%" in drawn[0]
    assert "\n" not in screen.getvalue()


def test_a_file_gets_few_plain_lines() -> None:
    stream = io.StringIO()
    report = Report(stream)
    for number in range(50):
        report.step(number / 50, f"package {number}")
    report.done("Ready.")
    assert stream.getvalue().splitlines() == ["    0%  package 0", "Ready. (0 s)"]
