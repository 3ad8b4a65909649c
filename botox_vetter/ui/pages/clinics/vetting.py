"""The background check of one clinic: what to ask next, all questions, and one of them to answer."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from botox_vetter.actions import findings, gates, inquiries
from botox_vetter.actions.changed import Changed
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.grouped import about
from botox_vetter.domain.records import Inquiry
from botox_vetter.language import tr
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.vetting import level_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.pages.clinics.evidence_intake import Intake
from botox_vetter.ui.pages.clinics.vetting_ask import AskNext
from botox_vetter.ui.pages.clinics.vetting_ask_form import AskedNow
from botox_vetter.ui.pages.clinics.vetting_asking import Asking
from botox_vetter.ui.pages.clinics.vetting_levels import keys_of
from botox_vetter.ui.pages.clinics.vetting_list import Questions
from botox_vetter.ui.pages.clinics.vetting_pane import CriterionPane
from botox_vetter.ui.pages.clinics.vetting_room import Room
from botox_vetter.ui.pages.clinics.vetting_strip import SURE_KEYS
from botox_vetter.ui.pages.clinics.vetting_visits import Visits
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look
from botox_vetter.vetting.rules import Asked, Rules, rules_for


class VettingTab(QWidget):
    """people_wanted(): a person has to be recorded first."""

    people_wanted = Signal()

    def __init__(self, desk: Desk, look: Look, intake: Intake) -> None:
        super().__init__()
        self._desk, self._intake = desk, intake
        self._clinic_id: str | None = None
        self._rules: Rules | None = None
        self._asking, self._visits = Asking(desk.rulebook), Visits(desk)
        self._checks = SignButton(tr("Run checks …"), "renew")
        self._checks.setProperty("compact", True)
        self._ask = AskNext(desk.rulebook, self._asking.begin, self._visits.new, self._checks)
        self._list, self._pane = Questions(desk.rulebook, look), CriterionPane(desk.rulebook, look)
        self._tree, self._strip = self._list.tree, self._list.strip
        self._lay_out()
        self._connect()

    def show_clinic(self, clinic_id: str | None) -> None:
        """Shows what is known of that clinic today. The chosen question stays chosen, also from clinic to clinic."""
        is_other = clinic_id != self._clinic_id
        if is_other:
            self._visits.settle()
        self._clinic_id = clinic_id
        file, comparison = self._desk.file, self._desk.comparison
        self.setEnabled(clinic_id is not None)
        if clinic_id is None or file is None or comparison is None:
            return
        standing = comparison.of(clinic_id)
        self._rules = self._rules_of(file.place_of(standing.clinic), file.plan.is_medical)
        self._ask.show_standing(standing)
        put = about(file.inquiries, clinic_id)
        self._asking.show_standing(standing, put, self._desk.today)
        self._visits.show_clinic(standing.clinic, file)
        self._list.show_vetting(standing.vetting, file, self._desk.today)
        if is_other:
            self._clear()
            self._asking.fold()
        self._show_question()

    def choose(self, criterion: str) -> None:
        """Leads to that question."""
        self._room.close_question()
        self._list.choose(criterion)
        self._tree.setFocus()

    def answers(self) -> list[tuple[str, str, Callable[[], object]]]:
        """(key, words, wish) for the chosen question; empty: it cannot be answered now."""
        asked = self._asked()
        if asked is None or self._pane.form.isHidden():
            return []
        keys = keys_of(asked).items()
        named = ((key, sentence(level_words(level, asked.scale.id))) for key, level in keys)
        return [(key, words, partial(self._on_key, key)) for key, words in named]

    def _rules_of(self, place: str, is_medical: bool) -> Rules:
        known = self._rules
        weighing = self._desk.file.plan.weighing if self._desk.file is not None else ((), ())
        if known is not None and (known.place, known.is_medical, known.weighing) == (place, is_medical, weighing):
            return known
        return rules_for(self._desk.rulebook, place, is_medical, weighing)

    def _asked(self) -> Asked | None:
        return self._rules.asked.get(self._tree.criterion) if self._rules else None

    def _show_question(self) -> None:
        asked, file, comparison = self._asked(), self._desk.file, self._desk.comparison
        is_shown = asked is not None and self._clinic_id is not None and file is not None and comparison is not None
        self._pane.setVisible(is_shown)
        self._strip.setVisible(is_shown)
        self._none_chosen.setVisible(not is_shown)
        if asked and self._clinic_id and file and comparison:
            vetting = comparison.of(self._clinic_id).vetting
            self._pane.show_question(asked, vetting, file, self._desk.today)
            answer = vetting.answers[asked.criterion.id].finding
            self._strip.show_question(asked, answer, self._pane.form.sure, self._pane.form.isHidden())

    def _clear(self) -> None:
        self._pane.form.clear(self._desk.today)
        self._pane.relaxing.clear()

    def _on_chosen(self) -> None:
        self._clear()
        self._show_question()

    def _on_key(self, key: str) -> None:
        asked = self._asked()
        if key in SURE_KEYS:
            self._pane.form.be_sure(SURE_KEYS[key])
            return
        level = keys_of(asked).get(key) if asked else None
        is_asked = level is not None and not self._pane.form.isHidden()
        if is_asked and not self._pane.form.record_level(str(level), self._desk.today):
            self._open()  # it asks about whom

    def _open(self) -> None:
        self._room.open()
        self._pane.form.take_keyboard()

    def _on_recorded(self, finding: Finding) -> None:
        clinic_id = None if finding.practitioner_id else self._clinic_id
        draft = replace(finding, clinic_id=clinic_id)
        change = self._desk.do(findings.record_finding, self._desk.rulebook, self._desk.case_id, draft)
        if change is not None:
            self._back_to_list()

    def _back_to_list(self) -> None:
        self._clear()
        self._room.close_question()
        self._tree.setFocus()

    def _on_remove(self, finding: Finding) -> None:
        self._desk.do(findings.remove_finding, self._desk.case_id, finding)

    def _on_relax(self, reason: str) -> None:
        clinic = self._clinic()
        if clinic and self._desk.do(gates.relax_gate, self._desk.rulebook, clinic, self._tree.criterion, reason):
            self._pane.relaxing.clear()

    def _on_ask_again(self) -> None:
        if clinic := self._clinic():
            self._desk.do(gates.stop_relaxing, clinic, self._tree.criterion)

    def _on_asked(self, now: AskedNow) -> None:
        clinic = self._clinic()
        if clinic is None:
            return
        known = {"how": now.how, "due_on": now.due_on, "note": now.note}
        if self._desk.do(inquiries.ask, self._desk.rulebook, clinic, now.criteria, now.asked_on, **known):
            self._asking.leave()

    def _on_inquiry(self, action: Callable[..., Changed], inquiry: Inquiry) -> None:
        if clinic := self._clinic():
            self._desk.do(action, self._desk.rulebook, clinic, inquiry, self._desk.today)

    def _on_unasked(self, inquiry: Inquiry) -> None:
        if clinic := self._clinic():
            self._desk.do(inquiries.remove_inquiry, clinic, inquiry)

    def _on_brought(self, brought: Sequence[Brought]) -> None:
        """Kept at once, and named by the answer when that is recorded."""
        asked = self._asked()
        if not brought or asked is None:
            return
        criterion = asked.criterion.id

        def then(ids: tuple[str, ...]) -> None:
            if self._tree.criterion == criterion:
                self._pane.form.source.add(ids)

        self._intake.keep(brought, self._clinic_id, then=then)

    def _clinic(self) -> Clinic | None:
        file = self._desk.file
        return file.clinic(self._clinic_id) if file and self._clinic_id else None

    def _connect(self) -> None:
        self._ask.wanted.connect(self.choose)
        self._checks.clicked.connect(lambda: self._desk.checks_wanted.emit(self._clinic_id or ""))
        self._list.chosen.connect(self._on_chosen)
        self._tree.answered.connect(self._on_key)
        self._tree.opened.connect(self._open)
        self._room.back.connect(self._back_to_list)
        self._room.widened.connect(self._strip.be_brief)
        self._strip.answered.connect(self._on_key)
        self._strip.sure.connect(self._pane.form.be_sure)
        self._strip.details.connect(self._open)
        self._strip.people.connect(self.people_wanted)
        self._pane.people_wanted.connect(self.people_wanted)
        self._pane.look_up_wanted.connect(lambda *sought: self._desk.look_up_wanted.emit(*sought, ""))
        self._pane.form.recorded.connect(self._on_recorded)
        self._pane.form.left.connect(self._back_to_list)
        self._pane.form.sure_changed.connect(lambda: self._strip.show_sure(self._pane.form.sure))
        self._pane.form.source.wanted.connect(lambda: self._on_brought(self._intake.ask(self)))
        self._pane.form.source.brought.connect(self._on_brought)
        waiting = self._asking.waiting
        self._asking.form.asked.connect(self._on_asked)
        waiting.answered.connect(lambda inquiry: self._on_inquiry(inquiries.mark_answered, inquiry))
        waiting.again.connect(lambda inquiry: self._on_inquiry(inquiries.ask_again, inquiry))
        waiting.unwanted.connect(self._on_unasked)
        self._pane.findings.unwanted.connect(self._on_remove)
        self._pane.relaxing.relax.connect(self._on_relax)
        self._pane.relaxing.ask_again.connect(self._on_ask_again)

    def _lay_out(self) -> None:
        self._none_chosen = say(tr("Choose a question in the list to see it whole and to answer it."), "muted")
        question, inside = QWidget(), QWidget()
        _stack(question, self._none_chosen, self._pane)
        self._room = Room(self._list, question)
        _stack(inside, self._ask, self._asking, self._visits, self._room)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.addWidget(Scrolled(inside))


def _stack(inside: QWidget, *widgets: QWidget) -> None:
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(m.GAP)
    for widget in widgets:
        column.addWidget(widget, 1 if isinstance(widget, Room) else 0)
