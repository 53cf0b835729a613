"""How a row of the reader looks at this moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.lesson.model import Pair
from app.ui.reader.lighting import lit_by_token
from app.ui.reader.painting import Look
from app.ui.reader.pointing import Pointed
from app.ui.reader.repair_marks import Place
from app.ui.reader.showing import Showing
from app.ui.study import Study


def look_of(
    pair: Pair,
    row: int,
    study: Study,
    hovered: Pointed | None,
    showing: Showing,
    focused: bool,
    clip: tuple[int, int],
) -> Look:
    """The look of a pair: what is in hand, pointed at and lit, and what is hidden.

    `clip` is the stretch of the row, in pixels from its top, that needs painting.
    """
    spot, hand = study.spot, study.hand
    current = spot is not None and spot.pair == row
    if hovered is not None and hovered.spot.pair != row:
        hovered = None
    selected = spot.token if current and spot is not None else None
    pointed = hovered.spot.token if hovered is not None else None
    return Look(
        number=row + 1,
        current=current,
        repairing=hand.repairing,
        place=Place(hand.side, hand.english) if hand.repairing and current else None,
        focused=focused,
        top=clip[0],
        bottom=clip[1],
        selected=selected,
        hovered=pointed,
        pinyin_alone=showing.pinyin_alone(row, pair, (selected, pointed)),
        lit=hovered.lit if hovered is not None else lit_by_token(pair, selected),
        phrases=study.phrases.of(pair),
        veiled=showing.is_veiled(row),
        has_chinese=showing.has_chinese,
        has_english=showing.has_english,
        only_chinese=QCoreApplication.translate("Look", "not in the translation"),
        only_english=QCoreApplication.translate("Look", "only in the translation"),
    )
