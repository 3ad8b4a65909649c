"""Which clinic it shall be, and why; kept at once, and taken back by Undo or by its button."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from botox_vetter.actions import decision as deciding
from botox_vetter.domain.cases import CaseFile
from botox_vetter.language import tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.decisions import thinking_words
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.report.words.vetting import gate_summary, verdict_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import set_role
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.theme import measures as m
from botox_vetter.vetting.results import Verdict

UNDECIDED, NONE_OF_THEM = "undecided", "none of them"
ROLES = {Verdict.CLEARED: "good", Verdict.OPEN: "warn", Verdict.RULED_OUT: "bad"}


class DecisionCard(QFrame):
    """A reason that is typed first is kept with the clinic that is chosen then."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._desk = desk
        self._choice, self._reason = ChoiceField(opens_by_arrow=True), LineField()
        self._choice.setAccessibleName(tr("Decision"))
        self._choice.setMaximumWidth(m.FIELD_WIDTH)
        self._reason.setAccessibleName(tr("Reason of the decision"))
        self._reason.setPlaceholderText(tr("in your own words"))
        self._withdraw = QPushButton(tr("&Withdraw"))
        self._withdraw.setToolTip(tr("Nothing is decided then; Ctrl+Z brings the decision back"))
        self._state, self._verdict = ElidedLabel(lines=2), ElidedLabel(lines=2)  # no more: the table keeps its room
        set_role(self._state, "muted")
        self._lay_out()
        self._choice.committed.connect(lambda _chosen: self._on_chosen())
        self._reason.committed.connect(lambda _words: self._on_reason())
        self._withdraw.clicked.connect(self._on_withdraw)

    def load(self, file: CaseFile) -> None:
        """Offers the clinics on the shortlist, and the one that was decided for."""
        decision = file.decision
        offered = [c for c in file.clinics if c.is_shortlisted or (decision and decision.clinic_id == c.id)]
        self._choice.offer(
            [
                (UNDECIDED, tr("Not decided yet")),
                *((clinic.id, own_words(clinic.name)) for clinic in offered),
                (NONE_OF_THEM, tr("None of them")),
            ]
        )
        self._choice.show_value(UNDECIDED if decision is None else decision.clinic_id or NONE_OF_THEM)
        if decision is not None or not self._reason.hasFocus():
            self._reason.show_value("" if decision is None else decision.reason)
        self._withdraw.setEnabled(decision is not None)
        if decision is None:
            self._state.setText(tr("Choose a clinic when you have made up your mind; it stands on the report then."))
        else:
            decided = tr("Decided on {day}.").format(day=day(decision.decided_on))
            self._state.setText(" ".join(filter(None, (decided, thinking_words(decision, self._desk.today)))))
        self._show_verdict(file)

    def _show_verdict(self, file: CaseFile) -> None:
        """A knock-out is not silent only because somebody decided."""
        comparison, decision = self._desk.comparison, file.decision
        is_said = comparison is not None and decision is not None and decision.clinic_id is not None
        self._verdict.setVisible(is_said)
        if comparison is None or decision is None or decision.clinic_id is None:
            return
        vetting = comparison.of(decision.clinic_id).vetting
        words = tr("{verdict}: {gates}.").format(verdict=verdict_words(vetting.verdict), gates=gate_summary(vetting))
        is_asked = vetting.verdict is Verdict.RULED_OUT and not decision.reason.strip()
        asked = tr("Say why you choose it all the same: the reason is printed.") if is_asked else ""
        self._verdict.setText(" ".join(filter(None, (sentence(words), asked))))
        set_role(self._verdict, ROLES[vetting.verdict])

    def _on_chosen(self) -> None:
        file, chosen = self._desk.file, self._choice.value()
        if file is None:
            return
        if chosen == UNDECIDED:
            self._on_withdraw()
            return
        clinic = None if chosen == NONE_OF_THEM else file.clinic(str(chosen))
        self._desk.do(deciding.decide, file.case.id, clinic, self._reason.text().strip(), self._desk.today)
        self._show_what_is_kept()

    def _on_reason(self) -> None:
        """Another reason leaves the day of the decision."""
        file = self._desk.file
        if file is None or file.decision is None:
            return
        decision = file.decision
        clinic = None if decision.clinic_id is None else file.clinic(decision.clinic_id)
        self._desk.do(deciding.decide, file.case.id, clinic, self._reason.text().strip(), decision.decided_on)
        self._show_what_is_kept()

    def _on_withdraw(self) -> None:
        file = self._desk.file
        if file is not None and file.decision is not None:
            self._desk.do(deciding.withdraw_decision, file.case.id)
            self._show_what_is_kept()

    def _show_what_is_kept(self) -> None:
        """Also after a refusal."""
        if self._desk.file is not None:
            self.load(self._desk.file)

    def _lay_out(self) -> None:
        decision, why = QLabel(tr("Dec&ision")), QLabel(tr("Wh&y"))
        decision.setBuddy(self._choice)
        why.setBuddy(self._reason)
        fields = QHBoxLayout()
        fields.setSpacing(m.GAP)
        fields.addWidget(decision)
        fields.addWidget(self._choice, 1)
        fields.addWidget(why)
        fields.addWidget(self._reason, 2)
        fields.addWidget(self._withdraw)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP, m.GAP_LARGE, m.GAP)
        column.setSpacing(m.GAP_SMALL)
        column.addLayout(fields)
        column.addWidget(self._state)
        column.addWidget(self._verdict)
