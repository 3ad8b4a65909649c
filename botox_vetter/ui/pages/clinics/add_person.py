"""Somebody who works at the clinic: a new name, or a person of the case who works elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from botox_vetter.domain.clinics import Practitioner, RoleKind
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class AddPerson(QFrame):
    """added(name, set of RoleKind), linked(id, set of RoleKind)."""

    added = Signal(str, object)
    linked = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._name, self._known = QLineEdit(), ChoiceField()
        self._roles = {
            RoleKind.INJECTOR: QCheckBox(tr("&Injects")),
            RoleKind.PRESCRIBER: QCheckBox(tr("Pres&cribes")),
        }
        self._roles[RoleKind.INJECTOR].setChecked(True)
        self._no_role = say(tr("Tick what the person does here."), "warn")
        self._add, self._link = SignButton(tr("Add &person"), "add"), SignButton(tr("Add &this person"), "add")
        self._name.setPlaceholderText(tr("Name of the person"))
        self._name.setAccessibleName(tr("Name of the person"))
        self._name.setAccessibleDescription(tr("Enter adds the person to this clinic"))
        self._known.setAccessibleName(tr("A person of this case who works elsewhere"))
        self._lay_out()
        self._connect()

    @property
    def anchor(self) -> QWidget:
        """What Tab reaches first here."""
        return self._name

    def show_others(self, people: Sequence[Practitioner]) -> None:
        """The people of the case who have no role at this clinic."""
        self._known.offer_many([person.id for person in people], lambda n: own_words(people[n].name))
        if self._known.value() is None and people:
            self._known.show_value(people[0].id)
        for widget in (self._or, self._others):
            widget.setVisible(bool(people))

    def take_keyboard(self) -> None:
        self._name.setFocus()

    def _kinds(self) -> set[RoleKind]:
        kinds = {kind for kind, box in self._roles.items() if box.isChecked()}
        self._no_role.setVisible(not kinds)
        return kinds

    def _on_add(self) -> None:
        name = self._name.text().strip()
        if name and (kinds := self._kinds()):
            self._name.clear()
            self.added.emit(name, kinds)

    def _on_link(self) -> None:
        chosen = self._known.value()
        if isinstance(chosen, str) and (kinds := self._kinds()):
            self.linked.emit(chosen, kinds)

    def _connect(self) -> None:
        self._add.setEnabled(False)
        self._name.textChanged.connect(lambda text: self._add.setEnabled(bool(text.strip())))
        self._name.returnPressed.connect(self._on_add)
        self._add.clicked.connect(self._on_add)
        self._link.clicked.connect(self._on_link)
        for box in self._roles.values():
            box.toggled.connect(lambda _on: self._no_role.hide())

    def _lay_out(self) -> None:
        roles, new = QHBoxLayout(), QHBoxLayout()
        for box in self._roles.values():
            roles.addWidget(box)
        roles.addStretch()
        new.addWidget(self._name, 1)
        new.addWidget(self._add)
        self._or, self._others = say(tr("Or somebody of this case who works elsewhere:")), QWidget()
        self._known.setMinimumContentsLength(8)
        known = QHBoxLayout(self._others)
        known.setContentsMargins(0, 0, 0, 0)
        known.addWidget(self._known, 1)
        known.addWidget(self._link)
        known.addStretch()
        self._no_role.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("Who works here?")))
        column.addLayout(new)
        column.addLayout(roles)
        column.addWidget(self._no_role)
        self._or.setBuddy(self._known)
        column.addWidget(self._or)
        column.addWidget(self._others)
