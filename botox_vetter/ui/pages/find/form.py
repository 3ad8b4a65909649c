"""Where, how far around, who: what a search is about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.finding.proposed import proposed_place, region_of
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.listings import Search
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.listings import within_km, within_words
from botox_vetter.report.words.names import profession_name
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.pages.plan.lists import ELSEWHERE, countries
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

FAR = (1, 3, 5, 10, 20, 30)
USUALLY = 5
NOBODY_WHO_INJECTS = "not_registered"


class SearchForm(QWidget):
    """changed(): something else would be searched. wanted(): Enter, or the button. told(bool): whom it asks, or not."""

    changed = Signal()
    wanted = Signal()
    told = Signal(bool)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook, self._plan = rulebook, Plan()
        self._place, self._name = QLineEdit(), QLineEdit()
        self._country, self._far, self._who = ChoiceField(), ChoiceField(), ChoiceField()
        self._go = SignButton(tr("&Search"), "search")
        self._go.setProperty("leading", True)
        self.stop = QPushButton(tr("S&top"))
        self._whom = QPushButton(tr("Whom it &asks …"))
        self._whom.setCheckable(True)
        self._whom.setChecked(True)
        names = sorted((profession_name(key, rulebook), key) for key in rulebook.places.professions)
        who = [(key, name) for name, key in names if key != NOBODY_WHO_INJECTS]
        self._who.offer([("", tr("Anybody who may inject")), *who])
        self._country.offer([(code, name) for code, name in countries(rulebook) if code])
        self._lay_out()
        self._connect()

    @property
    def search(self) -> Search:
        """As it stands there now."""
        country = self.country
        far = self._far.value()
        who = str(self._who.value() or "")
        return Search(
            country,
            self._place.text().strip(),
            region_of(self._plan, country),
            within_km=within_km(far, country) if isinstance(far, int) else None,
            name=self._name.text().strip(),
            professions=(who,) if who else (),
        )

    @property
    def country(self) -> str:
        """ "": one that the program has no rules for, or none."""
        code = str(self._country.value() or "")
        return "" if code == ELSEWHERE else code

    def propose(self, plan: Plan) -> None:
        """The plan's place, anew."""
        self._plan = plan
        self._place.setText(proposed_place(plan))
        self._place.setCursorPosition(0)
        self._name.clear()
        known = {code for code, _words in countries(self._rulebook)}
        country = country_of(plan.jurisdiction)
        self._country.show_value(country if country in known and country else ELSEWHERE)
        self._who.show_value("")
        self._far.show_value(None)
        self._offer_distances()

    def show_whom(self, is_shown: bool) -> None:
        self._whom.setChecked(is_shown)

    def enable(self, can_search: bool) -> None:
        self._go.setEnabled(can_search)
        self._go.setToolTip("" if can_search else tr("Choose at least one of those below"))

    def take_keyboard(self) -> None:
        self._place.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place.selectAll()

    def _offer_distances(self) -> None:
        before = self._far.value()
        self._far.offer([(n, within_words(n, self.country)) for n in FAR])
        self._far.show_value(before if before is not None else USUALLY)

    def _on_country(self) -> None:
        self._offer_distances()
        self.changed.emit()

    def _connect(self) -> None:
        for line in (self._place, self._name):
            line.textChanged.connect(self.changed)
            line.returnPressed.connect(self.wanted)
        self._country.committed.connect(self._on_country)
        for choice in (self._far, self._who):
            choice.committed.connect(self.changed)
        self._go.clicked.connect(self.wanted)
        self._whom.toggled.connect(self.told)

    def _lay_out(self) -> None:
        self._place.setPlaceholderText(tr("postcode or town"))
        self._name.setPlaceholderText(tr("person or place"))
        for line in (self._place, self._name):
            line.setMinimumWidth(m.FIELD_WIDTH // 2)
        fields = QWidget()
        flow = Flow(fields)
        for words, field in (
            (tr("&Place"), self._place),
            (tr("With&in"), self._far),
            (tr("Countr&y"), self._country),
            (tr("Pr&ofession"), self._who),
            (tr("&Name"), self._name),
        ):
            flow.addWidget(Labelled(words, field))
        self._far.setMinimumContentsLength(8)
        self._country.setMinimumContentsLength(14)
        buttons = QHBoxLayout()
        buttons.setSpacing(m.GAP)
        for button in (self._go, self.stop, self._whom):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(fields)
        column.addLayout(buttons)
