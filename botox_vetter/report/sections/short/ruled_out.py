"""Why clinics are ruled out, each in a few lines."""

from dataclasses import replace

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Paragraph, Role, Row, Table
from botox_vetter.report.sections.ruled_out import failed_gates, found_cell
from botox_vetter.report.words.names import criterion_title, own_words
from botox_vetter.vetting.results import Verdict

MOST = 3


def ruled_out_in_short(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """A row for each of the first; nothing where none is."""
    out = [s for s in comparison.standings if s.vetting.verdict is Verdict.RULED_OUT]
    if not out:
        return []
    columns = (Column(tr("Clinic"), 1.5), Column(tr("Knock-outs failed, and what was found"), 5.0))
    table = Table(tr("Ruled out"), columns, tuple(_row(standing, comparison, rulebook) for standing in out[:MOST]))
    n = len(out) - MOST
    words = ntr("{n} more is ruled out: in the full report.", "{n} more are ruled out: in the full report.", n)
    return [table, *([Paragraph(words.format(n=n), Role.NOTE)] if n > 0 else [])]


def _row(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Row:
    """What was found of the first knock-out that it fails; the others by name."""
    first, *others = failed_gates(standing.vetting)
    found = found_cell(first, standing, comparison, rulebook)
    titles = "; ".join(criterion_title(gate.criterion, rulebook) for gate in others)
    also = (tr("It fails, too: {titles}").format(titles=titles),) if titles else ()
    name = Cell(own_words(standing.clinic.name), emphasis=Emphasis.STRONG)
    return Row((name, replace(found, notes=(*found.notes[:1], *also))))
