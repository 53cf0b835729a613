from app.chinese.analysis import analyse
from app.chinese.entry import Entry
from app.chinese.folding import learn_folding
from app.chinese.lexicon import Lexicon


def test_a_traditional_hanzi_is_folded_into_its_simplified_form() -> None:
    entries = [Entry("湾", "灣", ("wān",), ("bay",)), Entry("田", "田", ("tián",), ("field",))]
    assert learn_folding(entries) == {"灣": "湾"}


def test_a_mere_variant_is_folded_into_the_form_of_what_it_varies() -> None:
    entries = [Entry("峯", "峯", ("fēng",), ("variant of 峰[feng1]",))]
    assert learn_folding(entries) == {"峯": "峰"}


def test_a_hanzi_of_two_simplified_forms_stays() -> None:
    entries = [Entry("干", "乾", ("gān",), ("dry",)), Entry("乾", "乾", ("qián",), ("heaven",))]
    assert learn_folding(entries) == {}


def test_words_are_found_in_variant_hanzi(lexicon: Lexicon) -> None:
    texts = ["新臺幣貶值", "羣衆在屋裏看電視臺的節目"]
    words = [[token.text for token in tokens] for tokens in analyse(texts, lexicon)]
    assert words[0] == ["新臺幣", "貶值"]
    assert words[1][0] == "羣衆"
    assert "電視臺" in words[1]
    [[token, *_], _] = analyse(texts, lexicon)
    assert token.pinyin == ("Xīn", "tái", "bì")
    assert token.gloss == "New Taiwan dollar"
