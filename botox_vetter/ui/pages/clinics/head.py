"""What stands above the tabs of a clinic: its name, where it stands on the knock-outs, and whether it is compared."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.comparison.results import Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.addresses import shown_address
from botox_vetter.report.words.names import own_words, place_name, sentence, shortened
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.delegates.verdict import VerdictPill
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.links import Links
from botox_vetter.ui.pages.clinics.head_words import gates_link, inferred_links
from botox_vetter.ui.pages.clinics.leaving_line import LeavingLine
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

LONGEST_NAME, LONGEST_LINE = 72, 150  # longer ones are shortened here: the fields below have them whole


class ClinicHead(QWidget):
    """starred(): the person wants the clinic on or off the shortlist. left_because(str): why it left it.

    reasons_wanted(str): what is inferred shall be opened; about: as `standing_reasons` takes it
    """

    starred = Signal()
    reasons_wanted = Signal(str)
    left_because = Signal(str)

    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__()
        self._rulebook, self._look = rulebook, look
        self._name, self._place, self._gates = heading("", m.NAME), say("", "muted"), Links()
        self._inferred = Links()
        self._pill = VerdictPill(look)
        self._leaving = LeavingLine()
        for links in (self._gates, self._inferred):
            links.linkActivated.connect(self.reasons_wanted)
        self._leaving.said.connect(self.left_because)
        self._clinic_id = ""
        self._star = SignButton("", "star")
        self._star.setCheckable(True)
        self._star.setToolTip(tr("On or off the shortlist (Ctrl+D)"))
        self._star.clicked.connect(self._on_star)
        look.changed.connect(self._draw_star)
        self._lay_out()

    def show_standing(self, standing: Standing, file: CaseFile) -> None:
        clinic = standing.clinic
        if clinic.id != self._clinic_id or clinic.is_shortlisted:
            self._leaving.drop()
        self._clinic_id = clinic.id
        self._name.setText(breakable(own_words(shortened(clinic.name, LONGEST_NAME))))
        self._name.setToolTip(own_words(clinic.name))
        place = place_name(file.place_of(clinic), self._rulebook)
        website = shown_address(clinic.website) if clinic.website else ""
        parts = [own_words(part) for part in (clinic.address, clinic.postcode, clinic.phone, website) if part]
        line = " · ".join([sentence(place), *parts])
        self._place.setText(breakable(shortened(line, LONGEST_LINE)))
        self._place.setToolTip(line)
        self._pill.show_verdict(standing.vetting.verdict)
        _show_links(self._gates, gates_link(standing))
        _show_links(self._inferred, inferred_links(standing, file))
        self._star.setChecked(clinic.is_shortlisted)
        self._draw_star()

    def ask_why(self) -> None:
        """The clinic has just left the shortlist."""
        self._leaving.ask()

    def _on_star(self, is_on: bool) -> None:
        """The mark shows what is kept, which may be refused."""
        self._star.setChecked(not is_on)
        self.starred.emit()

    def _draw_star(self) -> None:
        is_on, roles = self._star.isChecked(), self._look.roles
        words = tr("On the shortlist") if is_on else tr("Shortlist")
        self._star.setText(words)
        self._star.setAccessibleName(words)
        self._star.show_sign("star_filled" if is_on else "star", roles.accent if is_on else roles.text)

    def _lay_out(self) -> None:
        top, verdict = QHBoxLayout(), QHBoxLayout()
        self._name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        top.setSpacing(m.GAP)
        top.addWidget(self._name, 1)
        top.addWidget(self._star, 0, Qt.AlignmentFlag.AlignTop)
        verdict.setSpacing(m.GAP)
        verdict.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self._gates, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addLayout(top)
        column.addWidget(self._place)
        column.addLayout(verdict)
        column.addWidget(self._inferred)
        column.addWidget(self._leaving)


def _show_links(label: Links, words: str) -> None:
    """A link keeps the keyboard as long as nothing changes."""
    if label.text() != words:
        label.setText(words)
