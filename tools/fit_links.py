"""Fit the weights of the word links to pairs linked by hand, and try them on others.

    python -m tools.fit_links GOLD          cross-validate, and print what comes of it
    python -m tools.fit_links GOLD --write  fit on all pairs, and write app/alignment/word_fitted.py

GOLD is a folder as `tools/link_gold.py` describes it. `docs/links.md` has the figures.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.alignment import encoder, word_fitted
from app.alignment.word_choice import chosen_links
from app.alignment.word_evidence import LinkedText
from app.alignment.word_model import FIRST, LATER, Block, probability
from app.alignment.word_vectors import WordVectors
from app.alignment.words import linked_text
from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon, open_lexicon
from tools.link_gold import Cells, GoldPair, LinkScores, Overlap, read_gold

FOLDS = 5
STEPS = 3
# How many pairs make a text: the weights must serve a book and a sentence.
SIZES = (1, 25, 10_000)
# One pair in so many is also met with another's translation, whole and in part, so that the
# weights learn to link nothing where the texts don't say the same: hand-made pairs always do.
MISMATCHED = 3
# So many tokens and words are a short sentence, which these pairs have not.
SHORT = 6, 7
_PRIOR = 1.0
_ROUNDS = 25

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """Pairs linked as one text, with what is right in each cell and whether that is certain."""

    numbers: tuple[int, ...]
    block: Block
    right: NDArray[np.bool_]
    certain: NDArray[np.bool_]


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path, help="the folder of pairs linked by hand")
    parser.add_argument("--write", action="store_true", help="write the weights of all pairs")
    arguments = parser.parse_args()
    gold = read_gold(arguments.gold)
    lexicon = open_lexicon()
    tokens = analyse([pair.chinese_text for pair in gold], lexicon)
    texts = [linked_text(t, pair.english_text) for t, pair in zip(tokens, gold, strict=True)]
    tables = []
    for with_encoder in (True, False):
        if with_encoder:
            encoder.is_available()
        vectors = WordVectors() if with_encoder else None
        if arguments.write:
            examples = _all_examples(gold, texts, range(len(gold)), lexicon, vectors)
            tables.append(_fit(examples))
        else:
            print("with the encoder" if with_encoder else "with the dictionary alone")
            _cross_validate(gold, texts, lexicon, vectors)
    if arguments.write:
        _write(Path(word_fitted.__file__), tables)


def _cross_validate(
    gold: Sequence[GoldPair],
    texts: Sequence[LinkedText],
    lexicon: Lexicon,
    vectors: WordVectors | None,
) -> None:
    """The pairs of each fold, neighbours in the file, get weights fitted without them. What the
    text itself tells of its words is gathered over all of it, as links need no answers for that.
    """
    fold_of = np.arange(len(gold)) * FOLDS // len(gold)
    weights = []
    for fold in range(FOLDS):
        others = [k for k in range(len(gold)) if fold_of[k] != fold]
        weights.append(_fit(_all_examples(gold, texts, others, lexicon, vectors)))
    for size in SIZES:
        found: list[Cells] = []
        sure: list[tuple[float, bool]] = []
        for example in _examples(gold, texts, range(len(gold)), size, lexicon, vectors):
            by_fold = [_likely(example.block, steps) for steps in weights]
            for place, number in enumerate(example.numbers):
                cells = example.block.grid.of_pair(place)
                shape = texts[number].shape
                likely = by_fold[fold_of[number]][cells].reshape(shape)
                gathered = example.block.evidence[cells].reshape(*shape, -1)
                made, likely = chosen_links(texts[number], gathered, likely, lexicon)
                chosen = [(r, c) for r, cs in made.items() for c in cs]
                found.append(Overlap.of(gold[number], texts[number]).links(chosen))
                right = example.right[cells].reshape(likely.shape)
                sure += [(float(likely[cell]), bool(right[cell])) for cell in chosen]
        scores = LinkScores.of(gold, found)
        print(
            f"texts of {min(size, len(gold)):3}: AER {scores.error_rate:.3f}, "
            f"precision {scores.precision:.3f}, recall {scores.recall:.3f}, "
            f"right {scores.right:.3f}, wrong {scores.wrong:.3f}"
        )
    _print_reliability(sure)
    lit = tokens = 0
    for number, text in enumerate(texts):
        other = replace(text, words=texts[(number + 1) % len(texts)].words)
        block = Block.of([other], lexicon, vectors)
        likely = _likely(block, weights[fold_of[number]]).reshape(other.shape)
        gathered = block.evidence.reshape(*other.shape, -1)
        lit += len(chosen_links(other, gathered, likely, lexicon)[0])
        tokens += len(other.tokens)
    print(f"  with another's translation: {lit / tokens:.3f} of the tokens lit")


def _print_reliability(links: Sequence[tuple[float, bool]]) -> None:
    """How many of the links of each certainty are right."""
    for least in (0.6, 0.7, 0.8, 0.9, 0.95):
        most = {0.9: 0.95, 0.95: 1.01}.get(least, least + 0.1)
        group = [right for certainty, right in links if least <= certainty < most]
        print(f"  certainty from {least:.2f}: {len(group):5} links, {np.mean(group):.3f} right")


def _all_examples(
    gold: Sequence[GoldPair],
    texts: Sequence[LinkedText],
    numbers: Sequence[int],
    lexicon: Lexicon,
    vectors: WordVectors | None,
) -> list[Example]:
    examples = [e for s in SIZES for e in _examples(gold, texts, numbers, s, lexicon, vectors)]
    mismatched = zip(numbers[::MISMATCHED], numbers[1::MISMATCHED], strict=False)
    for chinese, english in mismatched:
        ours, theirs = texts[chinese], texts[english]
        for tokens, words in (len(ours.tokens), len(theirs.words)), SHORT:
            text = LinkedText(ours.tokens[:tokens], ours.places[:tokens], theirs.words[:words])
            block = Block.of([text], lexicon, vectors)
            wrong = np.zeros(block.grid.size, dtype=bool)
            examples.append(Example((chinese,), block, wrong, ~wrong))
    return examples


def _examples(
    gold: Sequence[GoldPair],
    texts: Sequence[LinkedText],
    numbers: Sequence[int],
    size: int,
    lexicon: Lexicon,
    vectors: WordVectors | None,
) -> Iterator[Example]:
    for first in range(0, len(numbers), size):
        of_text = tuple(numbers[first : first + size])
        answers = [Overlap.of(gold[k], texts[k]).answers(gold[k]) for k in of_text]
        sure = np.concatenate([s.reshape(-1) for s, _ in answers])
        possible = np.concatenate([p.reshape(-1) for _, p in answers])
        block = Block.of([texts[k] for k in of_text], lexicon, vectors)
        yield Example(of_text, block, sure, sure == possible)


def _fit(examples: Sequence[Example]) -> list[Floats]:
    """The weights of each step, fitted on what the steps before find."""
    right = np.concatenate([example.right for example in examples])
    certain = np.concatenate([example.certain for example in examples])
    steps: list[Floats] = []
    features = [example.block.evidence for example in examples]
    for step in range(STEPS):
        steps.append(_regression(np.concatenate(features), right, certain))
        if step + 1 < STEPS:
            likely = [probability(rows, steps[-1]) for rows in features]
            features = [e.block.later_features(p) for e, p in zip(examples, likely, strict=True)]
    return steps


def _likely(block: Block, steps: Sequence[Floats]) -> Floats:
    likely = probability(block.evidence, steps[0])
    for step in steps[1:]:
        likely = probability(block.later_features(likely), step)
    return likely


def _regression(features: Floats, right: NDArray[np.bool_], certain: NDArray[np.bool_]) -> Floats:
    """Logistic regression with a Gaussian prior, by Newton's method."""
    weights = np.zeros(features.shape[1])
    prior = np.full(len(weights), _PRIOR)
    prior[0] = 1e-3
    for _ in range(_ROUNDS):
        likely = probability(features, weights.astype(np.float32))
        slope = features.T @ (certain * (likely - right)).astype(np.float32) + prior * weights
        spread = (certain * likely * (1 - likely)).astype(np.float32)
        curvature = (features * spread[:, None]).T @ features + np.diag(prior)
        change = np.linalg.solve(curvature.astype(np.float64), slope)
        weights -= change
        if np.abs(change).max() < 1e-3:
            break
    return weights.astype(np.float32)


def _write(path: Path, tables: Sequence[Sequence[Floats]]) -> None:
    lines = [(path.read_text("utf-8").splitlines())[0], "", "from __future__ import annotations"]
    for name, steps in zip(("WITH_ENCODER", "WITHOUT_ENCODER"), tables, strict=True):
        lines += ["", f"{name}: tuple[dict[str, float], ...] = ("]
        for step, weights in enumerate(steps):
            names = LATER if step else FIRST
            rows = [f'        "{n}": {w:.3f},' for n, w in zip(names, weights, strict=True)]
            lines += ["    {", *rows, "    },"]
        lines.append(")")
    path.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
