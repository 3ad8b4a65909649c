"""One kept file: what it shows, what stands beside it, and what it supports."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.actions.proposals.brought import READABLE
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.evidence import KEPT_AFTER_REMOVAL_DAYS, Evidence
from botox_vetter.domain.media import GIF, JPEG, PDF, PNG, TEXT, WEBP
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.dates import day, moment
from botox_vetter.report.words.kept_files import media_words, short_hash, size_words
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import Form, heading, say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.models.evidence_table import called
from botox_vetter.ui.pages.clinics.evidence_links import Links
from botox_vetter.ui.pages.clinics.evidence_preview import PreviewArea
from botox_vetter.ui.pages.clinics.evidence_supports import offered_clinics
from botox_vetter.ui.pages.clinics.notes import NoteText
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

OPENED = frozenset({PDF, PNG, JPEG, WEBP, GIF, TEXT})  # pages, mails and programs could fetch or run something


class EvidencePane(QFrame):
    """changed(Evidence); opened, saved, removed, restored: what the person wants done with the file.

    facts_wanted: what the page says is to be reviewed.
    """

    changed = Signal(object)
    opened = Signal()
    facts_wanted = Signal()
    saved = Signal()
    removed = Signal()
    restored = Signal()

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._evidence: Evidence | None = None
        self.preview, self.links = PreviewArea(), Links(rulebook)
        self._head, self._facts, self._gone = heading(""), say("", "muted"), say("", "warn")
        self._name, self._address, self._note = LineField(), LineField(), NoteText(2)
        self._about = ChoiceField()
        self._open, self._save = SignButton(tr("Open"), "link"), SignButton(tr("&Save a copy …"), "save")
        self._facts_of = SignButton(tr("Read facts"), "check_list")
        self._facts_of.setAccessibleDescription(tr("What this page says of the clinic, to be accepted piece by piece"))
        self._facts_of.setToolTip(self._facts_of.accessibleDescription())
        self._remove, self._restore = SignButton(tr("Re&move"), "remove"), SignButton(tr("&Bring it back"), "undo")
        self._lay_out()
        self._connect()

    @property
    def evidence(self) -> Evidence | None:
        return self._evidence

    def show_evidence(self, evidence: Evidence, clinic: Clinic, file: CaseFile) -> None:
        if self._evidence is not None and self._evidence.id != evidence.id:
            self.settle()
        self._evidence = evidence
        self._head.setText(breakable(own_words(evidence.name)))
        self.setAccessibleName(own_words(evidence.name))
        self._facts.setText(_facts(evidence))
        is_here = evidence.removed_at is None
        self._gone.setText("" if evidence.removed_at is None else _gone(evidence))
        self._gone.setVisible(not is_here)
        self._name.show_value(evidence.name)
        self._address.show_value(evidence.address)
        self._note.show_value(evidence.note)
        self._show_about(evidence, clinic, file)
        self._open.setVisible(is_here and evidence.media_type in OPENED)
        self._facts_of.setVisible(is_here and evidence.media_type in READABLE)
        for button in (self._save, self._remove):
            button.setVisible(is_here)
        self._restore.setVisible(not is_here)
        self.links.show_evidence(evidence, clinic, file)

    def show_missing(self, words: str) -> None:
        """The record is there, its bytes are not, or not as they were: nothing can be opened."""
        self.preview.show_words(words)
        for button in (self._open, self._save, self._facts_of):
            button.hide()

    def settle(self) -> None:
        """What is half typed belongs to the file that is shown."""
        for field in (self._name, self._address, self._note):
            field.commit()

    def take_keyboard(self) -> None:
        self._note.setFocus()

    def _show_about(self, evidence: Evidence, clinic: Clinic, file: CaseFile) -> None:
        present = (evidence.clinic_id, evidence.practitioner_id)
        choices = offered_clinics(clinic, file)
        if present not in [value for value, _words in choices]:
            choices.append((present, called(file, present[1] or present[0] or "")))
        self._about.offer(choices)
        self._about.show_value(present)

    def _change(self, **changes: Any) -> None:
        if self._evidence is not None:
            self.changed.emit(replace(self._evidence, **changes))

    def _on_about(self, about: tuple[str | None, str | None]) -> None:
        self._change(clinic_id=about[0], practitioner_id=about[1])

    def _connect(self) -> None:
        self._name.committed.connect(lambda text: self._change(name=text.strip()))
        self._address.committed.connect(lambda text: self._change(address=text.strip()))
        self._note.committed.connect(lambda text: self._change(note=text.strip()))
        self._about.committed.connect(self._on_about)
        for button, wish in (
            (self._open, self.opened),
            (self._facts_of, self.facts_wanted),
            (self._save, self.saved),
            (self._remove, self.removed),
            (self._restore, self.restored),
        ):
            button.clicked.connect(wish)

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = Flow(buttons)
        for button in (self._open, self._facts_of, self._save, self._remove, self._restore):
            flow.addWidget(button)
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(tr("&Name"), self._name)
        form.add(tr("Abo&ut"), self._about)
        form.add(tr("&Where from"), self._address, tr("The web address, where there is one."))
        form.add(tr("No&te"), self._note, tr("Stands beside the file, never in it."))
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        for widget in (self._head, self._facts, self._gone, buttons, self.preview):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(self.links)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


def _facts(evidence: Evidence) -> str:
    return " · ".join(
        (
            sentence(media_words(evidence.media_type)),
            size_words(evidence.size),
            tr("kept on {moment}").format(moment=moment(evidence.added_at.astimezone())),
            tr("checksum {hash}…").format(hash=short_hash(evidence)),
        )
    )


def _gone(evidence: Evidence) -> str:
    assert evidence.removed_at is not None
    words = tr("Removed on {day}. The record stays; the file itself is kept for {n} days and can be brought back.")
    return words.format(day=day(evidence.removed_at.astimezone().date()), n=KEPT_AFTER_REMOVAL_DAYS)
