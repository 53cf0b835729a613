"""Fit the weights of the sentence alignment to texts aligned by hand, and try them on others.

    python -m tools.fit_alignment GOLD          cross-validate, and print what comes of it,
                                                also of passages taken out (`disturbance.py`)
    python -m tools.fit_alignment GOLD --write  fit on all texts, and write app/alignment/fitted.py

GOLD is a folder as `tools/alignment_gold.py` describes it. Needs scipy. `docs/alignment.md` has
the figures.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from app.alignment import fitted
from app.alignment.bead import Sentence
from app.alignment.beads import SHAPES
from app.alignment.choice import chosen
from app.alignment.evidence import FEATURES, GAP_FEATURES
from app.alignment.gathering import gathered
from app.chinese.lexicon import open_lexicon
from app.lesson.model import DOUBTFUL
from tools.alignment_gold import Found, GoldText, read_gold, row_of
from tools.bead_model import Example, Floats, fit, scores
from tools.disturbance import trials
from tools.gap_model import Trial, fit_gaps, gaps_with

FOLDS = 6
# A small set counts as much as a greater one if each of its texts counts more, up to this.
_MOST_IMPORTANCE = 2.0


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path, help="the folder of texts aligned by hand")
    parser.add_argument("--write", action="store_true", help="write the weights of all texts")
    arguments = parser.parse_args()
    texts = read_gold(arguments.gold)
    tables = []
    for with_encoder in (True, False):
        examples, tried = (examples_of(some, with_encoder) for some in (texts, trials(texts)))
        folds = folded(examples, tried)
        if arguments.write:
            weights = fit(examples, importance(texts))
            gap = fit_gaps([trial for fold in folds for trial in fold])
            tables.append(_table(weights, gap, with_encoder))
        else:
            print("with the encoder" if with_encoder else "with the dictionary alone")
            _print_table(cross_validated(folds), DOUBTFUL)
    if arguments.write:
        _write(Path(fitted.__file__), tables)


def examples_of(texts: Sequence[GoldText], with_encoder: bool) -> list[Example]:
    """The texts with all evidence but that of paragraphs and roles, which they don't have."""
    lexicon = open_lexicon()
    known = [k for k, name in enumerate(FEATURES) if with_encoder or not _is_of_encoder(name)]
    examples = []
    for text in texts:
        chinese, english = map(Sentence, text.chinese), map(Sentence, text.english)
        evidence = gathered(tuple(chinese), tuple(english), lexicon, with_encoder)
        example = Example.of(text, evidence)
        examples.append(replace(example, features=example.features[known]))
    return examples


def importance(texts: Iterable[GoldText]) -> dict[str, float]:
    """How much a bead of each set counts."""
    counts: dict[str, int] = {}
    for text in texts:
        counts[text.group] = counts.get(text.group, 0) + len(text.beads)
    most = max(counts.values())
    return {group: min(most / count, _MOST_IMPORTANCE) for group, count in counts.items()}


def folded(examples: Sequence[Example], tried: Sequence[Example]) -> list[list[Trial]]:
    """Each text, and those of `tried` made from it, scored with weights fitted without it; the
    texts of each set are dealt out to the folds in turn."""
    groups: dict[str, list[Example]] = {}
    for example in examples:
        groups.setdefault(example.text.group, []).append(example)
    folds = []
    for fold in range(FOLDS):
        held = [example for group in groups.values() for example in group[fold::FOLDS]]
        names = {(e.text.group, e.text.name) for e in held}
        others = [e for e in examples if (e.text.group, e.text.name) not in names]
        weights = fit(others, importance(e.text for e in examples))
        derived = [e for e in tried if (e.text.group.rpartition("_")[0], e.text.name) in names]
        folds.append([Trial(e, scores(e, weights)) for e in [*held, *derived]])
    return folds


def cross_validated(folds: Sequence[Sequence[Trial]]) -> list[tuple[GoldText, Found]]:
    """What is found in each text, with the costs of gaps fitted on every second fold and tried
    on the others."""
    results = []
    for part in range(2):
        seen, unseen = folds[part::2], folds[1 - part :: 2]
        gap = fit_gaps([trial for fold in seen for trial in fold])
        results += [(t.example.text, _found(t, gap)) for fold in unseen for t in fold]
    return results


def _found(trial: Trial, gap: Floats) -> Found:
    example = trial.example
    gaps = gaps_with(example, gap)
    beads = chosen(example.band, example.lattice, trial.scores, gaps)
    return [((bead.chinese, bead.english), bead.confidence) for bead in beads]


def _print_table(results: Sequence[tuple[GoldText, Found]], doubtful: float) -> None:
    for group in sorted({text.group for text, _ in results}):
        print(row_of(group, [(t, found) for t, found in results if t.group == group], doubtful))


def _is_of_encoder(feature: str) -> bool:
    return feature.startswith("meaning")


def _table(weights: Floats, gap: Floats, with_encoder: bool) -> str:
    """The weights as Python: three dictionaries."""
    known = [name for name in FEATURES if with_encoder or not _is_of_encoder(name)]
    features: Mapping[str, float] = dict.fromkeys(FEATURES, 0.0) | dict(
        zip(known, weights.tolist()[: len(known)], strict=True)
    )
    lines = [f'        "{name}": {weight:.3f},' for name, weight in features.items()]
    biases = zip(SHAPES, weights.tolist()[len(known) :], strict=True)
    shapes = [f"        {shape}: {bias:.2f}," for shape, bias in biases]
    passing = [
        f'        "{name}": {weight:.3f},'
        for name, weight in zip([*GAP_FEATURES, "opening"], gap.tolist(), strict=True)
    ]
    tables = [["    {", *table, "    },"] for table in (lines, shapes, passing)]
    return "\n".join(["(", *chain.from_iterable(tables), ")"])


def _write(path: Path, tables: Sequence[str]) -> None:
    names = ("WITH_ENCODER", "WITHOUT_ENCODER")
    kind = "tuple[dict[str, float], dict[tuple[int, int], float], dict[str, float]]"
    head = '"""The weights that tools/fit_alignment.py found: of features, shapes and gaps."""'
    parts = [f"{name}: {kind} = {table}\n" for name, table in zip(names, tables, strict=True)]
    path.write_text("\n".join([head + "\n", *parts]), "utf-8")


if __name__ == "__main__":
    main()
