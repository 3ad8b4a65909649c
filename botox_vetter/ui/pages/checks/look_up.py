"""A look-up in a register by the person: the page there is opened, and what it says is kept in one step."""

from collections.abc import Sequence
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from botox_vetter.actions.changed import Changed
from botox_vetter.actions.look_ups import Kept, kept_file, record_look_up
from botox_vetter.domain.looked_up import Seen, as_read, lacks, settles
from botox_vetter.domain.settling import ended_by, may_list
from botox_vetter.language import tr
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say, set_role
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.pages.checks.what_it_says import WhatItSays
from botox_vetter.ui.pages.checks.where_to_look import WhereToLook
from botox_vetter.ui.pages.clinics.evidence_brought import Brought
from botox_vetter.ui.pages.clinics.registration_words import ended_words, settled_words
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.shown import Shown, Stopping
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class LookUpPage(QWidget):
    """left: Esc. kept: what was read is kept. place_wanted(place): somebody has to be recorded first."""

    left = Signal()
    kept = Signal()
    place_wanted = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._files: tuple[Kept, ...] = ()
        self._begun: tuple[object, ...] = ()
        self.where, self.says = WhereToLook(desk.rulebook), WhatItSays(desk.rulebook)
        self._record = SignButton(tr("&Keep what I saw"), "passes")
        self._settles, self._lacks = say(""), say("", "muted")
        self._nobody = NothingYet("person")
        self._lay_out()
        self.where.changed.connect(self._on_where)
        self.says.changed.connect(self._say)
        self.says.brought.connect(self._on_brought)
        self._record.clicked.connect(self._on_record)
        self._nobody.wanted.connect(self.place_wanted)
        add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.left.emit)

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        is_anybody = bool(file.practitioners or file.clinics)
        self._nobody.setVisible(not is_anybody)
        for widget in (self._scrolled, self._keep):
            widget.setVisible(is_anybody)
        if is_anybody:
            self.where.show_case(file)
            self._say()

    def begin(self, whom_id: str, register: str = "", number: str = "") -> None:
        """About that person or clinic, from the beginning."""
        self._begun = ()
        self.where.choose(whom_id, register, number)
        self.where.take_keyboard()
        self._scrolled.verticalScrollBar().setValue(0)

    def _on_where(self) -> None:
        """Another person or register: nothing is said of it yet. Another number is the same look-up."""
        whom, register = self.where.whom, self.where.register
        if whom is None or register is None:
            return
        if self._begun != (whom.id, register.id):
            self._begun = (whom.id, register.id)
            self._files = ()
            self.says.show_kept(())
            self.says.begin(whom, register, self._desk.today)
        self._say()

    def _seen(self) -> Seen | None:
        """None: nobody is chosen, or the day cannot be read."""
        whom, register = self.where.whom, self.where.register
        if whom is None or register is None:
            return None
        try:
            said = self.says.said()
        except ValueError:
            return None
        about = {"clinic_id": whom.id} if whom.is_clinic else {"practitioner_id": whom.id}
        return Seen(register.id, **about, number=self.where.number, address=self.where.address, **said)  # type: ignore[arg-type]

    def _say(self) -> None:
        seen, whom = self._seen(), self.where.whom
        if seen is None or whom is None:
            self._record.setEnabled(False)
            _show(self._lacks, tr("The day cannot be read."), "bad")
            return
        self.says.offer_picks(seen)
        missing = list(lacks(seen, whom.name, self._desk.rulebook))
        self.says.ask_if_same(any(reason.kind == "look_up_other_name" for reason in missing) or seen.is_same)
        found = settles(seen, whom.profession, self._desk.rulebook)
        self._record.setEnabled(not missing and self._desk.can_keep)
        is_nothing_said = not seen.words and not seen.picked
        words = "" if not missing else sentence(reason_words(missing[0], self._desk.rulebook)) + "."
        _show(self._lacks, words, "muted" if is_nothing_said else "warn")
        nothing = tr("These words settle no question: they are kept as they are, with the day.")
        if seen.is_not_found and not may_list(self._desk.rulebook.registers[seen.register], whom.profession):
            nothing = tr("Not being found in the register of another profession settles nothing.")
        says = settled_words(found, self._desk.rulebook) or ("" if is_nothing_said else nothing)
        earlier = self._desk.file.findings_about(whom.id) if self._desk.file is not None else ()
        ended = ended_words(ended_by(as_read(seen), found, earlier), self._desk.rulebook)
        _show(self._settles, "\n".join(filter(None, (says, ended))), "")

    def _on_brought(self, brought: Sequence[Brought]) -> None:
        """A file is read at once, off the window's thread: what cannot be kept is refused here and now."""

        def work(_stop: Event) -> tuple[Kept, ...]:
            return tuple(
                kept_file(one.path) if one.path is not None else Kept(one.name, one.content, one.address)
                for one in brought
            )

        def done(read: tuple[Kept, ...]) -> None:
            self._files = (*self._files, *read)
            self.says.show_kept([one.name for one in self._files])

        self._jobs.run(work, done, self._desk.complain, self, Shown(tr("Reading files"), Stopping.DROPPED))

    def _on_record(self) -> None:
        seen = self._seen()
        if seen is None:
            return
        library, rulebook, case_id = self._desk.library, self._desk.rulebook, self._desk.case_id
        files, now = self._files, self._desk.now
        self._record.setEnabled(False)

        def work(_stop: Event) -> Changed:
            return record_look_up(library, rulebook, case_id, seen, files, now)

        def done(change: Changed) -> None:
            self._begun = ()
            self._desk.take(change)
            self.kept.emit()

        def failed(error: BaseException) -> None:
            self._say()
            self._desk.complain(error)

        self._jobs.run(work, done, failed, self, Shown(tr("Keeping what was seen"), Stopping.NEVER))

    def _lay_out(self) -> None:
        self._nobody.show_state(
            tr("Nobody is recorded yet"),
            tr("Who injects, who prescribes, or a clinic itself is looked up by name and number: record them first."),
            {"clinics": tr("To the &clinics")},
        )
        self._record.setProperty("leading", True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, m.GAP, m.GAP, m.GAP)
        column.setSpacing(m.GAP_LARGE)
        for card in (self.where, self.says):
            column.addWidget(card)
        column.addStretch()
        self._scrolled = Scrolled(inside)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._nobody)
        page.addWidget(self._scrolled, 1)
        page.addWidget(self._foot())
        page.addStretch(0)

    def _foot(self) -> QFrame:
        """Always in sight: what would be kept, and the button for it."""
        self._keep = QFrame()
        self._keep.setProperty("card", True)
        words = QVBoxLayout()
        words.setSpacing(m.GAP_SMALL)
        for label in (self._settles, self._lacks):
            words.addWidget(label)
        row = QHBoxLayout(self._keep)
        row.setContentsMargins(m.GAP_LARGE, m.GAP, m.GAP_LARGE, m.GAP)
        row.setSpacing(m.GAP_LARGE)
        row.addLayout(words, 1)
        row.addWidget(self._record, 0, Qt.AlignmentFlag.AlignTop)
        return self._keep


def _show(label: QLabel, text: str, role: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
    set_role(label, role)
