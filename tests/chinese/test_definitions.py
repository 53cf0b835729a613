"""Senses as a person reads them."""

from __future__ import annotations

from app.chinese.definitions import Classifier, classifiers, definitions


def test_classifiers_are_no_definition() -> None:
    senses = ("country", "CL:個|个[ge4],位[wei4],把[bǎ]", " ")
    assert definitions(senses) == ("country",)
    assert classifiers(senses) == (
        Classifier("个", "gè"),
        Classifier("位", "wèi"),
        Classifier("把", "bǎ"),
    )


def test_without_classifiers_there_are_none() -> None:
    assert classifiers(("country", "CL:")) == ()


def test_readings_in_brackets_get_tone_marks() -> None:
    assert definitions(("abbr. to 渝[Yu2]; old name of 重慶|重庆[Chong2 qing4]",)) == (
        "abbr. to 渝[Yú]; old name of 重庆[Chóng qìng]",
    )


def test_brackets_that_hold_no_reading_stay() -> None:
    assert definitions(("to open [the door]", "R[2]D2", "[sic]")) == (
        "to open [the door]",
        "R[2]D2",
        "[sic]",
    )


def test_classifiers_inside_a_sense_are_taken_out_of_it() -> None:
    senses = ("song (CL:首[shou3],支[zhi1])", "tune; a (b) song (CL:首[shou3]); more")
    assert definitions(senses) == ("song", "tune; a (b) song; more")
    assert classifiers(senses) == (Classifier("首", "shǒu"), Classifier("支", "zhī"))
