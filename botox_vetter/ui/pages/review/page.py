"""The page on which everything that was read on a clinic's pages is looked at before anything of it is kept."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.changed import Changed
from botox_vetter.actions.proposals.propose import propose
from botox_vetter.actions.proposals.reading import Reading, draft_of
from botox_vetter.actions.proposals.review import Review
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.warning_signs import WarningSigns
from botox_vetter.language import ntr, tr
from botox_vetter.ui.alike import AlikeLine
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.busy import Busy
from botox_vetter.ui.confirm import Confirm
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.models.review_words import ReviewWords
from botox_vetter.ui.network import Network
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.offline_line import OfflineLine
from botox_vetter.ui.pages.review.ask import Ask
from botox_vetter.ui.pages.review.keeping import Keeping
from botox_vetter.ui.pages.review.said import count_words, from_words, remark_words, same_words, unchanged_words
from botox_vetter.ui.pages.review.sides import Sides
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class ReviewPage(QWidget):
    """left(): nothing was kept. kept(clinic id, words): what was accepted is in the case.

    `ask` stands there as long as nothing was read.
    """

    left = Signal()
    kept = Signal(str, str)

    def __init__(self, desk: Desk, jobs: Jobs, look: Look, signs: WarningSigns, network: Network) -> None:
        super().__init__()
        self._desk, self._signs = desk, signs
        self._reading: Reading | None = None
        self._review: Review | None = None
        self._words = ReviewWords(desk.rulebook, signs)
        words = tr("You are working offline: no website is read. What you paste or saved before can be.")
        self.ask, self._offline = Ask(), OfflineLine(network, words)
        self._from, self._remark = say("", "muted"), say("", "warn")
        self._nothing = NothingYet("check_list")
        self._alike, self._sides = AlikeLine(desk.rulebook, tr("It is {name}")), Sides(desk.rulebook, self._words, look)
        self._keep, self._leave = SignButton(tr("&Keep what I accepted"), "save"), QPushButton(tr("Put a&way"))
        self._keep.setProperty("leading", True)
        self._counts, self._confirm = say("", "muted"), Confirm(tr("Go on deciding"))
        self._keeping, self._busy = Keeping(desk, jobs, self), Busy()
        self._lay_out()
        self._keeping.began.connect(self._on_began)
        self._keeping.ended.connect(self._on_ended)
        self._sides.changed.connect(self._on_decided)
        self._sides.editing.connect(self._on_editing)
        self._alike.meant.connect(self._on_meant)
        self._nothing.wanted.connect(self._on_nothing)
        self._keep.clicked.connect(self.keep)
        self._leave.clicked.connect(self.put_away)
        desk.opened.connect(self._forget)
        self._keys = (
            add_key(self, tr("Keep what I accepted"), "Ctrl+Return", self.keep),
            add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.put_away),
        )

    def load(self) -> None:
        file, reading = self._desk.file, self._reading
        if file is None or reading is None or not _is_there(file, reading.clinic_id):
            self._reading = None
            self._show_parts(is_read=False)
            return
        decided = (self._review.decided, self._review.edited) if self._review is not None else ()
        found = propose(file, self._desk.rulebook, self._signs, reading.clinic_id, reading.pages, reading.before)
        self._review = Review(found, *decided)
        self._show()

    def show_reading(self, reading: Reading) -> None:
        """Takes the place of what was there; the place must be shown then."""
        self._forget()
        self._reading = reading
        self.ask.clear()

    def begin_anew(self) -> None:
        """Asks what is to be read, unless something that was accepted is not kept yet."""
        if self._review is None or not self._review.accepted:
            self._forget()
        self.ask.complain("")

    def take_keyboard(self) -> None:
        if self._reading is None:
            self.ask.take_keyboard()
        else:
            self._sides.take_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._reading is None:
            self.ask.take_keyboard()

    def keep(self) -> None:
        """All that was accepted, in one step."""
        reading, review, file = self._reading, self._review, self._desk.file
        if reading is None or review is None or file is None or not (review.accepted or review.seen_again):
            return
        accepted, again = review.accepted, review.seen_again
        n = len(accepted) or len(again)
        self._keeping.keep(
            self._clinic(file, reading), accepted, reading.site, again, lambda change: self._on_kept(change, reading, n)
        )

    def _on_kept(self, change: Changed, reading: Reading, n: int) -> None:
        file = self._desk.file
        if reading is not self._reading or file is None:
            return
        self._forget()
        words = ntr("{n} thing that was read is kept.", "{n} things that were read are kept.", n).format(n=n)
        clinics = (clinic.id for clinic in file.clinics if clinic.id in change.ids)
        self.kept.emit(reading.clinic_id or next(clinics), words)

    def _on_began(self, job: Job) -> None:
        """Nothing is to change under what is being kept."""
        self._busy.begin(job)
        self._set_enabled(False)

    def _on_ended(self) -> None:
        self._busy.end()
        self._set_enabled(True)
        self._show()

    def _set_enabled(self, is_enabled: bool) -> None:
        for part in (self._sides, self._alike, self._nothing, self._keep, self._leave, *self._keys):
            part.setEnabled(is_enabled)

    def put_away(self) -> None:
        """Asks first where something was accepted."""
        n = len(self._review.accepted) if self._review is not None and self._reading is not None else 0
        if not n:
            self._on_put_away()
            return
        words = ntr("You accepted {n} thing. Put it away unkept?", "You accepted {n} things. Put them away unkept?", n)
        self._confirm.ask(words.format(n=n), tr("Put away"), self._on_put_away)

    def _on_put_away(self) -> None:
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        self._reading = self._review = None
        self._sides.show_same(False)
        self._confirm.drop()

    def _clinic(self, file: CaseFile, reading: Reading) -> Clinic:
        if reading.clinic_id is not None:
            return file.clinic(reading.clinic_id)
        return draft_of(file.case.id, reading.pages, tr("New clinic"))

    def _on_editing(self, is_editing: bool) -> None:
        """A form has the same keys for itself."""
        self._foot.setVisible(not is_editing and self._reading is not None)
        for key in self._keys:
            key.setEnabled(not is_editing)

    def _on_decided(self, review: Review) -> None:
        self._review = review
        self._show()

    def _on_meant(self, clinic_id: str) -> None:
        """What was read is of a clinic that is there already."""
        if self._reading is not None:
            self._reading = Reading(clinic_id, self._reading.pages, self._reading.site)
            self._review = None
            self.load()
            self.take_keyboard()

    def _show(self) -> None:
        file, reading, review = self._desk.file, self._reading, self._review
        if file is None or reading is None or review is None:
            return
        clinic = self._clinic(file, reading)
        self._words.place = file.place_of(clinic)
        self._from.setText(breakable(from_words(reading, clinic)))
        self._remark.setText(breakable(remark_words(reading, self._desk.rulebook)))
        self._alike.show_alike(review.proposals.alike)
        self._sides.show_review(review, file, clinic)
        self._keep.setEnabled(bool(review.accepted or review.seen_again) and self._desk.can_keep)
        self._counts.setText(count_words(review))
        self._show_parts(is_read=True)
        if not review.to_decide and not self._sides.has_same:
            self._show_nothing(file, reading, review)

    def _show_nothing(self, file: CaseFile, reading: Reading, review: Review) -> None:
        """There is nothing to decide: in place of the list."""
        n = len(review.same)
        below = same_words(review) if n else self._remark.text()
        again = {"again": tr("&Note the day")} if review.seen_again and self._desk.can_keep else {}
        same = {"same": tr("&Show them")} if n else {}
        self._nothing.show_state(unchanged_words(file, reading, n), below, {**again, "leave": tr("&Back"), **same})
        self._nothing.show()
        for part in (self._sides, self._foot):
            part.hide()
        if not n:  # it stands below the title
            self._remark.hide()

    def _on_nothing(self, wish: str) -> None:
        if wish == "same":
            self._sides.show_same()
            self._show()
            self._sides.take_keyboard()
        elif wish == "again":
            self.keep()
        else:
            self.put_away()

    def _show_parts(self, is_read: bool) -> None:
        self._asking.setVisible(not is_read)
        for part in (self._from, self._sides, self._foot):
            part.setVisible(is_read)
        self._remark.setVisible(is_read and bool(self._remark.text()))
        self._nothing.hide()
        if not is_read:
            self._alike.hide()

    def _lay_out(self) -> None:
        inside, self._foot = QWidget(), QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, m.GAP, 0)
        column.addWidget(self._offline)
        column.addWidget(self.ask)
        column.addStretch()
        self._asking = Scrolled(inside)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(m.GAP)
        foot.addWidget(self._keep)
        foot.addWidget(self._leave)
        foot.addWidget(self._counts, 1)
        foot.addWidget(self._busy, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        for widget in (self._from, self._remark, self._alike, self._nothing):
            page.addWidget(widget)
        page.addWidget(self._sides, 1)
        page.addWidget(self._asking, 1)
        page.addStretch(0)
        page.addWidget(self._confirm)
        page.addWidget(self._foot)
        self._show_parts(is_read=False)


def _is_there(file: CaseFile, clinic_id: str | None) -> bool:
    return clinic_id is None or any(clinic.id == clinic_id for clinic in file.clinics)
