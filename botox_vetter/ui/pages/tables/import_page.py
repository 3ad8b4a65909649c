"""Takes clinics, people and prices in from a spreadsheet: where from, what it means, what would happen, and then it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.tables.proposal import DryRun
from botox_vetter.domain.reasons import Reason
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.busy import Busy
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.pages.tables.intake import Intake
from botox_vetter.ui.pages.tables.leaving_out import LeavingOut, faulty_rows
from botox_vetter.ui.pages.tables.mapping_view import MappingView
from botox_vetter.ui.pages.tables.proposal_view import ProposalView
from botox_vetter.ui.pages.tables.source_card import SourceCard
from botox_vetter.ui.pages.tables.terms_form import TermsForm
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

BESIDE_CHARACTERS = 130  # from this width on two parts stand side by side


class ImportPage(QWidget):
    """left: Esc. taken(str): so many rows are in the case now; they can be taken back in one step."""

    left = Signal()
    taken = Signal(str)

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._desk = desk
        self._intake = Intake(desk, jobs, self)
        self._source, self._mapping, self._terms = SourceCard(), MappingView(look), TermsForm()
        place = desk.file.plan.jurisdiction if desk.file is not None else ""
        self._proposal = ProposalView(desk.rulebook, place, look)
        self._columns, self._no_backup = say("", "muted"), say("", "warn")
        self._leaving_out = LeavingOut()
        self._take, self._busy, self._state = QPushButton(), Busy(), say("", "muted")
        self._take.setProperty("leading", True)
        self._is_wide = False
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    def load(self) -> None:
        is_first = not self._intake.maps
        self._intake.refresh()
        self._show()
        if is_first:
            self._source.take_keyboard()

    def choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, tr("Import a table"), "", tr("Tables (*.csv *.xlsx *.tsv *.txt)")
        )
        if path:
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        self._intake.take_file(path)

    def paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._intake.take_text(text)
        else:
            self._desk.say(Reason("nothing_to_paste"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)

    def _connect(self) -> None:
        source, intake = self._source, self._intake
        source.file_wanted.connect(self.choose_file)
        source.paste_wanted.connect(self.paste)
        source.sheet_chosen.connect(intake.choose_sheet)
        source.noun_chosen.connect(intake.choose_noun)
        source.head_chosen.connect(intake.choose_head)
        self._mapping.wished.connect(intake.choose_field)
        self._terms.wished.connect(intake.choose_terms)
        self._leaving_out.wished.connect(lambda: self._show_foot(intake.proposal))
        self._take.clicked.connect(intake.take_in)
        intake.changed.connect(self._show)
        intake.began.connect(self._on_began)
        intake.ended.connect(self._on_ended)
        intake.taken.connect(self._on_taken)
        add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.left.emit)

    def _show(self) -> None:
        intake, shown, file = self._intake, self._intake.shown, self._desk.file
        if file is None:
            return
        self._source.show_maps(intake.name, intake.maps, intake.at)
        self._mapping_card.setVisible(shown is not None and shown.noun is not None)
        if shown is not None and shown.noun is not None:
            known = sum(field is not None for field in shown.fields)
            words = ntr("{known} of {n} column is taken in.", "{known} of {n} columns are taken in.", len(shown.fields))
            self._columns.setText(words.format(known=known, n=len(shown.fields)))
            self._mapping.show_map(shown)
            self._terms.show_map(shown, file, self._desk.rulebook)
        proposal = intake.proposal
        self._proposal_card.setVisible(proposal is not None and bool(proposal.rows))
        if proposal is not None:
            self._proposal.show_proposal(proposal)
        self._show_foot(proposal)

    def _show_foot(self, proposal: DryRun | None) -> None:
        n = proposal.to_import if proposal is not None else 0
        self._foot.setVisible(bool(self._intake.maps))
        self._leaving_out.show_proposal(proposal)
        self._take.setText(ntr("&Import {n} row", "&Import {n} rows", n).format(n=n) if n else tr("Nothing to import"))
        self._take.setEnabled(bool(n) and self._leaving_out.is_settled and self._busy.isHidden())
        self._state.setText(_state_words(proposal, self._leaving_out.is_settled) if proposal is not None else "")

    def _on_began(self, job: Job) -> None:
        self._busy.begin(job)
        self._take.setEnabled(False)
        self._state.hide()
        if job.told is None:  # nothing is to change under what is being taken in
            self._set_enabled(False)

    def _on_ended(self) -> None:
        self._busy.end()
        self._state.show()
        self._set_enabled(True)
        self._show_foot(self._intake.proposal)

    def _set_enabled(self, is_enabled: bool) -> None:
        for part in (self._source, self._mapping_card, self._leaving_out):
            part.setEnabled(is_enabled)

    def _on_taken(self, proposal: DryRun, no_backup: Reason | None) -> None:
        self._no_backup.setText(breakable(reason_sentence(no_backup, self._desk.rulebook)) if no_backup else "")
        self._no_backup.setVisible(no_backup is not None)
        n = proposal.to_import
        self.taken.emit(ntr("{n} row is taken in.", "{n} rows are taken in.", n).format(n=n))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """What would happen stands beside what the columns mean, where there is room for both, else below it."""
        is_wide = self.width() > self.fontMetrics().averageCharWidth() * BESIDE_CHARACTERS
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        if is_wide:
            self._parts.addWidget(self._proposal_card, 10)
        else:
            self._column.insertWidget(self._column.count() - 1, self._proposal_card)
        self._proposal.fill(is_wide)

    def _lay_out(self) -> None:
        self._mapping_card = card(heading(tr("What the columns mean")), self._columns, self._mapping, self._terms)
        self._proposal_card = card(heading(tr("What would happen")), self._proposal)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, m.GAP, m.GAP)
        self._column.setSpacing(m.GAP_LARGE)
        for widget in (self._source, self._mapping_card, self._proposal_card):
            self._column.addWidget(widget)
        self._column.addStretch()
        self._parts = QHBoxLayout()
        self._parts.setSpacing(m.GAP)
        self._parts.addWidget(Scrolled(self._inside), 9)
        self._foot = QWidget()
        line = QHBoxLayout()
        line.setSpacing(m.GAP_LARGE)
        line.addWidget(self._take)
        line.addWidget(self._busy, 1)
        line.addWidget(self._state, 1)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(m.GAP)
        foot.addWidget(self._leaving_out)
        foot.addLayout(line)
        self._no_backup.hide()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        page.addLayout(self._parts, 1)
        page.addWidget(self._no_backup)
        page.addWidget(self._foot)


def _state_words(proposal: DryRun, is_settled: bool) -> str:
    faulty = len(faulty_rows(proposal))
    if not proposal.rows:
        return tr("There is no row below the headings.")
    if not is_settled:
        return ntr(
            "Nothing is taken in while {n} row cannot be read, for the reason beside it.",
            "Nothing is taken in while {n} rows cannot be read, for the reasons beside them.",
            faulty,
        ).format(n=faulty)
    if proposal.to_import:
        return tr("One step, which can be taken back.")
    if faulty:
        return ntr(
            "{n} row cannot be read, for the reason beside it.",
            "{n} rows cannot be read, for the reasons beside them.",
            faulty,
        ).format(n=faulty)
    return tr("Everything in the table is in the case already.")


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that is dropped."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
