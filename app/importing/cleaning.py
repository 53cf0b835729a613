"""Characters that nobody sees, or that only spoil look-up and line breaking, are taken out."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Full-width letters, digits and percent signs: a number is the same in either width.
_FULL_WIDTH = {
    code: chr(code - 0xFEE0)
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF05)
}
_FULL_WIDTH_POINT = re.compile(r"(?<=[0-9])．(?=[0-9])")
_REFERENCE = re.compile(r"(?<=[^\s\[])(?:\[(?:\d{1,3}|edit|编辑|編輯)\])+")
_TERMINAL_CODE = re.compile("\x1b\\[[0-9;]*[A-Za-z]")
_BLANKS = re.compile(r"[^\S\n]+")


def clean(text: str) -> str:
    r"""The text in NFC with `\n` line ends and single blanks, without what can't be seen.

    Zero-width and direction marks, byte order marks, soft hyphens, variation selectors,
    private-use characters and stray controls go; any blank (tab, no-break, ideographic)
    becomes a space; blanks at the ends of lines go. Full-width letters and digits become ASCII.
    """
    if "\x1b" in text:
        text = _TERMINAL_CODE.sub("", text)
    text = _LINE_ENDS.sub("\n", text)
    unseen = {ord(c): None for c in set(text) if c not in "\n\t" and _is_unseen(c)}
    text = text.translate(unseen) if unseen else text
    text = unicodedata.normalize("NFC", _BLANKS.sub(" ", text))
    text = _FULL_WIDTH_POINT.sub(".", text.translate(_FULL_WIDTH))
    return "\n".join(line.strip(" ") for line in text.split("\n"))


def without_references(text: str) -> str:
    """The text without the marks of an encyclopaedia's notes (“…史书。[2][3]”)."""
    return _REFERENCE.sub("", text) if "[" in text else text


def _is_unseen(character: str) -> bool:
    if character.isascii():
        return character < " " or character == "\x7f"
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Co", "Cs"):
        return True
    point = ord(character)
    return (
        0xFE00 <= point <= 0xFE0F  # variation selectors
        or 0xE0100 <= point <= 0xE01EF
        or point & 0xFFFE == 0xFFFE  # noncharacters
    )
