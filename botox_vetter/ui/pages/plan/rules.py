"""What the rules of the chosen place say, beside the plan."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from botox_vetter.domain.criteria import GateBasis
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.theme import measures as m


class PlaceRules(QFrame):
    """A card of short statements; it says when the program does not know the law there."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._shown: tuple[str, bool] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        self._column.setSpacing(m.GAP)

    def show_place(self, plan: Plan) -> None:
        wanted = plan.jurisdiction, plan.is_medical
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # what is only taken out of the layout would still be shown by it, as a window of its own
                widget.deleteLater()
        for widget in self._statements(plan):
            self._column.addWidget(widget)

    def _statements(self, plan: Plan) -> list[QWidget]:
        entry = self._rulebook.jurisdiction(plan.jurisdiction)
        gates = self._rulebook.gates(plan.jurisdiction, plan.is_medical)
        by_law = sum(1 for basis in gates.basis.values() if basis is GateBasis.LAW)
        ours = len(gates.basis) - by_law
        rows: list[QWidget] = [heading(tr("What counts there"))]
        if not plan.jurisdiction:
            rows.append(say(tr("Choose the country first: the knock-outs depend on it."), "warn"))
        elif entry is None:
            rows.append(say(self._not_known(plan), "warn"))
        else:
            rows.append(say(entry.name, is_bold=True))
        if by_law:
            rows.append(
                say(
                    ntr(
                        "{n} knock-out rests on law or regulation.", "{n} knock-outs rest on law or regulation.", by_law
                    ).format(n=by_law)
                )
            )
        if ours:
            rows.append(
                say(
                    ntr(
                        "{n} knock-out is our own caution; you may relax it with a reason.",
                        "{n} knock-outs are our own caution; you may relax them with a reason.",
                        ours,
                    ).format(n=ours)
                )
            )
        if entry is not None:
            rows += self._law(entry.min_age, entry.remote, entry.premises, plan)
        rows.append(
            say(tr("Rules as researched on {day}; not legal advice.").format(day=self._rulebook.researched_on), "muted")
        )
        return rows

    def _not_known(self, plan: Plan) -> str:
        if plan.jurisdiction == "GB":
            return tr(
                "Choose the nation: England, Scotland, Wales and Northern Ireland have different rules. "
                "Until then only general knock-outs are asked."
            )
        return tr("This program does not know the law there. Only general knock-outs are asked, as our own caution.")

    def _law(self, min_age: int, remote: str, premises: str, plan: Plan) -> list[QWidget]:
        rows: list[QWidget] = []
        if min_age and not plan.is_medical:
            rows.append(say(tr("Cosmetic treatment only from {age} years of age, by law.").format(age=min_age)))
        if remote == "in_person_required":
            rows.append(say(tr("Whoever prescribes must see you in person.")))
        elif remote.startswith("real_time"):
            rows.append(say(tr("Whoever prescribes must see you, in person or by video, each time.")))
        if premises:
            rows.append(say(tr("Premises: {rule}").format(rule=premises)))
        return rows
