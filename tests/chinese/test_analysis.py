"""Text to tokens: boundaries, readings, kinds, and that any text comes out whole."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths
from app.chinese import words
from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon
from app.errors import Cancelled
from app.hanzi import hanzi_count
from app.lesson.model import Token
from tests.chinese.single import analyse_text

CHINESE = st.text(
    alphabet=st.sampled_from(
        "一二十第个的了得地中国白俄罗斯德米特里·叶夫行长重庆爱好卡拉王小明，。 \n0A年𠮷葛"
    )
)


def cut(text: str, lexicon: Lexicon) -> list[str]:
    return [token.text for token in analyse_text(text, lexicon)]


def token(text: str, word: str, lexicon: Lexicon) -> Token:
    return next(t for t in analyse_text(text, lexicon) if t.text == word)


def check(text: str, tokens: tuple[Token, ...]) -> None:
    assert "".join(t.text for t in tokens) == text
    position = 0
    for t in tokens:
        assert t.text
        assert t.start == position
        assert text[t.start : t.end] == t.text
        assert len(t.pinyin) == hanzi_count(t.text)
        assert all(t.pinyin)
        assert not t.is_word or (t.simplified and t.traditional)
        position = t.end


@settings(max_examples=300)
@given(text=st.one_of(st.text(), CHINESE, st.text(alphabet=st.characters())))
def test_any_text_comes_out_whole(text: str, shared_lexicon: Lexicon) -> None:
    check(text, analyse_text(text, shared_lexicon))


@settings(max_examples=100)
@given(texts=st.lists(CHINESE, max_size=6))
def test_texts_keep_apart(texts: list[str], shared_lexicon: Lexicon) -> None:
    analysed = analyse(texts, shared_lexicon)
    assert len(analysed) == len(texts)
    for text, tokens in zip(texts, analysed, strict=True):
        check(text, tokens)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("是第十二个在重庆设立总领事馆的国家", "是 第十二 个 在 重庆 设立 总领事馆 的 国家"),
        ("2021年1月28日", "2021 年 1 月 28 日"),
        ("二〇二一年", "二〇二一 年"),
        ("三十多年", "三十 多 年"),
        ("40多个人", "40 多 个 人"),
        ("三个人", "三 个 人"),
        ("共建“一带一路”倡议", "共建 “ 一带一路 ” 倡议"),
        ("双边贸易额稳步增长", "双边 贸易额 稳步 增长"),
        ("去唱卡拉OK，做B超", "去 唱 卡拉OK ， 做 B超"),
        ("增长3.5%，10:30结束", "增长 3.5% ， 10:30 结束"),
        ("他用iPhone打电话……", "他 用 iPhone 打电话 ……"),
        ("北京9月10日电", "北京 9 月 10 日 电"),
        ("三种花", "三 种 花"),
        ("一杯水", "一 杯 水"),
        ("两只手套", "两 只 手套"),
        ("三年级学生", "三 年级 学生"),
        ("三点二十分", "三 点 二十 分"),
        ("跳起舞来", "跳 起 舞 来"),
        ("一边儿吃一边儿聊", "一边儿 吃 一边儿 聊"),
        ("唱起歌来", "唱 起 歌 来"),
        ("这面包很好", "这 面包 很 好"),
        ("把门关上", "把 门 关上"),
        ("请把门打开", "请 把 门 打开"),
        ("国有一个农夫", "国 有 一 个 农夫"),
        ("国有企业", "国有企业"),
        ("他老是迟到", "他 老是 迟到"),
        ("有的人很和气", "有的 人 很 和气"),
        ("他吃完了饭", "他 吃 完 了 饭"),
        ("中華人民共和國的經濟發展", "中華人民共和國 的 經濟發展"),
    ],
)  # fmt: skip
def test_boundaries(text: str, words: str, lexicon: Lexicon) -> None:
    assert cut(text, lexicon) == words.split(" ")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("重庆，2021 ok", "name punctuation number space latin"),
        ("第十二个", "number word"),
        ("好！？", "word punctuation punctuation"),
        ("Привет", "latin"),
        ("\x00\x07", "punctuation punctuation"),
        ("③", "number"),
    ],
)
def test_kinds(text: str, kinds: str, lexicon: Lexicon) -> None:
    assert [t.kind.value for t in analyse_text(text, lexicon)] == kinds.split()


def test_what_changes_a_character_stays_with_it(lexicon: Lexicon) -> None:
    assert cut("葛\U000e0100城👍🏽e\u0301", lexicon) == ["葛\U000e0100", "城", "👍🏽", "e\u0301"]


@pytest.mark.parametrize(
    ("text", "word", "reading"),
    [
        ("驻渝总领事", "驻", "zhù"),
        ("驻渝总领事", "渝", "Yú"),
        ("在重庆", "重庆", "Chóng qìng"),
        ("多重使命", "多重", "duō chóng"),
        ("在框架下", "框架", "kuàng jià"),
        ("第一名", "第一", "dì yī"),
        ("不断发展", "不断", "bù duàn"),
        ("做B超", "B超", "chāo"),
        ("他长得很高", "长", "zhǎng"),
        ("他长得很高", "得", "de"),
        ("你得去", "得", "děi"),
        ("他高兴地说", "地", "de"),
        ("种在地里", "地", "dì"),
        ("以他为荣", "为", "wéi"),
        ("为人民写作", "为", "wèi"),
        ("把书还给他", "还给", "huán gěi"),
        ("他还在看", "还", "hái"),
        ("一只猫", "只", "zhī"),
        ("他只看书", "只", "zhǐ"),
        ("老师教我们中文", "教", "jiāo"),
        ("种了很多树", "种", "zhòng"),
        ("这种树", "这种", "zhè zhǒng"),
        ("他也行", "行", "xíng"),
        ("写了几行字", "行", "háng"),
        ("都来了", "都", "dōu"),
        ("他還得走", "得", "děi"),
        ("他得了冠军", "了", "le"),
        ("他吃得了这么多", "了", "liǎo"),
        ("他倒了一杯水", "倒", "dào"),
        ("给客人倒了一杯茶", "倒", "dào"),
        ("房子倒了", "倒", "dǎo"),
        ("爷爷在家看门", "看门", "kān mén"),
        ("老师数了学生的人数", "数", "shǔ"),
        ("衣服干了", "干", "gān"),
        ("他干了一天", "干", "gàn"),
        ("这本书是为你买的", "为", "wèi"),
        ("他从门缝里看", "门缝", "mén fèng"),
        ("屏住呼吸", "屏住", "bǐng zhù"),
        ("他扇扇子", "扇", "shān"),
        ("一扇门", "扇", "shàn"),
        ("他在墙上钉钉子", "钉", "dìng"),
        ("写一行字", "行", "háng"),
        ("一行人来到北京", "一行", "yī xíng"),
        ("她穿着红衣服", "着", "zhe"),
        ("他的穿着很时髦", "穿着", "chuān zhuó"),
        ("妈妈背着孩子", "背着", "bēi zhe"),
        ("他背着父母去了", "背着", "bèi zhe"),
    ],
)  # fmt: skip
def test_readings(text: str, word: str, reading: str, lexicon: Lexicon) -> None:
    assert " ".join(token(text, word, lexicon).pinyin) == reading


def test_a_word_carries_what_the_reader_shows(lexicon: Lexicon) -> None:
    word = token("重要", "重要", lexicon)
    assert (word.simplified, word.traditional) == ("重要", "重要")
    assert word.gloss == "important; significant"
    assert word.senses[0] == "important; significant; major"
    assert word.hsk == 1
    assert word.rank is not None
    assert 50 < word.rank < 1000


def test_traditional_text_is_read_too(lexicon: Lexicon) -> None:
    word = token("經濟很重要", "經濟", lexicon)
    assert (word.simplified, word.traditional) == ("经济", "經濟")
    assert word.key == token("经济很重要", "经济", lexicon).key


@pytest.mark.parametrize(
    ("text", "word", "gloss"),
    [
        ("1月", "月", "month"),
        ("28日", "日", "day"),
        ("三本书", "本", "classifier"),
        ("第十二届", "第十二", "12th"),
        ("四川", "四川", "Sichuan"),
        ("在重庆", "重庆", "Chongqing"),
        ("共建倡议", "共建", "together + build"),
        ("夥伴", "夥伴", "partner"),
    ],
)
def test_glosses(text: str, word: str, gloss: str, lexicon: Lexicon) -> None:
    assert token(text, word, lexicon).gloss == gloss


def test_every_word_of_known_hanzi_has_a_gloss(lexicon: Lexicon) -> None:
    words = [
        "".join(pair) for pair in zip("天地人和你我他共开国", "上下大小多少建馆军于", strict=True)
    ]
    for tokens in analyse(words, lexicon):
        assert all(t.gloss for t in tokens)


@pytest.mark.parametrize("word", ["老是", "有的", "后年", "大数据", "见过", "完了", "第一手"])
def test_a_word_that_is_taught_stays_whole_alone(word: str, lexicon: Lexicon) -> None:
    assert lexicon.level(word)
    assert cut(word, lexicon) == [word]


def test_a_hanzi_nobody_can_read_has_still_one_syllable(lexicon: Lexicon) -> None:
    assert [word.pinyin for word in analyse_text("𠮷", lexicon)] == [("?",)]


def test_progress_rises_and_can_stop_the_work(lexicon: Lexicon) -> None:
    texts = ["白俄罗斯与中国的关系正在积极发展，重庆在其中处于什么地位？" * 40] * 100
    reports: list[float] = []
    started = time.monotonic()
    analyse(texts, lexicon, lambda done, _message: reports.append(done))
    assert reports == sorted(reports)
    assert all(0.0 <= done <= 1.0 for done in reports)
    assert len(reports) >= (time.monotonic() - started) / 0.5 - 1

    def stop(_done: float, _message: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        analyse(texts * 10, lexicon, stop)


def test_a_text_in_one_line_costs_no_more_than_in_many(lexicon: Lexicon) -> None:
    line = "白俄罗斯与中国的关系正在积极发展重庆在其中处于什么地位" * 400
    analyse_text(line, lexicon)
    started = time.process_time()
    check(line * 8, analyse_text(line * 8, lexicon))
    once = time.process_time() - started
    started = time.process_time()
    for _ in range(8):
        check(line, analyse_text(line, lexicon))
    assert once < 3 * (time.process_time() - started)


def test_no_length_of_number_is_too_much(lexicon: Lexicon) -> None:
    text = "一" + "亿" * 600
    check(text, analyse_text(text, lexicon))


def test_threads_do_not_disturb_each_other(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (paths.resources_dir() / "interview.txt").read_text("utf-8").splitlines()
    expected = analyse(lines, lexicon)
    monkeypatch.setattr(words, "_KEPT", 50)  # forget often
    with ThreadPoolExecutor(4) as threads:
        runs = [threads.submit(analyse, lines, lexicon) for _ in range(8)]
        assert all(run.result() == expected for run in runs)
