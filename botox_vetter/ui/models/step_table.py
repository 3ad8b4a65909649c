"""The steps of a case as rows, the latest first."""

from PySide6.QtCore import QObject

from botox_vetter.actions.history import HistoryStep
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.dates import moment
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows
from botox_vetter.ui.models.signs import Sign

WHAT, WHEN = range(2)


def step_table(rulebook: Rulebook, parent: QObject) -> OrderedRows[HistoryStep]:
    def words(step: HistoryStep) -> str:
        return sentence(reason_words(step.reason, rulebook))

    def taken_back(step: HistoryStep) -> str:
        if step.is_in_force:
            return ""
        if step.undone_at is None:
            return tr("taken back")
        return tr("taken back on {when}").format(when=moment(step.undone_at.astimezone()))

    def sign(step: HistoryStep) -> Sign:
        return Sign("passes", "good") if step.is_in_force else Sign("undo", "muted")

    return OrderedRows(
        (
            Column(tr("What was done"), words, lambda step: step.reason, words, taken_back, sign),
            Column(
                tr("When"), lambda step: moment(step.at.astimezone()), lambda step: step.at, lambda step: step.number
            ),
        ),
        key=lambda step: str(step.number),
        searched=lambda step: f"{words(step)} {moment(step.at.astimezone())}",
        parent=parent,
    )
