"""Words, backup and restore on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import paths
from app.cli import main
from app.lesson.model import WordKey
from app.library.store import Library
from app.vocabulary.statuses import Status

BOOK, MUST = WordKey("书", "shū"), WordKey("得", "děi")


def _statuses() -> dict[WordKey, Status]:
    with Library(paths.library_file()) as library:
        return library.statuses()


def test_a_list_is_shown_first_and_applied_when_told(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.txt"
    file.write_text("书\n得 děi\nhello\n", encoding="utf-8")
    command = ["words", "import", str(file), "--status", "W"]
    assert main(command) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[:3] == ["new\t书\tshū\t-\tW", "new\t得\tděi\t-\tW", "not understood\thello"]
    assert out[3].startswith("2 new, 0 changed, 0 as they were, 1 not understood; nothing")
    assert _statuses() == {}
    assert main([*command, "--apply"]) == 0
    assert "nothing" not in capsys.readouterr().out
    assert _statuses() == {BOOK: Status.KNOWN, MUST: Status.KNOWN}
    assert main(command) == 0
    assert capsys.readouterr().out.startswith("not understood\thello\n0 new, 0 changed, 2 as")


def test_words_are_listed_and_exported(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library(paths.library_file()) as library:
        library.put_statuses({BOOK: Status.LEARNING_2, MUST: Status.IGNORED})
    assert main(["words", "list"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [row[:3] for row in rows] == [["得", "děi", "I"], ["书", "shū", "2"]]
    assert {len(row) for row in rows} == {6}
    assert main(["words", "list", "--status", "1,2"]) == 0
    assert capsys.readouterr().out.startswith("书\t")
    for name in ("words.csv", "words.tsv", "words.txt"):
        assert main(["words", "export", str(tmp_path / name), "--status", "2"]) == 0
        assert capsys.readouterr().out == f"{tmp_path / name}: 1 words\n"
    assert (tmp_path / "words.csv").read_text(encoding="utf-8").startswith("term,parent,")
    assert (tmp_path / "words.txt").read_text(encoding="utf-8") == "书\n"
    assert main(["words", "export", str(tmp_path / "p"), "--format", "pleco"]) == 0
    assert "书[書]\tshu1\t" in (tmp_path / "p").read_text(encoding="utf-8")


def test_all_words_of_a_level(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", "import", "hsk:1", "--status", "W", "--apply"]) == 0
    statuses = _statuses()
    assert statuses[BOOK] is Status.KNOWN
    assert len(statuses) > 450
    capsys.readouterr()
    assert main(["words", "import", "hsk:9"]) == 1
    assert "no HSK level" in capsys.readouterr().err


def test_backup_and_restore(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.duidu-backup"
    assert main(["backup", "-o", str(file)]) == 1
    assert "no library" in capsys.readouterr().err
    with Library(paths.library_file()) as library:
        library.put_statuses({BOOK: Status.KNOWN})
    assert main(["backup", "-o", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}: 0 lessons, 1 words with a status\n"
    with Library(paths.library_file()) as library:
        library.put_statuses({BOOK: Status.NEW})
    assert main(["restore", str(file)]) == 0
    assert "library-before-" in capsys.readouterr().out
    assert _statuses() == {BOOK: Status.KNOWN}


def test_what_cannot_be_is_one_sentence(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Library(paths.library_file()).close()
    bad = tmp_path / "bad.apkg"
    bad.write_bytes(b"PK\x03\x04 no archive")
    for command in (
        ["words", "import", str(bad)],
        ["words", "import", str(tmp_path / "none")],
        ["words", "export", str(tmp_path)],
        ["words", "export", str(paths.library_file())],
        ["restore", str(bad)],
        ["restore", str(tmp_path / "none")],
        ["restore", str(tmp_path)],
        ["backup", "-o", str(tmp_path)],
        ["backup", "-o", str(paths.library_file())],
    ):
        assert main(command) == 1, command
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.startswith("duidu: ")
        assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [["words"], ["words", "import"], ["words", "list", "--status", "9"], ["restore"]],
)
def test_wrong_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


@pytest.mark.usefixtures("home")
def test_an_argument_too_long_for_the_name_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", "import", "hsk:" + "a" * 300]) == 1
    assert main(["align", "a" * 300]) == 1
    with pytest.raises(SystemExit):
        main(["a" * 300])
    assert "Traceback" not in capsys.readouterr().err
