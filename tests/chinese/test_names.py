"""Names that no dictionary has."""

from __future__ import annotations

import pytest

from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon
from app.chinese.pinyin import toneless
from app.lesson.model import Token, TokenKind
from tests.chinese.single import analyse_text


def names(text: str, lexicon: Lexicon) -> list[str]:
    return [t.text for t in analyse_text(text, lexicon) if t.kind is TokenKind.NAME]


def named(text: str, name: str, lexicon: Lexicon) -> Token:
    return next(t for t in analyse_text(text, lexicon) if t.text == name)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("总领事德米特里·叶梅利扬诺夫进行了访问", ["德米特里", "叶梅利扬诺夫"]),
        ("记者采访了普鲁申科和他的教练", ["普鲁申科"]),
        ("约翰·科尔特斯来了", ["约翰", "科尔特斯"]),
        ("他认识陈慧琳", ["陈慧琳"]),
        ("才女上官婉儿", ["上官婉儿"]),
        ("任小明来了", ["任小明"]),
        ("向小明学习", ["小明"]),
        ("解海龙是摄影师", ["解海龙"]),
        ("我们在重庆", ["重庆"]),
        ("出租方：王建国；", ["王建国"]),
    ],
)
def test_found(text: str, found: list[str], lexicon: Lexicon) -> None:
    assert names(text, lexicon) == found


@pytest.mark.parametrize(
    ("text", "name", "pinyin"),
    [
        ("刘女士来了", "刘", "Liú"),
        ("陈女士和刘先生", "刘", "Liú"),
        ("张先生好", "张", "Zhāng"),
        ("孙秘书在家", "孙", "Sūn"),
        ("单老师不在", "单", "Shàn"),
        ("王校长说", "王", "Wáng"),
        ("陳老師來了", "陳", "Chén"),
        ("我姓王", "王", "Wáng"),
        ("他姓单", "单", "Shàn"),
        ("小张走了", "小张", "Xiǎo Zhāng"),
        ("小王老师", "小王", "Xiǎo Wáng"),
        ("老李知道", "老李", "Lǎo Lǐ"),
        ("小丽喜欢他", "小丽", "Xiǎo lì"),
        ("李明在家", "李明", "Lǐ Míng"),
        ("我和李明说好了", "李明", "Lǐ Míng"),
        ("阿强来了", "阿强", "Ā qiáng"),
        ("李明老师来了", "李明", "Lǐ Míng"),
        ("王小明是学生", "王小明", "Wáng Xiǎo míng"),
        ("（记者 王丽）", "王丽", "Wáng Lì"),
        ("她叫王芳，是护士。", "王芳", "Wáng Fāng"),
        ("美国国务卿布林肯表示", "布林肯", "Bù lín kěn"),
    ],
)
def test_persons(text: str, name: str, pinyin: str, lexicon: Lexicon) -> None:
    token = named(text, name, lexicon)
    assert token.kind is TokenKind.NAME
    assert " ".join(token.pinyin) == pinyin
    assert token.gloss == ("(name)" if len(name) > 1 else f"surname {pinyin_letters(pinyin)}")


def pinyin_letters(pinyin: str) -> str:
    return "".join(map(toneless, pinyin.split()))


@pytest.mark.parametrize(
    "text",
    [
        "他任总统",
        "连老师都来了",
        "连老师也没来",
        "向老师学习",
        "和老师说",
        "新老师来了",
        "一小张纸",
        "这张桌子",
        "小红花",
        "小白兔",
        "小熊说",
        "很小",
        "他把书放在桌子上",
        "小李子很甜",
        "我想吃西瓜",
        "1月28日",
        "马上就来",
        "那时候他还小",
        "和平与发展",
    ],
)
def test_ordinary_words_make_no_names(text: str, lexicon: Lexicon) -> None:
    assert names(text, lexicon) == []


def test_a_transliteration_is_read_as_a_name(lexicon: Lexicon) -> None:
    name = named("叶梅利扬诺夫说", "叶梅利扬诺夫", lexicon)
    assert " ".join(name.pinyin) == "Yè méi lì yáng nuò fū"
    assert name.gloss == "(name)"
    assert name.traditional == "葉梅利揚諾夫"
    assert named("德米特里·叶梅利扬诺夫", "德米特里", lexicon).traditional == "德米特里"


def test_a_surname_is_read_as_one(lexicon: Lexicon) -> None:
    assert named("演员单慧琳说", "单慧琳", lexicon).pinyin[0] == "Shàn"


def test_countries_in_pairs(lexicon: Lexicon) -> None:
    [_, tokens] = analyse(["白俄罗斯共和国", "深化中白合作"], lexicon)
    [pair] = [t for t in tokens if t.kind is TokenKind.NAME]
    assert (pair.text, pair.gloss) == ("中白", "China–Belarus")
    assert " ".join(pair.pinyin) == "Zhōng Bái"


def test_white_is_no_country_where_none_is_named(lexicon: Lexicon) -> None:
    assert names("黑暗中白光一闪", lexicon) == []


def test_what_recurs_is_a_name_sooner(lexicon: Lexicon) -> None:
    once = analyse(["我们见到了李杰的老师。"], lexicon)
    often = analyse(["我们见到了李杰的老师。", "后来李杰走了。", "谁也没有再见过李杰。"], lexicon)
    assert sum(t.text == "李杰" for tokens in often for t in tokens) >= sum(
        t.text == "李杰" for tokens in once for t in tokens
    )
    assert [t.text for t in often[1]][1] == "李杰"


def test_a_frequent_name_is_not_lengthened(lexicon: Lexicon) -> None:
    texts = [
        "沙瑞山没来，沙瑞山费了很大力气。",
        "他问凤姐。",
        "凤姐走了。",
        "凤姐笑道。",
        "找沙瑞山。",
    ]
    words = [[token.text for token in tokens] for tokens in analyse(texts, lexicon)]
    assert words[0].count("沙瑞山") == 2
    assert words[3][0] == "凤姐"
