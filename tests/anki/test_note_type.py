"""The note types, as their files define them."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from app.anki.note_type import NoteType, note_type
from app.errors import MissingPartError

# The second at which templates or style last changed, and what they were then. When this test
# fails because you changed them, raise `modified` in note_type.toml and put both here.
MODIFIED = 1795478400
LOOKS = {
    "word": "bc1f2c1adc3e11c7",
    "sentence": "add51695a01bfb20",
    "cloze": "305a4fe5bdd869f4",
    "character": "81ef74a13a7102fa",
}

# Anki takes another set of fields or cards for another note type, and then updates no note.
FIELDS = (
    "Key Simplified Traditional Pinyin Zhuyin Meaning Classifier HanziColoured Sentence "
    "SentenceTranslation SentenceCloze Audio SentenceAudio Notes Source HSK TraditionalDiffers "
    "CardRecognition CardProduction CardListening CardReadingAloud TypeAnswer "
    "Spare1 Spare2 Spare3 Spare4"
)
FIRST_FIELD_ID, FIRST_CARD_ID = 5204117730261849, 6310258841372960


@pytest.fixture
def word() -> NoteType:
    return note_type("word")


@pytest.fixture(params=sorted(LOOKS))
def every(request: pytest.FixtureRequest) -> NoteType:
    """Each of the note types in turn."""
    return note_type(request.param)


def look(definition: NoteType) -> str:
    texts = [
        definition.style,
        *(part for card in definition.cards for part in (card.front, card.back)),
    ]
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]


@pytest.mark.parametrize("name", sorted(LOOKS))
def test_a_changed_look_has_a_later_time(name: str) -> None:
    definition = note_type(name)
    assert (definition.modified, look(definition)) == (MODIFIED, LOOKS[name])


def test_ids_of_types_fields_and_cards_are_all_different() -> None:
    types = [note_type(name) for name in LOOKS]
    ids = [one.id for one in types]
    ids += [field.id for one in types for field in one.fields]
    ids += [card.id for one in types for card in one.cards]
    assert len(set(ids)) == len(ids)


def test_what_anki_knows_it_by_never_changes(word: NoteType) -> None:
    assert word.id == 1764662400771
    assert [field.name for field in word.fields] == FIELDS.split()
    assert [field.id - FIRST_FIELD_ID for field in word.fields] == list(range(26))
    assert [card.name for card in word.cards] == [
        "Recognition",
        "Production",
        "Listening",
        "Reading aloud",
    ]
    assert [card.id - FIRST_CARD_ID for card in word.cards] == list(range(4))


def test_templates_name_only_fields_there_are(every: NoteType) -> None:
    names = {field.name for field in every.fields}
    for card in every.cards:
        for text in (card.front, card.back):
            used = {m.split(":")[-1] for m in re.findall(r"\{\{[#^/]?([^}]+)\}\}", text)}
            used.discard("FrontSide")
            assert used <= names
            assert set(card.needs) <= names


def test_every_section_of_a_template_is_closed(every: NoteType) -> None:
    for card in every.cards:
        for text in (card.front, card.back):
            opened: list[str] = []
            for mark, name in re.findall(r"\{\{([#^/])([^}]+)\}\}", text):
                if mark == "/":
                    assert opened.pop() == name
                else:
                    opened.append(name)
            assert opened == []


def test_cards_use_no_network_and_no_scripts(every: NoteType) -> None:
    texts = [every.style, *(card.front + card.back for card in every.cards)]
    for text in texts:
        assert not re.search(r"<script|\bon\w+=|https?:|//\w|@import|url\(|src=|href=", text)


def test_night_has_its_own_colour_for_every_one_of_day(every: NoteType) -> None:
    day, night = re.findall(r"\{([^{}]*--paper[^{}]*)\}", every.style)
    names = [set(re.findall(r"--\w+(?=:)", colours)) for colours in (day, night)]
    assert names[0] == names[1]
    assert set(re.findall(r"var\((--\w+)\)", every.style)) == names[0]


def test_cards_are_made_where_nothing_they_need_is_missing(word: NoteType) -> None:
    full = {field.name: "x" for field in word.fields}
    assert word.cards_of(full) == [0, 1, 2, 3]
    assert word.cards_of({**full, "Meaning": ""}) == [0, 2, 3]
    assert word.cards_of({"Simplified": "x", "CardProduction": "x"}) == []


def test_values_come_in_the_order_of_the_fields(word: NoteType) -> None:
    values = word.values({"HSK": "3", "Key": "k"})
    assert values[0] == "k"
    assert values[15] == "3"
    assert values.count("") == 24


def test_a_missing_note_type_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("app.anki.note_type.note_types_dir", lambda: tmp_path)
    with pytest.raises(MissingPartError, match="install Duidu again"):
        note_type("of nothing")
