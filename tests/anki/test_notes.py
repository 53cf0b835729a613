"""Lesson and words -> notes."""

from __future__ import annotations

from dataclasses import replace

from app.anki.notes import Note, NoteKind, default_deck, guid_of
from app.anki.word_notes import USUAL_CARDS, WordCard, word_notes
from app.lesson.model import Lesson, Pair, Token, TokenKind
from app.vocabulary.choice import Choice, ChosenWord, choose


def notes_of(lesson: Lesson) -> dict[str, Note]:
    notes = word_notes(lesson, choose(lesson, {}, Choice(names=True)))
    return {note.fields["Simplified"]: note for note in notes}


def note_of(token: Token) -> Note:
    pair = Pair((token.text,), (), tokens=(token,))
    (note,) = word_notes(Lesson("l", "T", "", (pair,)), [ChosenWord(token, 0)])
    return note


def test_a_note_carries_all_of_the_word(sample: Lesson) -> None:
    note = notes_of(sample)["参与"]
    assert note.fields == {
        "Key": "参与 cān yù",
        "Simplified": "参与",
        "Traditional": "參與",
        "TraditionalDiffers": "yes",
        "Pinyin": "cānyù",
        "Zhuyin": "ㄘㄢ ㄩˋ",
        "Meaning": "<ol><li>to participate (in sth)</li><li>to be involved</li></ol>",
        "Sentence": " 我[wǒ] 们[men] 积[jī] 极[jí]<b> 参[cān] 与[yù]</b> 共[gòng] 建[jiàn]。",
        "SentenceTranslation": (
            "We actively <b>participate</b>. We build &lt;b&gt;together&lt;/b&gt; &amp; "
            "&#123;&#123;share&#125;&#125; #it &#91;here&#93;."
        ),
        "SentenceCloze": '我们积极<span class="gap">＿＿</span>共建。',
        "Source": "重庆是重要区域 · 重要区域",
        "HSK": "4",
        "CardRecognition": "yes",
        "CardProduction": "yes",
    }
    assert note.tags == ("duidu::重庆是重要区域::重要区域", "hsk::4")
    assert note.lesson == "sample-0001"


def test_due_follows_the_order_given(sample: Lesson) -> None:
    words = choose(sample, {}, Choice())
    assert [note.due for note in word_notes(sample, words)] == list(range(1, len(words) + 1))
    assert word_notes(sample, words[::-1])[0].fields["Simplified"] == "共建"


def test_the_guid_depends_on_the_word_alone(sample: Lesson) -> None:
    renamed = replace(sample, id="other", title="Other", sections=())
    assert [n.guid for n in notes_of(sample).values()] == [
        n.guid for n in notes_of(renamed).values()
    ]


def test_guids_stay_what_they_are_for_ever() -> None:
    assert guid_of(NoteKind.WORD, "重庆", "chóng qìng") == "ReMKh3LFlialwCTW"


def test_guids_tell_kinds_forms_and_readings_apart() -> None:
    words = [("得", "dé"), ("得", "děi"), ("得d", "é")]
    kinds = (NoteKind.WORD, NoteKind.SENTENCE)
    assert len({guid_of(kind, *word) for kind in kinds for word in words}) == 6


def test_the_content_changes_with_any_field_and_tag_and_with_nothing_else(sample: Lesson) -> None:
    note = notes_of(sample)["参与"]
    others = [replace(note, fields={**note.fields, name: "x"}) for name in note.fields]
    others += [replace(note, tags=("x",)), replace(note, fields={**note.fields, "Notes": "x"})]
    assert note.content not in {other.content for other in others}
    assert replace(note, due=99, lesson="other", origin="other").content == note.content


def test_other_cards_are_made_on_demand(sample: Lesson) -> None:
    words = choose(sample, {}, Choice())
    (note, *_) = word_notes(sample, words, {WordCard.LISTENING})
    assert note.fields["CardListening"]
    assert not {card.value for card in USUAL_CARDS} & set(note.fields)


def test_a_word_that_nothing_is_known_of_still_makes_a_note() -> None:
    note = note_of(Token("卐", 0, TokenKind.WORD))
    assert note.fields == {
        "Key": "卐",
        "Simplified": "卐",
        "Traditional": "卐",
        "Sentence": "<b>卐</b>",
        "SentenceCloze": '<span class="gap">＿</span>',
        "Source": "T",
        "CardRecognition": "yes",
        "CardProduction": "yes",
    }


def test_a_section_named_like_its_lesson_is_named_once(sample: Lesson) -> None:
    sections = tuple(replace(section, title=sample.title) for section in sample.sections)
    note = notes_of(replace(sample, sections=sections))["共建"]
    assert note.fields["Source"] == "重庆是重要区域"
    assert note.tags == ("duidu::重庆是重要区域",)


def test_a_lesson_without_titles_has_a_plain_tag(sample: Lesson) -> None:
    note = notes_of(replace(sample, title="", sections=()))["共建"]
    assert "Source" not in note.fields
    assert note.tags == ("duidu",)


def test_what_anki_takes_for_empty_is_left_out() -> None:
    token = Token("卐", 0, TokenKind.WORD, gloss=" \n\u3000")
    assert "Meaning" not in note_of(token).fields


def test_the_highest_levels_share_one_name() -> None:
    note = note_of(Token("卐", 0, TokenKind.WORD, hsk=7))
    assert note.fields["HSK"] == "7–9"
    assert note.tags == ("duidu::T", "hsk::7-9")


def test_the_deck_is_named_after_the_lesson(sample: Lesson) -> None:
    assert default_deck(sample) == "Duidu::重庆是重要区域"
    assert default_deck(replace(sample, title="a::b")) == "Duidu::a:b"
    assert default_deck(replace(sample, title="")) == "Duidu::untitled"
