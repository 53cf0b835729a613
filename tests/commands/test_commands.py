"""The command line as a script would use it."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app import paths
from app.cli import main
from app.lesson.model import WordKey
from app.library.store import Library
from app.vocabulary.statuses import Status

CHECKOUT = Path(__file__).resolve().parents[2]
TEXT = """The Panda

大熊猫

Pandas live in Chongqing. They eat bamboo all day.

大熊猫住在重庆。它们整天吃竹子。
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "熊猫.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_align_gives_sentences_and_pairs(
    home: Path, text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["align", str(text)]) == 0
    out = json.loads(capsys.readouterr().out)
    assert out["zh_sentences"] == ["大熊猫", "大熊猫住在重庆。", "它们整天吃竹子。"]
    assert [(pair["zh"], pair["en"]) for pair in out["pairs"]] == [
        ([0], [0]),
        ([1], [1]),
        ([2], [2]),
    ]
    assert all(0 <= pair["confidence"] <= 1 for pair in out["pairs"])


def test_align_takes_two_files(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "zh").write_text("大熊猫住在重庆。它们整天吃竹子。\n", encoding="gb18030")
    (tmp_path / "en").write_text("Pandas live in Chongqing. They eat bamboo all day.\n")
    assert main(["align", str(tmp_path / "zh"), str(tmp_path / "en"), "--format", "tsv"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [row[:2] for row in rows] == [
        ["大熊猫住在重庆。", "Pandas live in Chongqing."],
        ["它们整天吃竹子。", "They eat bamboo all day."],
    ]


def test_align_writes_a_translation_memory(home: Path, text: Path) -> None:
    out = home / "panda.tmx"
    assert main(["align", str(text), "--format", "tmx", "-o", str(out)]) == 0
    said: dict[str | None, list[str | None]] = {}
    for variant in ElementTree.parse(out).findall("body/tu/tuv"):
        language = variant.get("{http://www.w3.org/XML/1998/namespace}lang")
        said.setdefault(language, []).append(variant.find("seg").text)
    assert "".join(said["zh"]) == "大熊猫大熊猫住在重庆。它们整天吃竹子。"
    assert " ".join(said["en"]) == "The Panda Pandas live in Chongqing. They eat bamboo all day."


def test_align_lines_keeps_every_line_as_it_is(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "zh").write_text("一。二。\n大熊猫住在重庆。\n\n", encoding="utf-8")
    (tmp_path / "en").write_text("One. Two.\nPandas live in Chongqing.\n")
    assert main(["align", str(tmp_path / "zh"), str(tmp_path / "en"), "--lines"]) == 0
    out = json.loads(capsys.readouterr().out)
    assert out["zh_sentences"] == ["一。二。", "大熊猫住在重庆。", ""]
    assert out["en_sentences"] == ["One. Two.", "Pandas live in Chongqing."]
    assert sorted(i for pair in out["pairs"] for i in pair["zh"]) == [0, 1, 2]


def test_annotate_gives_a_line_a_line(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "zh").write_text("重庆很大。\n\nHello!\n", encoding="utf-8")
    assert main(["annotate", str(tmp_path / "zh")]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["text"] for row in rows] == ["重庆很大。", "", "Hello!"]
    assert rows[1]["tokens"] == []
    first = rows[0]["tokens"][0]
    assert first["text"] == "重庆"
    assert first["start"] == 0
    assert first["pinyin"] == ["Chóng", "qìng"]
    assert first["name"] is True
    assert first["hsk"] is None
    assert first["gloss"]
    assert first["senses"]
    assert "links" not in first
    for row in rows:
        assert "".join(token["text"] for token in row["tokens"]) == row["text"]
        for token in row["tokens"]:
            assert row["text"][token["start"] :].startswith(token["text"])


def test_annotate_with_english_points_into_it(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "zh").write_text("大熊猫住在重庆。\n", encoding="utf-8")
    english = "Pandas live in Chongqing."
    (tmp_path / "en").write_text(english + "\n")
    command = ["annotate", str(tmp_path / "zh"), "--english", str(tmp_path / "en")]
    assert main(command) == 0
    tokens = json.loads(capsys.readouterr().out)["tokens"]
    links = {
        token["text"]: [english[start:end] for start, end in token["links"]] for token in tokens
    }
    assert links["重庆"] == ["Chongqing"]
    assert main([*command, "--format", "tsv"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert {len(row) for row in rows} == {7}
    assert next(row for row in rows if row[2] == "重庆")[6] == "15-24"


def test_annotate_refuses_a_translation_of_another_length(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "zh").write_text("一\n二\n", encoding="utf-8")
    (tmp_path / "en").write_text("One\n")
    assert main(["annotate", str(tmp_path / "zh"), "--english", str(tmp_path / "en")]) == 1
    assert "(1)" in capsys.readouterr().err


def test_export_takes_marked_words_first_and_remembers_what_it_wrote(
    home: Path, text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = home / "deck.apkg"
    assert main(["export", str(text), "-o", str(out), "--words", "new"]) == 0
    first = capsys.readouterr().out
    assert "0 changed" in first
    with zipfile.ZipFile(out) as package:
        assert "collection.anki2" in package.namelist()
    with Library(paths.library_file()) as library:
        library.put_statuses({WordKey("竹子", "zhú zi"): Status.LEARNING_1})
    assert main(["export", str(text), "-o", str(out)]) == 0
    assert "0 new, 1 changed, 0 unchanged" in capsys.readouterr().out, "its tag tells the status"
    assert main(["export", str(text), "-o", str(out)]) == 0
    assert "0 new, 0 changed, 1 unchanged" in capsys.readouterr().out


def test_export_without_a_place_goes_to_the_decks(
    home: Path, text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(text), "--words", "hsk:3"]) == 0
    assert (home / "decks" / "大熊猫.apkg").is_file()


def test_handout_writes_a_pdf(home: Path, text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = home / "sheet.pdf"
    assert main(["handout", str(text), "-o", str(out), "--paper", "letter"]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert capsys.readouterr().out.strip() == str(out)


def _bad_files(folder: Path) -> dict[str, Path]:
    contents = {
        "empty": b"",
        "blank": b" \n\t\n",
        "binary": bytes(range(256)) * 40,
        "png": b"\x89PNG\r\n\x1a\n" + b"\0" * 400,
        "only-chinese": "重庆很大。\n".encode(),
        "only-english": b"Chongqing is large.\n",
        "long": b"a" * (50 << 20),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    (folder / "folder").mkdir()
    return {name: folder / name for name in (*contents, "folder", "missing")}


def test_bad_input_gets_one_sentence_and_changes_nothing(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, path in _bad_files(tmp_path).items():
        for command in (["align"], ["export", "-o", str(home / "x")]):
            assert main([*command, str(path)]) == 1, name
            captured = capsys.readouterr()
            assert captured.out == ""
            assert captured.err.startswith("duidu: ")
            assert captured.err.count("\n") == 1
            assert "Traceback" not in captured.err
    assert not (home / "x").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["align"],
        ["align", ""],
        ["annotate", ""],
        ["align", "a", "b", "c", "--lines"],
        ["align", "a", "--lines"],
        ["export", "a", "--words", "hsk:9"],
        ["export", "a", "--words", "some"],
        ["handout", "a", "--paper", "a3"],
        ["annotate", "a", "--format", "xml"],
        ["--nonsense"],
    ],
)
def test_wrong_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_word_that_is_neither_command_nor_file_is_wrong_usage(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["exprot"])
    assert stop.value.code == 2
    assert "no command or file “exprot”" in capsys.readouterr().err


def test_a_text_is_never_overwritten_by_what_is_made_of_it(
    home: Path, text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("align", "annotate", "export", "handout"):
        assert main([command, str(text), "-o", str(text)]) == 1
        assert "is the text itself" in capsys.readouterr().err
    assert text.read_text(encoding="utf-8") == TEXT


def test_a_home_that_cannot_be_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path / "file"))
    assert main(["lookup", "对"]) == 1
    assert "DUIDU_HOME" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("where", [">/dev/full", ">&-"])
def test_an_output_that_cannot_be_written_is_one_sentence(home: Path, where: str) -> None:
    command = f"{shlex.quote(sys.executable)} main.py lookup 对 {where}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("duidu: Standard output can't be written")
    assert done.stderr.count("\n") == 1


def test_line_ends_inside_a_text_do_not_end_a_row(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "zh").write_text("重庆\u2028很大\n", encoding="utf-8")
    assert main(["annotate", str(tmp_path / "zh")]) == 0
    (row,) = capsys.readouterr().out.splitlines()
    assert json.loads(row)["text"] == "重庆\u2028很大"


@pytest.mark.parametrize("arguments", [["--help"], ["align", "--help"], ["--version"]])
def test_help_and_version(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 0
    assert capsys.readouterr().out.strip()


def test_a_title_becomes_a_name_that_any_file_system_takes() -> None:
    assert paths.file_name('../a\\b:c*?"<>|\0\n书 ', ".pdf") == "a b c 书.pdf"
    assert paths.file_name("...", ".pdf") == "Duidu.pdf"
    assert paths.file_name("con.txt", ".apkg") == "_con.txt.apkg"
    assert paths.file_name("-o", ".apkg") == "o.apkg"
    assert paths.file_name("Nul", ".pdf") == "_Nul.pdf"
    assert len(paths.file_name("书" * 500, ".apkg").encode()) < 200


def test_either_order_of_two_files_and_the_format_in_the_name(home: Path, tmp_path: Path) -> None:
    (tmp_path / "zh.txt").write_text("大熊猫住在重庆。\n", "utf-8")
    (tmp_path / "en.txt").write_text("Pandas live in Chongqing.\n", "utf-8")
    files = [str(tmp_path / "en.txt"), str(tmp_path / "zh.txt")]
    for more in ([], ["--lines"]):
        out = tmp_path / "out.tsv"
        assert main(["align", *files, *more, "-o", str(out)]) == 0
        assert out.read_text("utf-8").startswith("大熊猫住在重庆。\tPandas live in Chongqing.\t")
    assert main(["align", *files, "--format", "json", "-o", str(out)]) == 0
    assert json.loads(out.read_text("utf-8"))["zh_sentences"] == ["大熊猫住在重庆。"]


def test_a_folder_and_a_file_are_one_text(
    home: Path, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.txt").write_text("他来了。\n\nHe came.\n", "utf-8")
    assert main(["align", str(text), str(tmp_path / "more")]) == 0
    assert json.loads(capsys.readouterr().out)["zh_sentences"][-1] == "他来了。"


def test_doubts_are_told_beside_the_output(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ja.txt"
    file.write_text("これは日本語の文章です。\n\nThis is Japanese.\n", "utf-8")
    assert main(["align", str(file)]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["en_sentences"] == ["This is Japanese."]
    assert "looks like Japanese, not Chinese" in captured.err


def test_annotate_reads_the_chinese_of_a_document(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = CHECKOUT / "tests" / "importing" / "files"
    assert main(["annotate", str(files / "table.docx")]) == 0
    rows = [json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()]
    assert rows[0] == "桥与河"
    assert all("The" not in row for row in rows)
