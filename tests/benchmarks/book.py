"""A parallel text of any length, made from a few words: for timing, not for scoring.

python -m tests.benchmarks.book SENTENCES    aligns one, and prints what it took as JSON
"""

from __future__ import annotations

import json
import random
import sys
import time

from app.alignment.bead import Sentence

_WHO = {"老人": "the old man", "医生": "the doctor", "孩子": "the child", "农民": "the farmer"}
_WHO |= {
    "船长": "the captain",
    "老师": "the teacher",
    "邻居": "the neighbour",
    "猎人": "the hunter",
}
_WHEN = {"早上": "in the morning", "昨天": "yesterday", "冬天": "in winter", "半夜": "at midnight"}
_DID = {"看见了": "saw", "买了": "bought", "忘记了": "forgot", "画了": "drew", "卖掉了": "sold"}
_WHAT = {"一匹马": "a horse", "一座桥": "a bridge", "一封信": "a letter", "一条河": "a river"}
_WHAT |= {"一把刀": "a knife", "一本书": "a book", "一只船": "a boat", "一棵树": "a tree"}


def parallel_text(count: int) -> tuple[list[Sentence], list[Sentence]]:
    """About `count` sentences a side; one in ten is two of the other side's."""
    chance = random.Random(count)
    sides: tuple[list[Sentence], list[Sentence]] = ([], [])
    while len(sides[0]) < count:
        clauses = [_clause(chance) for _ in range(chance.randint(2, 4))]
        if chance.random() < 0.1:
            sides[1].append(Sentence(f"{clauses[0][1].capitalize()}."))
            sides[1].append(Sentence(", ".join(c[1] for c in clauses[1:]).capitalize() + "."))
        else:
            sides[1].append(Sentence(", ".join(c[1] for c in clauses).capitalize() + "."))
        sides[0].append(Sentence("，".join(c[0] for c in clauses) + "。"))
    return sides


def _clause(chance: random.Random) -> tuple[str, str]:
    who, when, did, what = (chance.choice(list(x.items())) for x in (_WHO, _WHEN, _DID, _WHAT))
    number = chance.randint(3, 99)
    chinese = f"{number}号{when[0]}{who[0]}{did[0]}{what[0]}"
    return chinese, f"on day {number} {when[1]} {who[1]} {did[1]} {what[1]}"


class _Listener:
    """Remembers the longest time (s) between reports of progress."""

    def __init__(self) -> None:
        self.silence = 0.0
        self._heard = time.perf_counter()

    def __call__(self, done: float, message: str, /) -> None:
        now = time.perf_counter()
        self.silence = max(self.silence, now - self._heard)
        self._heard = now


def main() -> None:
    """Align a few sentences, for which the encoder is loaded, and a book; print the book's
    sentences, seconds, peak memory (MB), and the longest silence (s) of both."""
    import resource

    from app.alignment.align import align
    from app.chinese.lexicon import open_lexicon

    chinese, english = parallel_text(int(sys.argv[1]))
    lexicon = open_lexicon()
    loading = _Listener()
    align(chinese[:40], english[:40], lexicon, loading)
    reading = _Listener()
    started = time.perf_counter(), time.process_time()
    align(chinese, english, lexicon, reading)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures = {
        "sentences": len(chinese) + len(english),
        "seconds": time.perf_counter() - started[0],
        "processor": time.process_time() - started[1],
        "megabytes": peak / (1024 * 1024 if sys.platform == "darwin" else 1024),
        "loading_silence": loading.silence,
        "silence": reading.silence,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
