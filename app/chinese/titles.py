"""What persons are called by: titles after a surname, and what a name stands beside."""

from __future__ import annotations

from app.chinese.entry import Lookup


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ADDRESSES = _words(
    """先生 女士 小姐 太太 夫人 老师 同学 同志 同事 师傅 师母 大夫 阿姨 叔叔 伯伯 大爷 大妈 大叔
    大姐 大哥 大嫂 奶奶 爷爷 公子 姑娘 老板 老板娘 老先生 老太太 老師 師傅 師母 老闆 同學 爺爺 某
    某某"""
)
"""Words of address that follow a surname (Chao, A Grammar of Spoken Chinese, 1968, 8.1)."""

_OFFICES = _words(
    """教授 副教授 博士 医生 护士 经理 总经理 秘书 主席 副主席 总统 副总统 总理 副总理 主任
    副主任 书记 律师 法官 警官 检察官 将军 司令 上将 中将 少将 上校 中校 少校 上尉 中尉 少尉 参谋
    记者 编辑 主编 总编 作家 工程师 会计 大使 公使 参赞 总领事 领事 发言人 议员 委员 代表 院士
    研究员 教练 导演 演员 歌手 主持人 国务卿 首相 天王 皇帝 国王 女王 王子 公主 总裁 董事 总监 总
    助理 顾问 专家 学者 画家 诗人 神父 牧师 主教 醫生 護士 經理 總經理 秘書 總統 總理 書記 律師
    將軍 記者 編輯 工程師 會計 參贊 總領事 議員 委員 導演 演員 總裁 顧問 專家 學者 畫家 詩人"""
)
_CHIEF = frozenset("长長")
_CHIEF_READING = "zhǎng"

NAMING = _words("叫 名叫 叫做 叫作 本名 原名 名为 化名 笔名 名為 筆名")
"""Verbs that a name follows."""

SPEAKING = _words(
    """说 道 说道 笑道 问 问道 答道 回答 告诉 表示 认为 指出 介绍 强调 透露 坦言 回忆 解释 补充
    宣布 称 說 說道 問 問道 告訴 認為 介紹 強調 回憶 解釋 補充 稱"""
)
"""Verbs that have a person before them."""


def is_office(word: str, lookup: Lookup) -> bool:
    """Whether the word names an office or profession.

    Offices are an open class only in those of 长 (校长, 局长), which is zhǎng in them.
    """
    if word in _OFFICES:
        return True
    entries = lookup(word) if 1 < len(word) <= 4 and word[-1] in _CHIEF else ()
    return bool(entries) and entries[0].pinyin[-1] == _CHIEF_READING
