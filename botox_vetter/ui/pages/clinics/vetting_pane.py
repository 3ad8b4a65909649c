"""One question whole: what is asked and why, where it stands, the form of an answer, and all answers so far."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from botox_vetter.comparison.asked import waiting
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.criteria import Criterion, GateBasis, Subject, country_of
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.grouped import about
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.inquiries import waiting_words
from botox_vetter.report.words.money import number
from botox_vetter.report.words.names import by_id, criterion_question, criterion_title, own_words, sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.vetting import assurance_words, gate_basis_words, outcome_words, stage_words
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.form import card, heading, say, set_role
from botox_vetter.ui.models.criteria_tree import answer_words, people_asked, whom_words
from botox_vetter.ui.pages.clinics.look_up_offered import sought_in
from botox_vetter.ui.pages.clinics.vetting_findings import Findings
from botox_vetter.ui.pages.clinics.vetting_form import AnswerForm
from botox_vetter.ui.pages.clinics.vetting_relax import Relaxing
from botox_vetter.ui.pages.clinics.vetting_visits import visits_of
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look
from botox_vetter.vetting.results import Answer, GateResult, Outcome, Vetting
from botox_vetter.vetting.rules import Asked

ROLES = {Outcome.PASSES: "good", Outcome.FAILS: "bad", Outcome.OPEN: "warn", Outcome.RELAXED: "warn"}

SAID_ALREADY = frozenset({"depends_on_who", "nobody_named"})  # by the line that says whom it is about


class CriterionPane(QWidget):
    """people_wanted(): nobody is recorded who could be asked about. The form and the lists speak for themselves.

    look_up_wanted(id, register): of whom the question is asked, in a register that answers it
    """

    people_wanted = Signal()
    look_up_wanted = Signal(str, str)

    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__()
        self._rulebook = rulebook
        self.form, self.findings, self.relaxing = AnswerForm(rulebook), Findings(rulebook, look), Relaxing()
        self._title, self._question, self._kind = heading(""), say(""), say("", "muted")
        self._stands, self._why_so, self._whom = say("", is_bold=True), say("", "muted"), say("", "muted")
        self._proof, self._rationale, self._basis = say(""), say(""), say("", "muted")
        self._note, self._waits = say("", "muted"), say("", "muted")
        self._nobody = self._nobody_named()
        self._look_up = SignButton(tr("Look it up …"), "search")
        self._sought = ("", "")
        self._look_up.clicked.connect(lambda: self.look_up_wanted.emit(*self._sought))
        self._lay_out()

    def show_question(self, asked: Asked, vetting: Vetting, file: CaseFile, today: date) -> None:
        criterion, clinic = asked.criterion, file.clinic(vetting.clinic_id)
        answer = vetting.answers[criterion.id]
        gate = next((gate for gate in vetting.gates if gate.criterion == criterion.id), None)
        self._title.setText(criterion_title(criterion.id, self._rulebook))
        self._question.setText(criterion_question(criterion.id, self._rulebook))
        _show(self._kind, _kind(criterion, gate, vetting.weights.get(criterion.id, criterion.weight)))
        _show(self._whom, sentence(whom_words(criterion, file, clinic)))
        self._show_standing(criterion, answer, gate, file)
        inquiry = waiting(file).get((clinic.id, criterion.id))
        _show(self._waits, waiting_words(inquiry, today) if inquiry else "")
        set_role(self._waits, "warn" if inquiry and inquiry.due_on <= today else "muted")
        self._show_background(criterion, clinic, file)
        self._show_answering(asked, clinic, file)
        self.findings.show_findings(_recorded(answer, file), file)
        relaxed = (one for one in about(file.relaxations, clinic.id) if one.criterion == criterion.id)
        self.relaxing.show_gate(gate, next(relaxed, None))

    def _show_standing(self, criterion: Criterion, answer: Answer, gate: GateResult | None, file: CaseFile) -> None:
        words = answer_words(answer, criterion)
        if answer.finding is not None:
            words = tr("{answer}, {sure}").format(answer=words, sure=assurance_words(answer.finding.assurance))
        if gate is not None:
            words = tr("{outcome}: {answer}").format(outcome=sentence(outcome_words(gate.outcome)), answer=words)
        self._stands.setText(words)
        set_role(self._stands, ROLES.get(gate.outcome, "") if gate else "")
        _show(self._why_so, "\n".join(_because(answer, file, self._rulebook)))

    def _show_background(self, criterion: Criterion, clinic: Clinic, file: CaseFile) -> None:
        key = f"criterion.{criterion.id}"
        _show(self._proof, _headed(tr("Proof"), by_id(f"{key}.proof", criterion.proof)))
        _show(self._rationale, _headed(tr("Why it matters"), by_id(f"{key}.rationale", criterion.rationale)))
        _show(self._note, _headed(tr("Note"), by_id(f"{key}.note", criterion.note)))
        place = file.place_of(clinic)
        _show(self._basis, _headed(tr("Rests on"), basis_words(criterion, place, self._rulebook)))

    def _show_answering(self, asked: Asked, clinic: Clinic, file: CaseFile) -> None:
        is_about_people = asked.criterion.subject is not Subject.CLINIC
        people = people_asked(asked.criterion, file, clinic) if is_about_people else ()
        is_nobody = is_about_people and not people
        self._nobody.setVisible(is_nobody)
        self.form.setVisible(not is_nobody)
        self.form.show_question(asked, people, visits_of(file, clinic.id))
        self.form.source.offer(file.evidence)
        self._sought = sought_in(asked.criterion, clinic, people[0] if people else None, file, self._rulebook)
        self._look_up.setVisible(bool(self._sought[1]) and not is_nobody)

    def _nobody_named(self) -> QWidget:
        button = SignButton(tr("Go to &People"), "person")
        button.clicked.connect(self.people_wanted)
        box = card(say(tr("This is asked about a person, and nobody with that role is recorded at this clinic yet.")))
        inside = box.layout()
        assert isinstance(inside, QVBoxLayout)
        inside.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        contents: list[QWidget] = [self._title, self._question, self._kind, self._whom, self._stands, self._why_so]
        contents.append(self._waits)
        contents += [self._proof, self._nobody, self._look_up, self.form]
        contents += [say(tr("Answers so far"), is_bold=True), self.findings]
        contents += [self.relaxing, self._rationale, self._basis, self._note]
        for widget in contents:
            column.addWidget(widget)
        column.setAlignment(self._look_up, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()


def basis_words(criterion: Criterion, place: str, rulebook: Rulebook) -> str:
    """What the question rests on in that place: law, regulator or our own caution, in the words of the data."""
    if not criterion.basis:
        return ""
    if rulebook.jurisdiction(place) is None:
        return tr("our own caution: the program does not know the law of this place")
    found = next((code for code in (place, country_of(place), "*") if code in criterion.basis), None)
    if found is None:
        return ""
    words = criterion.basis[found].replace("safety_default", gate_basis_words(GateBasis.DEFAULT))
    return by_id(f"criterion.{criterion.id}.basis.{found}", words)


def _kind(criterion: Criterion, gate: GateResult | None, counts: Fraction) -> str:
    """What the answer does, and when it can be had. counts: its weight, as the person may have set it."""
    if gate is None:
        weight = (Decimal(counts.numerator) / counts.denominator).quantize(Decimal("0.1"))
        words = tr("Counts in the score with weight {weight}").format(weight=number(weight))
        return " · ".join((words, stage_words(criterion.stage)))
    parts = [tr("Knock-out, {basis}").format(basis=gate_basis_words(gate.basis)), stage_words(gate.stage)]
    if criterion.needs is Assurance.VERIFIED:
        parts.append(tr("passes only when verified"))
    elif criterion.needs is Assurance.SEEN:
        parts.append(tr("passes only when seen or verified"))
    return " · ".join(parts)


def _because(answer: Answer, file: CaseFile, rulebook: Rulebook) -> Sequence[str]:
    """Why it stands as it does, each reason with the person it is about where there are several."""
    said = []
    for reason in answer.reasons:
        if reason.kind in SAID_ALREADY:
            continue
        words = sentence(reason_words(reason, rulebook))
        person = reason.values.get("practitioner_id")
        if isinstance(person, str):
            words = tr("{person}: {words}").format(person=own_words(file.practitioner(person).name), words=words)
        said.append(words)
    return said


def _recorded(answer: Answer, file: CaseFile) -> tuple[Finding, ...]:
    """The answer that counts and the others, as far as somebody recorded them."""
    found = (answer.finding, *answer.others) if answer.finding else answer.others
    owners = [finding.practitioner_id or finding.clinic_id or "" for finding in found]
    kept = {finding.id for finding in file.findings_about(*owners)}
    return tuple(finding for finding in found if finding.id in kept)


def _headed(head: str, words: str) -> str:
    return tr("{head}: {words}").format(head=head, words=words) if words else ""


def _show(label: QLabel, words: str) -> None:
    label.setText(breakable(words))
    label.setVisible(bool(words))
