"""What the rules of the chosen place say, beside the plan."""

from collections.abc import Collection

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from botox_vetter.domain.criteria import GateBasis
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.ui.emptied import empty
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
        empty(self._column)
        for widget in self._statements(plan):
            self._column.addWidget(widget)

    def _statements(self, plan: Plan) -> list[QWidget]:
        entry = self._rulebook.jurisdiction(plan.jurisdiction)
        gates = self._rulebook.gates(plan.jurisdiction, plan.is_medical)
        rows: list[QWidget] = [heading(tr("The rules there"))]
        if not plan.jurisdiction:
            rows.append(say(tr("Choose the country first: the rules depend on it."), "warn"))
        elif entry is None:
            rows.append(say(self._not_known(plan), "warn"))
        else:
            rows.append(say(entry.name, is_bold=True))
        rows.append(say(_knock_outs(gates.basis.values())))
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


def _knock_outs(basis: Collection[GateBasis]) -> str:
    """How many questions rule a clinic out, and on whose word."""
    n, by_law = len(basis), sum(1 for one in basis if one is GateBasis.LAW)
    words = [
        ntr(
            "{n} knock-out is asked: a question that rules a clinic out when the answer is bad.",
            "{n} knock-outs are asked: questions that rule a clinic out when the answer is bad.",
            n,
        ).format(n=n)
    ]
    if by_law:
        words.append(ntr("{n} rests on law or regulation.", "{n} rest on law or regulation.", by_law).format(n=by_law))
    if ours := n - by_law:
        words.append(
            ntr(
                "{n} is our own caution; you may relax it with a reason.",
                "{n} are our own caution; you may relax them with a reason.",
                ours,
            ).format(n=ours)
        )
    return " ".join(words)
