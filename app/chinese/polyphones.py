"""Which reading a hanzi that is a word by itself has where it stands.

The rules are those that grammars state (Lü Shuxiang, Xiàndài Hànyǔ bābǎi cí, 1999), told by the
neighbouring words and their parts of speech. Of a hanzi's rules the first that holds gives
the reading; where none does, the dictionary's first reading stays.
"""

from __future__ import annotations

from app.chinese.context import (
    Condition,
    Context,
    after_long_word,
    before_verb_phrase,
    closing,
    followed_by,
    one_after,
    opening,
    part_after,
    part_before,
    part_before_last,
    preceded_by,
    somewhere_after,
    somewhere_before,
    without_predicate_before,
)

Rule = tuple[str, tuple[Condition, ...]]
"""A reading and the conditions that call for it when all hold."""


def _rule(reading: str, *conditions: Condition) -> Rule:
    return reading, conditions


_PERSONS = "我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 咱 大家 谁 人 人们 "
_COUNTING = "一 两 二 三 四 五 六 七 八 九 十 几 数 每 这 那 哪 各 某 多少 半 此 该 头 第一 上 下 "
_ASPECT = "了 着 过 上 下 出 满 "
_AUXILIARIES = "能 能够 会 可以 肯 愿 愿意 想 要 应 应该 应当 必须"
_CROPS = "树 菜 地 花 田 粮 稻 瓜 豆 草 果树 蔬菜 庄稼 粮食 水稻 小麦 玉米 棉花"
_HEADED = (
    "省 部 厅 局 处 科 市 县 区 乡 镇 村 校 院 系 馆 厂 站 队 连 营 团 师 旅 军 班 排 组 社 行 会"
)
_BEFORE_COPULA = (
    "更 最 较 极 颇 尤 甚 皆 均 即 则 仅 共 约 实 乃 广 深 不 多 大 名 改 更名 以 分 称 译 合"
)

_after_number = part_before("m")

