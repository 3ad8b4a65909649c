"""What is due as rows, in one case or over all of them, the most urgent first."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from botox_vetter.comparison.due_item import Due, Urgency, in_order
from botox_vetter.domain.cases import Case
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.due import due_day_words, due_kind_words, urgency_words
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows
from botox_vetter.ui.models.signs import Sign

URGENCY, ABOUT, WHAT = range(3)

SIGNS = {
    Urgency.NOW: Sign("warning", "bad"),
    Urgency.SOON: Sign("clock", "warn"),
    Urgency.LOOK: Sign("open", "muted"),
}


@dataclass(frozen=True)
class DueRow:
    """One thing that is due, and in which case."""

    case: Case
    due: Due

    @property
    def key(self) -> str:
        return "/".join((self.case.id, self.due.reason.kind, *self.due.ids))


def due_table(rulebook: Rulebook, parent: QObject, with_case: bool) -> OrderedRows[DueRow]:
    """with_case: the case stands below the clinic or person."""

    def what(row: DueRow) -> str:
        return sentence(reason_words(row.due.reason, rulebook, row.case.plan.jurisdiction))

    def about(row: DueRow) -> str:
        return own_words(row.due.name)

    def below(row: DueRow) -> str:
        return own_words(row.case.name) if with_case else ""

    return OrderedRows(
        (
            Column(
                tr("When"),
                lambda row: sentence(urgency_words(row.due.urgency)),
                lambda row: row.due.day,
                lambda row: in_order(row.due),
                lambda row: due_day_words(row.due),
                lambda row: SIGNS[row.due.urgency],
            ),
            Column(
                tr("Who, in which case") if with_case else tr("Who"),
                about,
                lambda row: row.due.name,
                lambda row: (row.case.name.casefold(), row.due.name.casefold()) if with_case else about(row).casefold(),
                below,
            ),
            Column(
                tr("What"),
                what,
                lambda row: row.due.reason,
                lambda row: (due_kind_words(row.due), row.due.day),
                lambda row: due_kind_words(row.due),
            ),
        ),
        key=lambda row: row.key,
        searched=lambda row: " ".join(
            (about(row), below(row), what(row), due_kind_words(row.due), urgency_words(row.due.urgency))
        ),
        parent=parent,
    )
