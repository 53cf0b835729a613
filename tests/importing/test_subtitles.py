"""Cues become sentences."""

from __future__ import annotations

from pathlib import Path

from app.importing.subtitles import document_of_subtitles


def srt(*cues: tuple[str, str]) -> list[tuple[str, int | None]]:
    text = "".join(f"{n}\n{times}\n{shown}\n\n" for n, (times, shown) in enumerate(cues, 1))
    document = document_of_subtitles(text, Path("a.srt"))
    return [(line.text, line.row) for line in document.lines]


def times(start: int, end: int) -> str:
    return f"00:00:{start:02},000 --> 00:00:{end:02},000"


def test_cues_come_in_the_order_of_time() -> None:
    assert srt((times(5, 6), "Second."), (times(1, 2), "First.")) == [
        ("First.", None),
        ("Second.", None),
    ]


def test_a_sentence_through_two_cues_is_one() -> None:
    assert srt((times(1, 2), "I saw him"), (times(2, 3), "at the door."), (times(3, 4), "Go!")) == [
        ("I saw him at the door.", None),
        ("Go!", None),
    ]


def test_a_long_pause_ends_what_is_said() -> None:
    assert len(srt((times(1, 2), "I saw him"), (times(30, 31), "at the door."))) == 2


def test_both_languages_are_joined_together() -> None:
    found = srt(
        (times(1, 2), "我看见他，\nI saw him"),
        (times(2, 3), "站在门口\nat the door."),
        (times(3, 4), "走吧\nGo!"),
    )
    assert found == [
        ("我看见他，站在门口", 0),
        ("I saw him at the door.", 0),
        ("走吧", 1),
        ("Go!", 1),
    ]


def test_cues_of_the_two_languages_at_the_same_time_are_one() -> None:
    found = srt((times(1, 2), "走吧"), (times(1, 2), "Let us go!"))
    assert found == [("走吧", 0), ("Let us go!", 0)]


def test_tags_places_and_credits_go() -> None:
    shown = "{\\an8}<font color='red'><b>走吧</b></font>\n<i>Let us go!</i>"
    credit = "字幕: www.example.org"
    assert srt((times(1, 2), credit), (times(3, 4), shown)) == [("走吧", 0), ("Let us go!", 0)]


def test_voices_are_labels_when_there_are_two() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Who is there?</v>\n\n"
        "00:02.000 --> 00:03.000\n<v Anna>Tell me!</v>\n\n"
        "00:03.000 --> 00:04.000\n<v Tom>It is me.</v>\n"
    )
    lines = document_of_subtitles(text, Path("a.vtt")).lines
    assert [line.text for line in lines] == ["Anna: Who is there?", "Tell me!", "Tom: It is me."]


def test_a_cue_longer_than_anybody_reads_is_cut() -> None:
    found = srt((times(1, 2), "走吧！\nLet us go!\n" * 20_000))
    assert 0 < sum(len(text) for text, _ in found) <= 2_000
