"""The analysis of the interview as it was last read and found right, word by word.

`python -m tests.chinese.golden` writes it anew; read the difference before keeping it.
"""

from __future__ import annotations

from pathlib import Path

from app import paths
from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon, open_lexicon
from app.hanzi import hanzi_count
from app.lesson.model import Token, TokenKind

FILE = Path(__file__).resolve().parent.parent / "golden" / "interview.tokens.tsv"
_COLUMNS = ("text", "kind", "pinyin", "traditional", "gloss", "hsk")


def interview_tokens(lexicon: Lexicon) -> str:
    """One line a token, a blank line between paragraphs; blanks and punctuation left out."""
    lines = (paths.resources_dir() / "interview.txt").read_text("utf-8").splitlines()
    paragraphs = [line for line in lines if hanzi_count(line)]
    blocks = ["\t".join(_COLUMNS) + "\n"]
    blocks += ["".join(map(_line, tokens)) for tokens in analyse(paragraphs, lexicon)]
    return "\n".join(blocks)


def _line(token: Token) -> str:
    if token.kind in (TokenKind.PUNCTUATION, TokenKind.SPACE):
        return ""
    columns = (
        token.text,
        token.kind,
        " ".join(token.pinyin),
        token.traditional,
        token.gloss,
        str(token.hsk or ""),
    )
    return "\t".join(columns) + "\n"


if __name__ == "__main__":
    FILE.write_text(interview_tokens(open_lexicon()), encoding="utf-8", newline="\n")
