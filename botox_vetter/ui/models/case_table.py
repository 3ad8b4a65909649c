"""Cases as rows, with what is due in each; the case changed last comes first until a column is chosen."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from botox_vetter.comparison.due_item import Due, Urgency, in_order
from botox_vetter.domain.case_lines import CaseLine
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.cases import case_line, decision_words
from botox_vetter.report.words.dates import short_day
from botox_vetter.report.words.due import count_words, due_words
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.ui.models.due_table import SIGNS
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows
from botox_vetter.ui.models.signs import Sign

NAME, CLINICS, DECISION, DUE, CHANGED = range(5)


@dataclass(frozen=True)
class CaseRow:
    """due: None: not counted (yet)."""

    line: CaseLine
    due: tuple[Due, ...] | None = None


def case_table(rulebook: Rulebook, parent: QObject) -> OrderedRows[CaseRow]:
    def name(row: CaseRow) -> str:
        return own_words(row.line.case.name)

    def plan(row: CaseRow) -> str:
        return case_line(row.line.case, rulebook)

    def due(row: CaseRow) -> str:
        if row.due is None:
            return ""
        counts = [sum(found.urgency is urgency for found in row.due) for urgency in Urgency]
        return sentence(count_words(*counts))

    def first_due(row: CaseRow) -> str:
        return sentence(due_words(row.due[0], rulebook, row.line.case.plan.jurisdiction)) if row.due else ""

    def due_sign(row: CaseRow) -> Sign | None:
        return SIGNS[row.due[0].urgency] if row.due else None

    def due_order(row: CaseRow) -> object:
        return in_order(row.due[0]) if row.due else None

    def decided_on(row: CaseRow) -> str:
        return short_day(row.line.decision.decided_on) if row.line.decision is not None else ""

    def decided_sign(row: CaseRow) -> Sign | None:
        return Sign("passes", "good") if row.line.decision is not None else None

    return OrderedRows(
        (
            Column(tr("Case"), name, lambda row: row.line.case.name, lambda row: name(row).casefold(), plan),
            Column(
                tr("Clinics"), lambda row: str(row.line.clinics), lambda row: row.line.clinics, begins_descending=True
            ),
            Column(
                tr("Decided for"),
                lambda row: sentence(decision_words(row.line)),
                lambda row: row.line.decision,
                lambda row: decision_words(row.line).casefold() or None,
                decided_on,
                decided_sign,
            ),
            Column(tr("What is due"), due, lambda row: row.due, due_order, first_due, due_sign),
            Column(
                tr("Changed"),
                lambda row: short_day(row.line.changed_at.astimezone().date()),
                lambda row: row.line.changed_at,
                begins_descending=True,
            ),
        ),
        key=lambda row: row.line.case.id,
        searched=lambda row: " ".join((name(row), plan(row), decision_words(row.line))),
        parent=parent,
    )
