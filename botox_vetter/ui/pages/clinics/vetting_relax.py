"""A knock-out that is our own caution may be given up for one clinic with a reason, and taken up again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.criteria import GateBasis
from botox_vetter.domain.findings import Relaxation
from botox_vetter.language import tr
from botox_vetter.report.words.names import quoted
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.form import Form, say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.theme import measures as m
from botox_vetter.vetting.results import GateResult


class Relaxing(QWidget):
    """relax(reason), and ask_again(): what the person wants. Hidden for questions that are no knock-out."""

    relax = Signal(str)
    ask_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = say("", "muted")
        self._reason = LineField()
        self._reason_row = self._form()
        self._relax, self._again = QPushButton(tr("Rela&x this knock-out")), QPushButton(tr("Ask it again"))
        self._lacks = say(tr("A reason is needed: it is printed in the report."), "bad")
        self._lacks.hide()
        self._relax.clicked.connect(self._on_relax)
        self._reason.returnPressed.connect(self._on_relax)
        self._again.clicked.connect(self.ask_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        for widget in (self._words, self._reason_row, self._lacks):
            column.addWidget(widget)
        for button in (self._relax, self._again):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_gate(self, gate: GateResult | None, relaxation: Relaxation | None) -> None:
        """relaxation: what the person wished for this clinic; None: nothing."""
        self.setVisible(gate is not None)
        if gate is None:
            return
        may_relax = gate.basis is GateBasis.DEFAULT and relaxation is None
        self._words.setText(breakable(_words(gate, relaxation)))
        for widget in (self._reason_row, self._relax):
            widget.setVisible(may_relax)
        self._again.setVisible(relaxation is not None)
        self._lacks.setVisible(self._lacks.isVisible() and may_relax)

    def clear(self) -> None:
        self._reason.clear()
        self._lacks.hide()

    def _on_relax(self) -> None:
        reason = self._reason.text().strip()
        self._lacks.setVisible(not reason)
        if reason:
            self.relax.emit(reason)
        else:
            self._reason.setFocus()

    def _form(self) -> QWidget:
        box, form = QWidget(), Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(tr("Reason"), self._reason, tr("Printed in the report beside this knock-out."))
        box.setLayout(form)
        return box


def _words(gate: GateResult, relaxation: Relaxation | None) -> str:
    if gate.basis is GateBasis.LAW:
        return tr("This knock-out rests on law or regulation; it cannot be relaxed.")
    if relaxation is not None:
        return tr("You relaxed this knock-out for this clinic: {reason}").format(reason=quoted(relaxation.reason))
    return tr("This knock-out is our own caution. Relaxed for this clinic, it counts in the score instead.")
