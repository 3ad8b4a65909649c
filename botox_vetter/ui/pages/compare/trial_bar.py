"""Same plan, what if: other areas, another number of sessions, one brand only; a trial until it is kept."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.plans import Plan, Use
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import area_name, sentence
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import heading, say, set_role
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.fields.typed import amount_field, whole_field
from botox_vetter.ui.pages.plan.lists import brands
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class TrialBar(QFrame):
    """Hidden until `begin`. What is tried stands on the plan as it is then: `plan`.

    tried  another plan is tried
    kept   (Plan): it shall be the person's plan
    left   the trial is over, nothing of it stays
    """

    tried = Signal()
    kept = Signal(object)
    left = Signal()

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._own, self._changes = Plan(), dict[str, Any]()
        self._said = say("", "muted")
        self._sessions, self._months, self._product = whole_field(), amount_field(), ChoiceField()
        self._only = QCheckBox(tr("Only this brand"))
        self._areas = QPushButton()
        self._areas.setCheckable(True)
        self._boxes = {area: QCheckBox(_short(area, rulebook)) for area in rulebook.treatments.areas}
        self._keep, self._leave = QPushButton(tr("&Keep as my plan")), SignButton(tr("Back to my &plan"), "undo")
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def plan(self) -> Plan:
        """What is tried now."""
        return replace(self._own, **self._changes)

    @property
    def is_on(self) -> bool:
        return not self.isHidden()

    def begin(self, plan: Plan) -> None:
        self._changes.clear()
        self.show_own(plan)
        self.show()
        self._sessions.setFocus()

    def end(self) -> None:
        self._changes.clear()
        self._areas.setChecked(False)
        self.hide()

    def show_own(self, plan: Plan) -> None:
        """The person's own plan has become this; what is tried stays."""
        self._own = plan
        self._changes = {name: value for name, value in self._changes.items() if getattr(plan, name) != value}
        self._show()

    def _show(self) -> None:
        plan = self.plan
        self._sessions.show_value(plan.sessions_per_year)
        self._months.show_value(plan.months_of_effect)
        self._product.offer(brands(self._rulebook, plan))
        self._product.show_value(plan.product)
        self._only.setChecked(plan.only_product)
        self._only.setEnabled(plan.product is not None)
        for area, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(area in plan.areas)
        n = len(plan.areas)
        self._areas.setText(ntr("{n} area …", "{n} areas …", n).format(n=n))
        by_areas = plan.use is not Use.MEDICAL or not plan.indication
        self._areas_field.setVisible(by_areas)
        self._area_rows.setVisible(by_areas and self._areas.isChecked())
        self._keep.setEnabled(bool(self._changes))
        self._say(_SAME if not self._changes else _OTHER, "muted" if not self._changes else "warn")

    def _try(self, **changes: Any) -> None:
        """What cannot be is said, and the fields show again what is tried."""
        before = dict(self._changes)
        self._changes |= changes
        self._changes = {name: value for name, value in self._changes.items() if getattr(self._own, name) != value}
        try:
            replace(self._own, **self._changes)
        except Refused as refusal:
            self._changes = before
            self._show()
            self._say(reason_sentence(refusal.reason, self._rulebook), "bad")
            return
        self._show()
        self.tried.emit()

    def _say(self, words: str, role: str) -> None:
        self._said.setText(tr(words))
        set_role(self._said, role)

    def _on_area(self, area: str, on: bool) -> None:
        others = tuple(a for a in self.plan.areas if a != area)
        self._try(areas=(*others, area) if on else others)

    def _connect(self) -> None:
        self._sessions.committed.connect(lambda n: self._try(sessions_per_year=n))
        self._months.committed.connect(lambda n: self._try(months_of_effect=n))
        self._product.committed.connect(
            lambda product: self._try(product=product, **({} if product else {"only_product": False}))
        )
        self._only.clicked.connect(lambda on: self._try(only_product=on))
        self._areas.toggled.connect(lambda _on: self._show())
        for area, box in self._boxes.items():
            box.clicked.connect(lambda on, area=area: self._on_area(area, on))
        self._keep.clicked.connect(lambda: self.kept.emit(self.plan))
        self._leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self._keep.setProperty("leading", True)
        self._keep.setToolTip(tr("One step, which Undo takes back"))
        self._areas.setAccessibleDescription(tr("Opens the list of areas"))
        self._areas_field = Labelled(tr("Areas"), self._areas)
        self._areas.setAccessibleName(tr("Areas of the trial"))
        fields, self._area_rows = QWidget(), QWidget()
        flow, rows = Flow(fields, m.GAP_LARGE), Flow(self._area_rows)
        for field in self._fields():
            flow.addWidget(field)
        for box in self._boxes.values():
            rows.addWidget(box)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(m.GAP)
        head.addWidget(heading(tr("The same plan, what if …")), 1)
        head.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignTop)
        column.setContentsMargins(m.GAP_LARGE, m.GAP, m.GAP_LARGE, m.GAP)
        column.setSpacing(m.GAP)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(fields)
        column.addWidget(self._area_rows)

    def _fields(self) -> list[QWidget]:
        from_effect = tr("Empty: from how long the effect lasts")
        for field in (self._sessions, self._months):
            field.setPlaceholderText(tr("not said"))
        return [
            Labelled(tr("Sessions a yea&r"), self._sessions, from_effect),
            Labelled(tr("Yo&ur months of effect"), self._months, tr("Empty: as long as it usually lasts")),
            self._areas_field,
            Labelled(tr("Brand of the trial"), self._product),
            Labelled("", self._only),
        ]


_SAME = "Change something here, and all figures and ranks below follow. Nothing is kept while you try."
_OTHER = "This is a trial: the figures below are not those of your plan, and nothing is kept until you keep it."


def _short(area: str, rulebook: Rulebook) -> str:
    return sentence(area_name(area, rulebook))
