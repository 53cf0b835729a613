"""Fit the model that chooses among a hanzi's readings, and try it on texts it never saw.

    python -m tools.fit_readings WIKIPEDIA PROSE          cross-validate, print what comes of it
    python -m tools.fit_readings WIKIPEDIA PROSE --write  fit on all, write resources/readings.bin

WIKIPEDIA (cpp) and PROSE (thchs30) are files as `tools/reading_gold.py` describes them. Needs
scipy, torch and g2pM. `docs/readings.md` has the figures.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from app.chinese import cedict
from app.chinese.lexicon import open_lexicon
from app.chinese.reading_model import HanziModel, model_path, write_model
from app.chinese.sources import find_sources
from tools.reading_examples import (
    Example,
    headwords_of,
    judged_examples,
    taught_examples,
    word_examples,
)
from tools.reading_gold import Question, agrees, read_questions
from tools.reading_teacher import Teacher
from tools.reading_weights import Background, fit_models

FOLDS = 4


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("wikipedia", type=Path)
    parser.add_argument("prose", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights of all texts")
    arguments = parser.parse_args()
    lexicon = open_lexicon()
    questions = read_questions(arguments.wikipedia, "cpp", lexicon)
    questions += read_questions(arguments.prose, "thchs30", lexicon)
    with find_sources().dictionary.open(encoding="utf-8") as lines:
        entries = list(cedict.parse(lines))
    headwords = headwords_of(entries)
    background = Background.of(headwords, entries)
    teacher = Teacher()
    words = word_examples(headwords, lexicon, teacher)
    if arguments.write:
        examples = [*judged_examples(questions), *taught_examples(questions, teacher), *words]
        models = fit_models(examples, background)
        write_model(model_path(), models)
        model_path().chmod(0o644)
        print(f"{len(models)} hanzi, {sum(len(m.signs) for m in models.values())} signs")
        return
    for group, counts in _cross_validated(questions, words, teacher, background).items():
        shares = {name: 100 * counts[name] / counts["all"] for name in ("given", "chosen")}
        print(
            f"{group}: {counts['all']} readings, without the model {shares['given']:.2f} %, "
            f"with it {shares['chosen']:.2f} % ({counts['won']} won, {counts['lost']} lost)"
        )


def _cross_validated(
    questions: Sequence[Question],
    words: Sequence[Example],
    teacher: Teacher,
    background: Background,
) -> dict[str, Counter[str]]:
    """How many readings are right with models fitted without the sentence they stand in."""
    results: dict[str, Counter[str]] = {}
    for fold in range(FOLDS):
        others = [q for q in questions if q.sentence % FOLDS != fold]
        examples = [*judged_examples(others), *taught_examples(others, teacher), *words]
        models = fit_models(examples, background)
        for q in questions:
            if q.sentence % FOLDS == fold and q.judged:
                given = agrees(q.hanzi, q.judged, q.given)
                chosen = agrees(q.hanzi, q.judged, _answer(q, models))
                counts = results.setdefault(q.group, Counter())
                counts["all"] += 1
                counts["given"] += given
                counts["chosen"] += chosen
                counts["won"] += chosen and not given
                counts["lost"] += given and not chosen
    return results


def _answer(q: Question, models: dict[str, HanziModel]) -> str:
    if not q.is_open or q.hanzi not in models:
        return q.given
    scores = models[q.hanzi].scores(q.given, q.signs)
    return max(q.readings, key=lambda reading: scores.get(reading, 0))


if __name__ == "__main__":
    main()
