"""What to ask next, beside each clinic: one question a row, the weightiest first."""

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.sections.questions.rows import ask_row
from botox_vetter.report.sections.questions.topics import asks_of
from botox_vetter.report.sections.section import Section
from botox_vetter.report.words.names import criterion_title
from botox_vetter.vetting.results import Verdict

MOST = 5  # rows; what weighs less is counted only
NONE = Cell("–", emphasis=Emphasis.QUIET)


def next_questions(group: tuple[Standing, ...], comparison: Comparison, rulebook: Rulebook) -> Section:
    """Of a clinic that is ruled out nothing is asked: that changes nothing."""
    asked = [asked_cells(standing, comparison, rulebook) for standing in group]
    count = min(max((len(cells) for cells in asked), default=0), MOST)
    rows = [_row(ask_head(n), [cells[n] if n < len(cells) else NONE for cells in asked]) for n in range(count)]
    rows.append(_row(tr("Open in all"), [_open(standing) for standing in group]))
    if any(standing.vetting.at_visit and standing.vetting.verdict is not Verdict.RULED_OUT for standing in group):
        rows.append(_row(tr("At the visit"), [_at_visit(standing, rulebook) for standing in group]))
    return Section("ask", Cell(tr("What to ask next"), emphasis=Emphasis.STRONG), tuple(rows))


def asked_cells(standing: Standing, comparison: Comparison, rulebook: Rulebook, is_short: bool = False) -> list[Cell]:
    """What to find out, below it whom to turn to and what hangs on it; where it is not to be short, what is known."""
    if standing.vetting.verdict is Verdict.RULED_OUT:
        return [Cell(tr("Nothing to ask: it is ruled out"), emphasis=Emphasis.QUIET)]
    if not standing.ask:
        return [Cell(tr("Nothing is open"), emphasis=Emphasis.QUIET)]
    cells = []
    for ask in asks_of(standing, comparison.file, rulebook):
        words, way, stand = ask_row([(standing, ask)], comparison, rulebook, is_short).cells
        hangs = " · ".join((way.text, stand.text, *stand.notes))
        cells.append(Cell(words.text, (hangs, *words.notes)))
    return cells


def ask_head(n: int) -> str:
    """Of a row; n: from 0."""
    return tr("Ask first") if n == 0 else tr("Ask next ({n})").format(n=n + 1)


def _open(standing: Standing) -> Cell:
    n = len(standing.ask)
    if standing.vetting.verdict is Verdict.RULED_OUT or n == 0:
        return NONE
    return Cell(ntr("{n} question", "{n} questions", n).format(n=n))


def _at_visit(standing: Standing, rulebook: Rulebook) -> Cell:
    if standing.vetting.verdict is Verdict.RULED_OUT:
        return NONE
    titles = tuple(criterion_title(cid, rulebook) for cid in standing.vetting.at_visit)
    return Cell("", titles) if titles else Cell(tr("Nothing to confirm"), emphasis=Emphasis.QUIET)


def _row(head: str, cells: list[Cell]) -> Row:
    return Row((Cell(head), *cells))
