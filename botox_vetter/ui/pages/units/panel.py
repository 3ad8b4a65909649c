"""How many units the clinic, or the person, says that an area takes: prices by unit depend on it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Units, UnitsFrom
from botox_vetter.domain.price_faults import units_faults
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reasons import Refused, refuse_first
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import area_name, product_name, sentence
from botox_vetter.report.words.prices import units_from_words
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.units import usual_units
from botox_vetter.ui.delegates.row import RowDelegate
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import Form, heading, say
from botox_vetter.ui.fields.typed import amount_field
from botox_vetter.ui.pages.units.table import UnitsTable
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class UnitsPanel(QFrame):
    """wanted(tuple of Units): what shall stand there from now on. Hidden where no price is by unit.

    is_of_plan: the person's own figures for every clinic, instead of those of one clinic
    """

    wanted = Signal(object)

    def __init__(self, rulebook: Rulebook, look: Look, is_of_plan: bool = False) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook, self._is_of_plan = rulebook, is_of_plan
        self._owner_id = ""
        self._units: tuple[Units, ...] = ()
        self._model = UnitsTable(rulebook, self)
        self._view = _Rows(look)
        self._view.setModel(self._model)
        self._product, self._area, self._said_by = ChoiceField(), ChoiceField(), ChoiceField()
        self._low, self._high = amount_field(), amount_field()
        self._said_by.offer([(by, sentence(units_from_words(by))) for by in UnitsFrom])
        self._said_by.show_value(UnitsFrom.USER if is_of_plan else UnitsFrom.CLINIC)
        set_words = tr("Set units") if is_of_plan else tr("Set un&its")
        self._set, self._remove = QPushButton(set_words), QPushButton(tr("Remove these units"))
        self._usual, self._lacks = say("", "muted", m.SMALL), say("", "bad")
        self._lacks.hide()
        self._set.clicked.connect(self._on_set)
        self._remove.clicked.connect(self._on_remove)
        self._view.delete_pressed.connect(self._on_remove)
        self._lay_out()

    def show_clinic(self, clinic: Clinic, file: CaseFile) -> None:
        self._show(clinic.id, clinic.units, _by_unit(file.quotes_of(clinic.id)), file, file.place_of(clinic))

    def show_plan(self, file: CaseFile) -> None:
        self._show(file.case.id, file.plan.units, _by_unit(file.quotes), file, file.plan.jurisdiction)

    def _show(
        self, owner_id: str, units: tuple[Units, ...], by_unit: tuple[Quote, ...], file: CaseFile, place: str
    ) -> None:
        self.setVisible(bool(by_unit or units))
        self._units = units
        self._model.show_units(units, place)
        for widget in (self._view, self._remove):
            widget.setVisible(bool(units))
        self._view.fit()
        self._product.offer(self._brands(by_unit, file, place))
        self._area.offer([(area, sentence(area_name(area, self._rulebook))) for area in _areas(file, self._rulebook)])
        self._say_usual(by_unit, file, place)
        if owner_id != self._owner_id:
            self._owner_id = owner_id
            self._begin()

    def _say_usual(self, by_unit: tuple[Quote, ...], file: CaseFile, place: str) -> None:
        """Those that count where nobody says others."""
        brands = [quote.product for quote in by_unit if quote.product]
        usual = usual_units(brands, file.plan.targets, self._rulebook, place)
        self._usual.setText("\n".join((tr("Usual:"), *(tr("– {line}").format(line=line) for line in usual))))
        self._usual.setVisible(bool(usual))

    def take_keyboard(self) -> None:
        (self._low if self._view.isHidden() else self._view).setFocus()

    def _begin(self) -> None:
        """Proposes the brand and area that matter first."""
        for choice in (self._product, self._area):
            choice.setCurrentIndex(0)
        for line in (self._low, self._high):
            line.clear()
        self._lacks.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_set()
        else:
            super().keyPressEvent(event)

    def _on_set(self) -> None:
        """Replaces what the same source said about the same brand and area."""
        try:
            units = self._typed()
            refuse_first(units_faults((units,)))
        except (ValueError, Refused) as error:
            words = reason_words(error.reason, self._rulebook) if isinstance(error, Refused) else tr("type a number")
            self._lacks.setText(sentence(words))
            self._lacks.show()
            self._low.setFocus()
            return
        self._lacks.hide()
        others = tuple(known for known in self._units if _key(known) != _key(units))
        self._low.clear()
        self._high.clear()
        self.wanted.emit((*others, units))

    def _on_remove(self) -> None:
        chosen = self._model.units(self._view.currentIndex())
        if chosen is not None:
            self.wanted.emit(tuple(known for known in self._units if known != chosen))

    def _typed(self) -> Units:
        """Raises ValueError and Refused."""
        low, high = self._low.value(), self._high.value()
        if low is None:
            raise ValueError
        return Units(
            str(self._product.value()),
            str(self._area.value()),
            low,
            low if high is None else high,
            UnitsFrom(str(self._said_by.value())),
        )

    def _brands(self, by_unit: tuple[Quote, ...], file: CaseFile, place: str) -> list[tuple[object, str]]:
        """Those of the prices by unit first, then all that fit the plan."""
        first = [quote.product for quote in by_unit if quote.product]
        others = [p.id for p in self._rulebook.treatments.products.values() if p.is_cosmetic != file.plan.is_medical]
        return [(id_, product_name(id_, self._rulebook, place)) for id_ in dict.fromkeys((*first, *others))]

    def _lay_out(self) -> None:
        form = Form()
        form.add(tr("Brand of the units"), self._product)
        form.add(tr("Area of the units"), self._area)
        form.add(tr("How many units"), self._numbers())
        if not self._is_of_plan:
            form.add(tr("Who says so"), self._said_by)
        buttons = QHBoxLayout()
        buttons.addWidget(self._set)
        buttons.addWidget(self._remove)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        if self._is_of_plan:
            head = tr("Your own units for prices by unit")
            order = tr("They count at every clinic that says none itself, and for which you have set none.")
        else:
            head = tr("Units for prices by unit")
            order = tr("What the clinic says goes first, then your own figure, then the usual ones.")
        column.addWidget(heading(head))
        column.addWidget(say(order, "muted"))
        column.addWidget(self._usual)
        column.addWidget(self._view)
        column.addLayout(form)
        column.addWidget(self._lacks)
        column.addLayout(buttons)

    def _numbers(self) -> QWidget:
        self._low.setAccessibleName(tr("Units, or their lower end"))
        self._high.setAccessibleName(tr("Upper end of the units, if it is a range"))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._low, QLabel(tr("to")), self._high):
            row.addWidget(widget)
        row.addStretch()
        box.setFocusProxy(self._low)
        return box


class _Rows(QTableView):
    """As high as its rows, at most five."""

    delete_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(tr("Units that were set"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setItemDelegate(RowDelegate(look, self))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def fit(self) -> None:
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = min(self.model().rowCount(), 5) if self.model() else 0
        height = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * height + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


def _by_unit(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    return tuple([quote for quote in quotes if quote.basis is Basis.PER_UNIT])


def _areas(file: CaseFile, rulebook: Rulebook) -> list[str]:
    """The plan's first."""
    return list(dict.fromkeys((*file.plan.targets, *rulebook.treatments.areas)))


def _key(units: Units) -> tuple[object, ...]:
    return units.product, units.area, units.said_by
