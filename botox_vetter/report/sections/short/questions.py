"""What to ask next beside each clinic: what weighs most, and how much more there is."""

from collections.abc import Sequence

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.sections.next_questions import NONE, ask_head, asked_cells
from botox_vetter.report.sections.questions.topics import asks_of
from botox_vetter.report.words.names import criterion_title
from botox_vetter.vetting.results import Verdict


def ask_rows(group: Sequence[Standing], comparison: Comparison, rulebook: Rulebook, most: int) -> list[Row]:
    """most: so many at each clinic."""
    asked = [asked_cells(standing, comparison, rulebook, is_short=True)[:most] for standing in group]
    count = max(map(len, asked), default=0)
    return [_row(ask_head(n), [cells[n] if n < len(cells) else NONE for cells in asked]) for n in range(count)]


def further_rows(group: Sequence[Standing], comparison: Comparison, rulebook: Rulebook, most: int) -> list[Row]:
    """What else there is; rows in which no clinic has anything are left out. most: as many as are asked."""
    told = (
        (tr("More to ask"), [_rest(standing, comparison, rulebook, most) for standing in group]),
        (tr("At the visit"), [_titles(_at_visit(standing), rulebook) for standing in group]),
        (tr("Set aside by you"), [_titles(_set_aside(standing, comparison), rulebook) for standing in group]),
    )
    return [_row(head, cells) for head, cells in told if any(cell is not NONE for cell in cells)]


def _row(head: str, cells: Sequence[Cell]) -> Row:
    return Row((Cell(head, emphasis=Emphasis.STRONG), *cells))


def _rest(standing: Standing, comparison: Comparison, rulebook: Rulebook, most: int) -> Cell:
    shown = {cid for ask in asks_of(standing, comparison.file, rulebook)[:most] for cid in ask.criteria}
    n = len(standing.ask) - len(shown)
    if standing.vetting.verdict is Verdict.RULED_OUT or n == 0:
        return NONE
    words = ntr("{n} more: in the full report", "{n} more: in the full report", n)
    return Cell("", (words.format(n=n),))


def _at_visit(standing: Standing) -> tuple[str, ...]:
    return () if standing.vetting.verdict is Verdict.RULED_OUT else standing.vetting.at_visit


def _set_aside(standing: Standing, comparison: Comparison) -> list[str]:
    """Not what counts all the same, by law."""
    return [
        relaxation.criterion
        for relaxation in comparison.file.relaxations
        if relaxation.clinic_id == standing.clinic.id and relaxation.criterion not in standing.vetting.refused
    ]


def _titles(criteria: Sequence[str], rulebook: Rulebook) -> Cell:
    return Cell("", ("; ".join(criterion_title(cid, rulebook) for cid in criteria),)) if criteria else NONE
