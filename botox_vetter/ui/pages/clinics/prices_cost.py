"""What the plan costs at the clinic, and what the figures rest on."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.results import Cost
from botox_vetter.report.sections.subjects import YEAR
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.links import Links
from botox_vetter.ui.pages.clinics.prices_words import CostWords
from botox_vetter.ui.theme import measures as m


class CostPanel(QFrame):
    """One row for each thing to say; rows with nothing to say are hidden.

    reasons_wanted(str): a figure shall be opened into its reasons; as of the head
    """

    reasons_wanted = Signal(str)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._rows = [(say(words, "muted"), say(""), ask) for words, ask in _asked()]
        self._why = Links()
        self._why.setText(f'<a href="{YEAR}">{escape(tr("What these figures rest on"))}</a>')
        self._why.linkActivated.connect(self.reasons_wanted)
        grid = QGridLayout()
        grid.setHorizontalSpacing(m.GAP_LARGE)
        grid.setVerticalSpacing(m.GAP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 4)
        for row, (label, value, _ask) in enumerate(self._rows):
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("What the plan costs here")))
        column.addLayout(grid)
        column.addWidget(self._why)

    def show_cost(self, cost: Cost, file: CaseFile) -> None:
        words = CostWords(cost, file, self._rulebook)
        for label, value, ask in self._rows:
            lines = ask(words)
            value.setText("\n".join(lines))
            value.setAccessibleName(tr("{what}: {words}").format(what=label.text(), words="\n".join(lines)))
            for widget in (label, value):
                widget.setVisible(bool(lines))


def _asked() -> tuple[tuple[str, Callable[[CostWords], list[str]]], ...]:
    """Label of each row, and what it says."""
    return (
        (tr("A session"), CostWords.session),
        (tr("The first session"), CostWords.first_session),
        (tr("Each area"), CostWords.by_area),
        (tr("A year"), CostWords.year),
        (tr("Longer"), CostWords.more_years),
        (tr("A month of effect"), CostWords.per_month),
        (tr("Not in these figures"), CostWords.omitted),
        (tr("Without a price"), CostWords.uncovered),
        (tr("The other areas"), CostWords.partial),
        (tr("Does not count"), CostWords.not_counted),
        (tr("Please note"), CostWords.flags),
    )
