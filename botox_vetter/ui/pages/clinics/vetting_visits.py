"""The visits to a clinic: the latest in a line, all of them when asked for."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions import visits
from botox_vetter.actions.check_records import check_visit
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.grouped import about
from botox_vetter.domain.records import Visit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import day_field
from botox_vetter.ui.pages.clinics.notes import NoteText
from botox_vetter.ui.pages.clinics.record_card import Asked, RecordCard
from botox_vetter.ui.pages.clinics.records import Records, tab_in_reading_order
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class Visits(QWidget):
    """A visit is recorded at once, of today; its card mends the day and says more.

    new   the button for it, which stands elsewhere; as long as there is no visit, nothing else is seen
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._clinic: Clinic | None = None
        self._records: Records[RecordCard] = Records(self._make)
        self._latest = say("")
        self.new, self._all = SignButton(tr("Record a v&isit"), "calendar"), QPushButton()
        self.new.setProperty("compact", True)
        self._all.setCheckable(True)
        self._meaning = say(
            tr("What is answered at a visit counts for the latest visit; a new visit begins with these as not known."),
            "muted",
            m.SMALL,
        )
        self._lay_out()
        self.new.clicked.connect(self._on_new)
        self._all.toggled.connect(self._unfold)

    def show_clinic(self, clinic: Clinic, file: CaseFile) -> None:
        if self._clinic is None or self._clinic.id != clinic.id:
            self._all.setChecked(False)
        self._clinic = clinic
        found = visits_of(file, clinic.id)
        self._latest.setText(breakable(_latest_words(found)))
        self._records.show_records(found)
        tab_in_reading_order(self._all, self._records)
        self.setVisible(bool(found))
        self._name_all(len(found))

    def settle(self) -> None:
        """What is half typed belongs to the visit that is shown."""
        self._records.settle()

    def _name_all(self, count: int) -> None:
        if self._all.isChecked():
            self._all.setText(tr("Fold"))
        else:
            self._all.setText(ntr("Show it", "Show all {n}", count).format(n=count))
        self._all.setAccessibleName(tr("Visits: {what}").format(what=self._all.text()))

    def _unfold(self, is_shown: bool) -> None:
        self._records.setVisible(is_shown)
        self._name_all(len(self._records.cards))

    def _on_new(self) -> None:
        if self._clinic is None:
            return
        draft = Visit("", self._clinic.id, self._desk.today)
        change = self._desk.do(visits.add_visit, self._clinic, draft)
        if change is None:
            return
        self._all.setChecked(True)
        made = next((card for card in self._records.cards if card.record.id in change.ids), None)
        if made is not None:
            made.take_keyboard()

    def _make(self) -> RecordCard:
        card = _card(self._desk.rulebook, Visit("", self._clinic.id if self._clinic else "", self._desk.today))
        card.kept.connect(self._on_kept)
        card.unwanted.connect(lambda card=card: self._on_unwanted(card))
        return card

    def _on_kept(self, visit: Visit) -> None:
        if self._clinic is not None:
            self._desk.do(visits.change_visit, self._clinic, visit)

    def _on_unwanted(self, card: RecordCard) -> None:
        self.new.setFocus()
        if self._clinic is not None:
            self._desk.do(visits.remove_visit, self._clinic, card.record)

    def _lay_out(self) -> None:
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._latest, 1)
        row.addWidget(self._all)
        self._records.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        for widget in (self._line, self._meaning, self._records):
            column.addWidget(widget)


def visits_of(file: CaseFile, clinic_id: str) -> list[Visit]:
    """The latest first, as vetting takes it: by day, then by id."""
    return sorted(about(file.visits, clinic_id), key=lambda visit: (visit.visited_on, visit.id), reverse=True)


def visit_words(visit: Visit) -> str:
    """ "12 November 2026, Dr Holloway"."""
    return ", ".join(part for part in (day(visit.visited_on), own_words(visit.with_whom)) if part)


def _latest_words(found: list[Visit]) -> str:
    return tr("Latest visit: {visit}").format(visit=visit_words(found[0])) if found else ""


def _card(rulebook: Rulebook, visit: Visit) -> RecordCard:
    asked = (
        Asked("visited_on", tr("Day of the visit"), day_field(), is_needed=True),
        Asked("with_whom", tr("Who was seen"), LineField()),
        Asked("seen", tr("What was seen"), NoteText(2)),
    )
    return RecordCard(rulebook, visit, asked, check_visit, tr("Remove this visit"))
