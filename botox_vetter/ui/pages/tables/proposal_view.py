"""What would become of every row: counts that filter, the rows, and the chosen one in full."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from botox_vetter.actions.tables.proposal import DryRun, Fate, Proposed
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.tables import fate_words
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.chips import Chips
from botox_vetter.ui.fields.form import say, set_role
from botox_vetter.ui.models.proposal_table import ABOUT, FATE, ROW, WHY, proposal_table, said_lines
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

MOST_ROWS, LEAST_ROWS = 9, 3
NO_LIMIT = 16_777_215  # Qt's own
MOST_LINES = 12
_ALL = "all"
_WEIGHTS = {ROW: 0, FATE: 0, ABOUT: 4, WHY: 6}


class ProposalView(QWidget):
    """Shows a dry run; the chosen filter and row stay as long as there is something to show."""

    def __init__(self, rulebook: Rulebook, place: str, look: Look) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._proposal: DryRun | None = None
        self._shown: Fate | str = _ALL
        self._is_filling = False
        samples = {ROW: "20,000", FATE: "MM " + max((fate_words(fate) for fate in Fate), key=len)}
        self._view = RowsView(
            proposal_table(rulebook, place, self), look, [_WEIGHTS[n] for n in sorted(_WEIGHTS)], samples
        )
        self._view.setAccessibleName(tr("What would become of every row"))
        self._lines = say("")
        self._chips = Chips({_ALL: tr("All rows")} | {fate: fate_words(fate) for fate in Fate})
        self._chips.chosen.connect(self._on_chip)
        self._view.chosen.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._chips)
        column.addWidget(self._view, 1)
        column.addWidget(self._lines)

    def show_proposal(self, proposal: DryRun) -> None:
        self._proposal = proposal
        self._chips.show_count(_ALL, len(proposal.rows))
        for fate in Fate:
            self._chips.show_count(fate, proposal.counts[fate])
            self._chips.enable(fate, bool(proposal.counts[fate]))
        if self._shown != _ALL and not proposal.counts[Fate(self._shown)]:
            self._shown = _ALL
            self._chips.show_choice(_ALL)
        self._show()

    def _on_chip(self, shown: object) -> None:
        self._shown = shown if isinstance(shown, Fate) else _ALL
        self._show()

    def _show(self) -> None:
        assert self._proposal is not None
        rows = [row for row in self._proposal.rows if self._shown in (_ALL, row.fate)]
        self._view.show_column(ROW, True)
        self._view.show_rows(rows)
        self._fit()
        self._tell()

    def fill(self, is_filling: bool) -> None:
        """Whether the table takes all the room there is, or as much as its rows need."""
        self._is_filling = is_filling
        self._fit()

    def _fit(self) -> None:
        if self._is_filling:
            self._view.setMinimumHeight(self._view.verticalHeader().defaultSectionSize() * LEAST_ROWS)
            self._view.setMaximumHeight(NO_LIMIT)
        else:
            self._view.fit_height(max(min(self._view.model().rowCount(), MOST_ROWS), LEAST_ROWS))

    def _tell(self) -> None:
        row: Proposed | None = self._view.row()
        lines = said_lines(row, self._rulebook) if row is not None else []
        more = len(lines) - MOST_LINES
        shown = lines[:MOST_LINES] + ([tr("and {n} more").format(n=more)] if more > 0 else [])
        self._lines.setText("\n".join(breakable(line) for line in shown))
        set_role(self._lines, "bad" if row is not None and row.fate is Fate.REFUSED else "")
        self._lines.setVisible(bool(lines))
