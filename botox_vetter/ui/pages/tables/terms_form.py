"""What holds for a whole table where its cells do not say; only what this table may need is shown."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.columns import column_of
from botox_vetter.actions.tables.kinds import DAY
from botox_vetter.actions.tables.mapping import SheetMap
from botox_vetter.actions.tables.terms import Terms
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.day_reading import DayOrder
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words, register_name
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.pages.plan.lists import currencies
from botox_vetter.ui.theme import measures as m

_PRICED = frozenset({"price", "low", "high", "regular", "minimum_spend"})


class TermsForm(QWidget):
    """wished(Terms): what shall hold from now on."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._terms = Terms()
        self._fields = {name: ChoiceField() for name in ("clinic_id", "roles", "register", "currency", "day_order")}
        self._add = QCheckBox(tr("A&dd clinics that only these rows name"))
        self._boxes: dict[str, QWidget] = {}
        self._lay_out()
        for name, field in self._fields.items():
            field.committed.connect(lambda value, name=name: self._change(**{name: value}))
        self._add.clicked.connect(lambda on: self._change(add_clinics=on))

    def show_map(self, mapped: SheetMap, file: CaseFile, rulebook: Rulebook) -> None:
        self._terms = mapped.terms
        self._offer(mapped, file, rulebook)
        for name, field in self._fields.items():
            field.show_value(getattr(mapped.terms, name))
        self._add.setChecked(mapped.terms.add_clinics)
        needed = _needed(mapped)
        for name, box in self._boxes.items():
            box.setVisible(name in needed)
        self.setVisible(bool(needed))

    def _change(self, **changes: Any) -> None:
        self.wished.emit(replace(self._terms, **changes))

    def _offer(self, mapped: SheetMap, file: CaseFile, rulebook: Rulebook) -> None:
        clinics = [(clinic.id, own_words(clinic.name)) for clinic in file.clinics]
        self._fields["clinic_id"].offer([(None, tr("None: left out")), *clinics])
        registers = sorted(
            ((entry.id, register_name(entry.id, rulebook)) for entry in rulebook.registers.values()),
            key=lambda pair: pair[1].casefold(),
        )
        self._fields["register"].offer([("", tr("None: left out")), *registers])
        codes = [code for code in currencies(replace(file.plan, currency=mapped.terms.currency)) if code[0]]
        self._fields["currency"].offer([("", tr("None: left out")), *codes])

    def _lay_out(self) -> None:
        self._fields["roles"].offer(
            [
                ((), tr("Not said: left out")),
                ((RoleKind.INJECTOR,), tr("injects")),
                ((RoleKind.PRESCRIBER,), tr("prescribes")),
                (tuple(RoleKind), tr("injects and prescribes")),
            ]
        )
        self._fields["day_order"].offer(
            [
                (None, tr("Not said: left out")),
                (DayOrder.DAY_FIRST, tr("3 April (the day first)")),
                (DayOrder.MONTH_FIRST, tr("4 March (the month first)")),
            ]
        )
        words = {
            "clinic_id": tr("&Clinic of rows that name none"),
            "roles": tr("What people do &there"),
            "register": tr("Re&gister of numbers alone"),
            "currency": tr("C&urrency of amounts alone"),
            "day_order": tr("03/0&4/2026 means"),
        }
        row = Flow(self, m.GAP_LARGE)
        for name, label in words.items():
            self._boxes[name] = Labelled(label, self._fields[name])
        self._boxes["add_clinics"] = self._add
        for box in self._boxes.values():
            row.addWidget(box)


def _needed(mapped: SheetMap) -> set[str]:
    """The terms that could matter for these columns."""
    noun, fields = mapped.noun, {key for key in mapped.fields if key is not None}
    if noun is None:
        return set()
    needed = set()
    if noun is not TableNoun.CLINICS:
        needed |= {"clinic_id"} | ({"add_clinics"} if "clinic" in fields else set())
    if noun is TableNoun.PEOPLE and "roles" not in fields:
        needed.add("roles")
    if "number" in fields and "register" not in fields:
        needed.add("register")
    if fields & _PRICED and not fields & {"currency", "minimum_spend_currency"}:
        needed.add("currency")
    if any(column_of(noun, key).kind is DAY for key in fields):
        needed.add("day_order")
    return needed
