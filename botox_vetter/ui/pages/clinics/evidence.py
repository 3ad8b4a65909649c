"""What was kept of a clinic and its people: brought in, looked at, noted beside, and let go."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from botox_vetter.actions import evidence as keeping
from botox_vetter.actions.proposals.brought import READ_AT_ONCE
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.evidence import GREATEST_EVIDENCE_MB, Evidence
from botox_vetter.domain.media import GIF, JPEG, PDF, PNG, TEXT, WEBP
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.models.evidence_table import called, evidence_table
from botox_vetter.ui.pages.clinics.evidence_brought import Brought, brought_by
from botox_vetter.ui.pages.clinics.evidence_drop import DropTarget
from botox_vetter.ui.pages.clinics.evidence_intake import Intake
from botox_vetter.ui.pages.clinics.evidence_pane import OPENED, EvidencePane
from botox_vetter.ui.pages.clinics.evidence_preview import Seen, look_at
from botox_vetter.ui.pages.clinics.evidence_supports import evidence_of
from botox_vetter.ui.pages.clinics.evidence_view import EvidenceView
from botox_vetter.ui.pages.clinics.evidence_website import WebsiteLine
from botox_vetter.ui.pages.clinics.scrolled_column import scrolled_column
from botox_vetter.ui.saving import ask_where
from botox_vetter.ui.shown import Shown, Stopping, before_writing
from botox_vetter.ui.signed import SignButton, SignPlace
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

HERE, ALL = "here", "all"
SUFFIXES = {PDF: ".pdf", PNG: ".png", JPEG: ".jpg", WEBP: ".webp", GIF: ".gif", TEXT: ".txt"}


class EvidenceTab(QWidget):
    """The chosen file stays chosen through every reload; its bytes are read once, off the window's thread."""

    def __init__(self, desk: Desk, look: Look, jobs: Jobs, intake: Intake) -> None:
        super().__init__()
        self._desk, self._jobs, self._intake = desk, jobs, intake
        self._clinic_id: str | None = None
        self._looked_at = ""
        self._copies = QTemporaryDir()
        self._names: dict[str, str] = {}
        self._table = EvidenceView(evidence_table(self._names, self), look)
        self._pane = EvidencePane(desk.rulebook)
        self._attach, self._paste = SignButton(tr("Attach f&iles …"), "add"), SignButton(tr("&Paste"), "paste")
        self._which, self._website = ChoiceField(), WebsiteLine()
        self._lay_out()
        self._connect()

    def show_clinic(self, clinic_id: str | None) -> None:
        if clinic_id != self._clinic_id:
            self._pane.settle()
        file = self._desk.file
        self._clinic_id = clinic_id
        self.setEnabled(clinic_id is not None)
        if clinic_id is None or file is None:
            return
        found = self._found(file, clinic_id)
        owners = {kept.practitioner_id or kept.clinic_id or "" for kept in found} - {""}
        self._names.update({owner: called(file, owner) for owner in owners})
        self._table.show_rows(reversed(found))  # the latest first
        for widget in (self._table, self._pane):
            widget.setVisible(bool(found))
        self._table.fit()
        self._none.setVisible(not found)
        self._listed.setVisible(len(found) < len(file.evidence) or self._which.value() == ALL)
        self._website.setVisible(self._desk.can_keep)
        if (clinic := self._clinic()) is not None:
            self._website.show_clinic(clinic)
        self._show_chosen()

    def choose(self, evidence_id: str) -> None:
        """Leads to that file."""
        self._table.choose(evidence_id)
        self._table.setFocus()

    def bring(self, brought: Sequence[Brought]) -> None:
        """Keeps it as evidence about the clinic that is shown."""
        self._intake.keep(brought, self._clinic_id, then=self._on_kept)

    def _on_kept(self, ids: tuple[str, ...]) -> None:
        """A page that was brought alone is read at once."""
        self._table.choose(ids[-1])
        if (
            len(ids) == 1
            and (kept := self._chosen()) is not None
            and kept.id in ids
            and kept.media_type in READ_AT_ONCE
        ):
            self._on_facts()

    def _on_facts(self) -> None:
        if (kept := self._chosen()) is not None and self._clinic_id is not None and kept.removed_at is None:
            self._intake.facts_wanted.emit(self._clinic_id, kept)

    def _found(self, file: CaseFile, clinic_id: str) -> list[Evidence]:
        if self._which.value() == ALL:
            return list(file.evidence)
        return evidence_of(file, clinic_id)

    def _clinic(self) -> Clinic | None:
        kept = self._desk.file.clinics if self._desk.file is not None else ()
        return next((clinic for clinic in kept if clinic.id == self._clinic_id), None)

    def _chosen(self) -> Evidence | None:
        kept = self._table.row()
        return kept if isinstance(kept, Evidence) else None

    def _show_chosen(self) -> None:
        kept, clinic, file = self._chosen(), self._clinic(), self._desk.file
        if kept is None or clinic is None or file is None:
            return
        self._pane.show_evidence(kept, clinic, file)
        if kept.id != self._looked_at:
            self._look_at(kept)

    def _look_at(self, kept: Evidence) -> None:
        self._looked_at = kept.id
        self._pane.preview.show_words(tr("Looking at it …"))
        library = self._desk.library

        def work(_stop: Event) -> Seen:
            return look_at(kept.media_type, keeping.content_of(library, kept))

        def done(seen: Seen) -> None:
            if kept.id == self._looked_at:
                self._pane.preview.show_seen(seen, kept)

        def failed(error: BaseException) -> None:
            if not isinstance(error, Refused):
                raise error
            if kept.id == self._looked_at:
                self._pane.show_missing(reason_sentence(error.reason, self._desk.rulebook))

        shown = Shown(tr("Looking at {name}").format(name=kept.name), Stopping.NEVER)
        self._jobs.run(work, done, failed, self, shown)

    def _on_open(self) -> None:
        kept = self._chosen()
        if kept is None or kept.removed_at is not None or kept.media_type not in OPENED:
            self._pane.take_keyboard()
            return
        path = Path(self._copies.path()) / f"{tr('evidence')} {kept.sha256[:12]}{SUFFIXES[kept.media_type]}"
        self._write(kept, path, lambda: self._hand_over(path))

    def _hand_over(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._desk.say(Reason("no_program_for_it", {"file": str(path)}))

    def _on_save(self) -> None:
        kept = self._chosen()
        if kept is None:
            return
        path = ask_where(self, tr("Save a copy"), kept.name.replace("/", "_"), tr("All files (*)"))
        if path is not None:
            self._write(kept, path, lambda: None)

    def _write(self, kept: Evidence, path: Path, done: Callable[[], None]) -> None:
        library = self._desk.library

        def work(stop: Event) -> None:
            keeping.export_evidence(library, kept, path, lambda: before_writing(stop))

        shown = Shown(tr("Writing {name}").format(name=path.name), Stopping.TOLD)
        self._jobs.run(work, lambda _nothing: done(), self._desk.complain, self, shown)

    def _on_remove(self) -> None:
        kept = self._chosen()
        if kept is not None and kept.removed_at is None:
            self._table.setFocus()
            self._desk.do(keeping.remove_evidence, kept, self._desk.now)

    def _on_restore(self) -> None:
        if (kept := self._chosen()) is not None:
            self._table.setFocus()
            self._desk.do(keeping.restore_evidence, kept)

    def _on_changed(self, kept: Evidence) -> None:
        if self._desk.do(keeping.change_evidence, kept) is None:
            self._show_chosen()  # refused: the fields show what is kept

    def _on_link(self, record: keeping.Proven, is_on: bool) -> None:
        if (kept := self._chosen()) is not None:
            self._desk.do(keeping.link_evidence if is_on else keeping.unlink_evidence, kept, record)

    def _on_paste(self) -> None:
        mime = QApplication.clipboard().mimeData()
        brought = brought_by(mime) if mime is not None else ()
        self._nothing.setVisible(not brought)
        if brought:
            self.bring(brought)

    def _on_ask(self) -> None:
        if brought := self._intake.ask(self):
            self.bring(brought)

    def _connect(self) -> None:
        self._attach.clicked.connect(self._on_ask)
        self._paste.clicked.connect(self._on_paste)
        self._which.committed.connect(lambda _which: self.show_clinic(self._clinic_id))
        self._table.chosen.connect(self._show_chosen)
        self._table.opened.connect(self._on_open)
        self._table.removed.connect(self._on_remove)
        self._table.pasted.connect(self._on_paste)
        self._pane.opened.connect(self._on_open)
        self._pane.saved.connect(self._on_save)
        self._pane.facts_wanted.connect(self._on_facts)
        self._pane.removed.connect(self._on_remove)
        self._pane.restored.connect(self._on_restore)
        self._pane.changed.connect(self._on_changed)
        self._pane.links.linked.connect(lambda record: self._on_link(record, True))
        self._pane.links.unlinked.connect(lambda record: self._on_link(record, False))
        self._website.wanted.connect(lambda address: self._intake.website_wanted.emit(self._clinic_id, address))
        target = DropTarget(self)
        target.brought.connect(self.bring)
        target.hovered.connect(self._invite.setVisible)

    def _lay_out(self) -> None:
        self._attach.setProperty("leading", True)
        self._attach.setAccessibleDescription(tr("Choose files to keep as evidence"))
        self._paste.setAccessibleDescription(tr("Keep the copied text, picture or address as evidence"))
        self._which.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self._which.offer([(HERE, tr("Of this clinic and its people")), (ALL, tr("Everything kept in this case"))])
        self._which.show_value(HERE)
        self._which.setAccessibleName(tr("What is listed"))
        words = tr("Or drop files, a text or a web address here: at most {n} MB each.")
        self._hint = say(words.format(n=GREATEST_EVIDENCE_MB), "muted")
        self._invite = say(tr("Let go to keep it as evidence."), "good", is_bold=True)
        self._nothing = say(tr("Nothing that could be kept was copied."), "warn")
        self._none = card(
            SignPlace("note"),
            heading(tr("Nothing kept yet")),
            say(
                tr("A price list, a certificate, a picture of the room, a mail: keep what answers and prices rest on.")
            ),
        )
        for label in (self._invite, self._nothing):
            label.hide()
        head = QWidget()
        row = Flow(head)
        self._listed = _labelled(tr("Show"), self._which)
        for widget in (self._attach, self._paste, self._listed):
            row.addWidget(widget)
        parts = (head, self._website, self._hint, self._invite, self._nothing, self._none, self._table, self._pane)
        scrolled_column(self, *parts, gap=m.GAP)


def _labelled(words: str, choice: ChoiceField) -> QWidget:
    """A screen reader on Linux names a choice by its label alone."""
    made, label = QWidget(), QLabel(words)
    label.setBuddy(choice)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label)
    row.addWidget(choice)
    return made
