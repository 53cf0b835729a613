"""Which tokens and words can't say the same, however near they are in meaning and place."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.alignment.english_words import base_stem
from app.alignment.word_evidence import MEASURE_WORD, ROW, LinkedText, known_renderings
from app.alignment.word_grid import Floats
from app.alignment.word_pieces import pieces
from app.chinese.lexicon import Lexicon
from app.lesson.model import Token

_WORDING = [
    ROW[name]
    for name in ("gloss", "phrase", "whole_phrase", "other", "grammar", "part", "quantity", "mark")
]
_NEARLY_WORDING = [*_WORDING, ROW["sound"], ROW["related"]]
_OWN_WORDING = [ROW[name] for name in ("gloss", "phrase", "whole_phrase")]
_NEGATIVE = frozenset("不没沒無无未非别別莫勿否甭")
_DENIALS = "no not n't never none nothing nobody nowhere neither nor without"
_NEEDING_WORDING = "yes yeah oh please let a an the to that which"
_MODAL = "will would can could may might should must"
_PRONOUNS = "I you he she it we they this that"
_NEGATIONS = frozenset(map(base_stem, _DENIALS.split()))
_CLOSED = _NEGATIONS | frozenset(map(base_stem, _NEEDING_WORDING.split()))
_AUXILIARIES = frozenset(map(base_stem, _MODAL.split()))
_SUBJECTS = frozenset(map(base_stem, _PRONOUNS.split()))
_DO, _NOT, _OF, _MOST = map(base_stem, ["do", "not", "of", "most"])


def conflicts(text: LinkedText, evidence: Floats, lexicon: Lexicon) -> NDArray[np.bool_]:
    """Tokens × words, true where no link can be; `evidence` is tokens × words × features.

    An English negation says only what denies; articles and the like, whatever a measure word is
    linked to, and pieces of hyphened and shortened words need the dictionary's wording; where an
    auxiliary stands that says will, 将 says nothing else; most of is no superlative; and the do
    of questions and denials says nothing.
    """
    stems = [word.stem for word in text.words]
    denying = np.array([_denies(token, lexicon) for token in text.tokens])
    negations = np.array([stem in _NEGATIONS for stem in stems])
    closed = np.array([stem in _CLOSED for stem in stems])
    unsaid = evidence[..., _WORDING].max(axis=2) <= 0
    measures = np.array([token.gloss == MEASURE_WORD for token in text.tokens])
    said = evidence[..., ROW["grammar"]] > 0
    modal = (said & np.array([stem in _AUXILIARIES for stem in stems])[None]).any(axis=1)
    superlative = np.array([token.text == "最" for token in text.tokens])
    found: NDArray[np.bool_] = (
        (~denying[:, None] & negations[None])
        | (unsaid & closed[None])
        | (measures[:, None] & (evidence[..., _OWN_WORDING].max(axis=2) <= 0))
        | (modal[:, None] & ~said)
        | (evidence[..., _NEARLY_WORDING].max(axis=2) <= 0) & np.array(pieces(text.words))[None]
        | superlative[:, None] & np.array([_is_share(stems, k) for k in range(len(stems))])[None]
        | np.array([_supports(stems, place) for place in range(len(stems))])[None]
    )
    return found


def _denies(token: Token, lexicon: Lexicon) -> bool:
    if not _NEGATIVE.isdisjoint(token.text):
        return True
    return not known_renderings(token, lexicon).stems.isdisjoint(_NEGATIONS)


def _is_share(stems: list[str], place: int) -> bool:
    """Whether it is most, followed by of."""
    return stems[place] == _MOST and stems[place + 1 : place + 2] == [_OF]


def _supports(stems: list[str], place: int) -> bool:
    """Whether it is the do of don't and do you."""
    after = stems[place + 1 : place + 2]
    return stems[place] == _DO and (after == [_NOT] or not _SUBJECTS.isdisjoint(after))