RULES: dict[str, tuple[Rule, ...]] = {
    # to obtain; must, after a subject or an adverb; else the particle between verb and complement
    "得": (
        _rule("dé", followed_by("了 到 过 以 出 自"), part_before("nrmdc")),
        _rule("děi", preceded_by(_PERSONS + "还 就 总 都 也 又 非 可 只 便 才 先 要 真 必 那 咱")),
        _rule("děi", opening, followed_by("多 先 好好 赶紧 赶快 马上")),
        _rule("děi", preceded_by("了"), followed_by("多 先 好好 赶紧 赶快 马上")),
        _rule("děi", part_before("n"), part_after("rt"), without_predicate_before),
        _rule("de", part_before("vailzo")),
        _rule("děi", part_after("vpd"), part_before("nrtdc")),
        _rule("děi", opening, part_after("v")),
        _rule("de", part_before("ndgqjs ")),
    ),
    # after an adverbial of two hanzi or more and before what it modifies
    "地": (
        _rule("dì", followed_by("的 是 有 上 下 里 面 处 名 产 之 大 广 和 与 也 都")),
        _rule("dì", closing),
        _rule("de", after_long_word, part_before("dzo")),
        _rule("de", after_long_word, part_before("abdilzov"), part_after("vpdail rbcz")),
        _rule("de", part_before("dzo"), part_after("vpd")),
        _rule("de", after_long_word, part_before("nmr "), part_after("vp")),
    ),
    # after 得 or 不 that makes a verb's potential form
    "了": (
        _rule("liǎo", preceded_by("得 不"), part_before_last("va"), part_after("vpnrdcuy ")),
        _rule("liǎo", preceded_by("得 不"), part_before_last("va"), closing),
    ),
    "着": (
        _rule("zháo", preceded_by("得 不 睡 找 猜 够 摸 逮 点 烧 抓"), closing),
        _rule("zháo", part_before("v"), followed_by("了")),
    ),
    # experienced, after a verb; to pass, after a verb of motion
    "过": (
        _rule(
            "guò", preceded_by("走 跑 飞 经 穿 越 跨 渡 飘 掠 闪 滑 转 翻 递 传 接 胜 超 游 爬 驶")
        ),
        _rule("guo", part_before("v")),
        _rule("guo", preceded_by("学 病 梦")),
    ),
    "还": (
        _rule("huán", followed_by("给 钱 清 债 款 账 书 回 他 你 我 她 本 贷 人")),
        _rule("huán", preceded_by("要 归 偿 来 去 没 未 已 得"), followed_by("了 的")),
        _rule("huán", preceded_by("要 来 去 能 没 得 快"), part_after("nm")),
    ),
    # to grow, to come out as; the head of something
    "长": (
        _rule("zhǎng", followed_by("大 成 出 得 满 在 了 着 过 到 高 起 起来 出来 出了 于 势")),
        _rule("zhǎng", preceded_by("慢慢 生 正 疯 会 能 不 没 刚"), part_after("vn")),
        _rule("zhǎng", preceded_by(_HEADED)),
    ),
    # wéi: to be, to act as, to become; wèi: for, because of, with a verb that says what for
    "为": (
        _rule("wéi", somewhere_after("所")),
        _rule("wèi", preceded_by("是 " + _AUXILIARIES), part_after("rn"), before_verb_phrase),
        _rule("wéi", followed_by("所 之"), closing),
        _rule("wéi", part_after("mq")),
        _rule("wéi", closing),
        _rule("wéi", preceded_by(_BEFORE_COPULA)),
        _rule("wéi", part_before("v")),
        _rule("wéi", somewhere_before("以 将 把 被 由 视 作 称 命名 改名 选 定")),
        _rule("wèi", opening),
        _rule("wèi", part_after("rn "), before_verb_phrase),
        _rule(
            "wèi", followed_by("了 着 什么 何 此 谁 我 你 他 她 它 我们 你们 他们 人民 大家 自己")
        ),
        _rule("wéi", part_before("nsjtmbfr ")),
    ),
    "种": (
        _rule("zhǒng", _after_number),
        _rule("zhǒng", preceded_by(_COUNTING + "多 同 有 何 物 品 新 良 变 亚")),
        _rule("zhòng", followed_by(_ASPECT + _CROPS)),
        _rule("zhòng", preceded_by(_PERSONS + "会 要 能 去 来 想 栽 不 没 可")),
    ),
    "只": (
        _rule("zhī", part_before("m"), part_after("nar")),
        _rule("zhī", preceded_by("一 两 几 每 那 这 数"), part_after("na")),
        _rule("zhī", preceded_by("一 两 几 数 多少 百 千 万 多 余")),
    ),
    "觉": (_rule("jiào", preceded_by("一 睡 好 大 个 懒 午 这")),),
    "更": (_rule("gēng", preceded_by("三 五 二 四 打 守"), closing),),
    "都": (_rule("dū", preceded_by("之 定 迁 建 故 古 旧 国 帝 陪 京")),),
    "行": (
        _rule(
            "háng",
            preceded_by(
                "两 三 四 五 几 每 多 这 那 各 同 本 第一 第二 第三 哪 改 一行 懂 入 该 数"
            ),
        ),
        _rule("háng", followed_by("里"), preceded_by("在 到 从 去 回 进")),
        _rule("háng", followed_by("字 诗 字幕 文字 热泪 泪 大字 小字 距 数")),
        _rule("háng", _after_number, part_after("n")),
    ),
    # to teach; a religion, after its name
    "教": (
        _rule("jiāo", followed_by(_PERSONS + "书 课 过 了 着 给")),
        _rule("jiào", part_before("n"), closing),
        _rule("jiào", followed_by("会 堂 派 徒 规 义 主 的 内 中"), part_before("nj")),
    ),
    "重": (
        _rule("chóng", _after_number),
        _rule("chóng", preceded_by("双 两 几 多 一 数 万 千")),
        _rule("chóng", part_after("v"), part_before("vdnrtp")),
        _rule("chóng", part_after("v"), opening),
    ),
    "数": (
        _rule("shǔ", followed_by("了 着 过 清 完 一")),
        _rule("shù", part_after("mq")),
        _rule("shù", part_before("nvmba"), part_after("vuadpcf ")),
        _rule("shù", part_before("nvmba"), closing),
    ),
    "处": (_rule("chǔ", followed_by("在 于 以 之 理 罚 死 得")),),
    "背": (_rule("bēi", followed_by("着 起 了 上 包 书包 回 走"), part_after("uvfn")),),
    "倒": (
        _rule("dǎo", followed_by("在 下 下来 闭 台 于 塌 地")),
        _rule("dǎo", followed_by("了"), one_after),
        _rule("dǎo", part_before("v")),
    ),
    "应": (
        _rule("yìng", followed_by("邀 聘 试 战 召 征 验 询 声 景 急")),
        _rule("yìng", somewhere_after("邀请 之邀 要求 请求 邀 之请")),
    ),
    "传": (
        _rule("zhuàn", part_before("n"), closing),
        _rule("zhuàn", preceded_by("外 列 别 小 自 正 本 水浒")),
    ),
    "卷": (
        _rule("juàn", _after_number),
        _rule("juàn", part_after("m")),
        _rule("juàn", preceded_by(_COUNTING + "全 本 试")),
    ),
    "转": (_rule("zhuàn", followed_by("圈 圈子 个 个圈 悠 动 一圈 来 来转去")),),
    "率": (
        _rule("lǜ", part_before("nv"), closing),
        _rule("lǜ", part_before("nv"), followed_by("为 的 是 达 高 低 和 仅 在 较 超过 约 从")),
    ),
    "当": (_rule("dàng", followed_by("作 成 做 真 回事")),),
    "调": (
        _rule("diào", followed_by("到 往 任 入 回 派 来 去 离 走 遣 出 至 兵")),
        _rule("diào", part_before("na"), closing),
    ),
    "盛": (_rule("chéng", followed_by("饭 汤 满 水 菜 着 了 有 上 入 酒 放")),),
    "间": (_rule("jiàn", followed_by("以 或 作")),),
    "曲": (
        _rule("qǔ", _after_number),
        _rule("qǔ", preceded_by("一 此 该 这 名 首 作 歌 舞 小 新 插 主题 神 戏")),
        _rule("qǔ", part_before("nv"), closing),
    ),
    "扎": (_rule("zā", followed_by("辫子 着 起 成")),),
    "量": (_rule("liáng", followed_by("了 体温 一 血压 尺寸 着 身")),),
    "中": (
        _rule("zhòng", followed_by("弹 枪 毒 暑 奖 计 标 风 举 了 过 箭 选")),
        _rule("zhòng", preceded_by("击 打 射 命 选 看 猜 考 言 说")),
    ),
    "兴": (_rule("xìng", preceded_by("助 尽 余 雅 诗 酒 游 败 扫 即")),),
    "好": (
        _rule("hào", preceded_by("爱 喜 癖 嗜")),
        _rule("hào", followed_by("学 客 色 斗 战 奇 胜 强 酒 赌"), part_before("ndrv")),
    ),
    # to guard
    "看": (_rule("kān", followed_by("门 家 大门 家门 孩子 小孩 仓库 犯人 摊子 摊 瓜 牛 羊")),),
    # dry, of things; to do, of persons
    "干": (
        _rule("gān", part_before("n"), followed_by("了 透"), one_after),
        _rule("gān", preceded_by("很 太 更 最 晒 晾 擦 烘 烤 吹 口 嘴"), closing),
        _rule("gān", preceded_by("很 太 更 最 晒 晾 擦 烘 烤 吹 口 嘴"), followed_by("了 的")),
    ),
    # to bore into, to get into; the tool and the jewel are nouns
    "钻": (_rule("zuān", followed_by("了 着 过 进 出 到 入 过去 过来 进去 进来 出来")),),
    # to be short of, not to be up to
    "差": (_rule("chà", followed_by("得 不 点 点儿 一点 一点儿 几")),),
    "累": (_rule("lèi", followed_by("得 了 坏 死 极")),),
    "咽": (_rule("yàn", followed_by("下 下去 下来 了 着 进 进去 不 口水 唾沫")),),
    "屏": (_rule("bǐng", followed_by("住 息 气 退 除 弃 呼吸")),),
    "扇": (
        _rule("shān", followed_by("了 着 扇子 风 动 起 翅膀 耳光")),
        _rule("shān", preceded_by(_PERSONS)),
    ),
    "钉": (_rule("dìng", followed_by("钉子 了 在 上 住 着 好 牢 扣子 纽扣 箱子 马掌")),),
    "缝": (
        _rule("fèng", part_before("nm"), part_after("f")),
        _rule("fèng", part_before("nm"), closing),
        _rule("fèng", preceded_by("条 道")),
    ),
    # behind the back of persons; with the hands there
    "背着": (
        _rule("bèi zhe", followed_by(_PERSONS + "手 双手 身 身子 脸 父母 别人 家人 老师")),
        _rule("bēi zhe"),
    ),
    "系": (_rule("jì", followed_by("着 上 好 鞋带 领带 紧 围裙 安全带")),),
    "弹": (_rule("dàn", part_before("nvm"), closing),),
    "难": (_rule("nàn", preceded_by("遇 罹 蒙 受 避 逃 落 国 海 空 矿 遭 大"), closing),),
    "冠": (_rule("guàn", followed_by("以 有 之")),),
    "少": (_rule("shào", preceded_by("老 年 恶 阔")),),
    "空": (_rule("kòng", preceded_by("有 没 没有 抽 抽出 得 填 留 趁"), closing),),
    "假": (_rule("jià", preceded_by("放 请 休 度 病 事 产 婚 长 短 年 春 暑 寒 销 准 续")),),
}


def choose_reading(hanzi: str, context: Context) -> str | None:
    """The reading of a hanzi in its context; None where the dictionary's first stays."""
    for reading, conditions in RULES.get(hanzi, ()):
        if all(holds(context) for holds in conditions):
            return reading
    return None
