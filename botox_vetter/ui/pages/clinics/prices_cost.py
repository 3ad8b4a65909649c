"""What the plan costs at the clinic, and what the figures rest on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QVBoxLayout

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.results import Cost
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.pages.clinics.prices_words import CostWords
from botox_vetter.ui.theme import measures as m


class CostPanel(QFrame):
    """One row for each thing to say; rows with nothing to say are hidden."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._values = {name: say("") for name in _names()}
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(m.GAP_LARGE)
        self._rows.setVerticalSpacing(m.GAP)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for name, words in _names().items():
            label = QLabel(words)
            label.setProperty("role", "muted")
            self._values[name].setAccessibleName(words)
            self._rows.addRow(label, self._values[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("What the plan costs here")))
        column.addLayout(self._rows)

    def show_cost(self, cost: Cost, file: CaseFile) -> None:
        words = CostWords(cost, file, self._rulebook)
        for row, (name, label) in enumerate(self._values.items()):
            lines: list[str] = getattr(words, name)()
            label.setText("\n".join(lines))
            self._rows.setRowVisible(row, bool(lines))


def _names() -> dict[str, str]:
    """The questions that `CostWords` answers, and their labels."""
    return {
        "session": tr("A session"),
        "first_session": tr("The first session"),
        "by_area": tr("Each area"),
        "year": tr("A year"),
        "more_years": tr("Longer"),
        "per_month": tr("A month of effect"),
        "omitted": tr("Not in these figures"),
        "uncovered": tr("Without a price"),
        "partial": tr("The other areas"),
        "not_counted": tr("Does not count"),
        "flags": tr("Please note"),
    }
