"""Which answers a visit leaves standing: the end of DESIGN V7.

For the questions of the stages consultation and treatment, at one clinic:

finding                         no visit yet    after a visit
of the latest visit             -               counts
of an earlier visit             -               set aside
of no visit, bad news           counts          counts: a visit does not mend "we prescribe by video"
of no visit, anything else      counts          set aside: what a clinic says in general is no visit
of a visit to another clinic    set aside       set aside: a person may work differently there
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from botox_vetter.domain.criteria import Stage
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.records import Visit
from botox_vetter.vetting.counting import is_bad
from botox_vetter.vetting.results import Judged
from botox_vetter.vetting.rules import Asked


@dataclass(frozen=True, slots=True)
class Visited:
    """The visits to one clinic; latest None: there was none."""

    latest: Visit | None
    ids: frozenset[str]

    def admits(self, asked: Asked, finding: Finding) -> bool:
        """Whether the finding may count here."""
        if asked.criterion.stage is Stage.BOOKING:
            return True
        if finding.visit_id is not None:
            return self.latest is not None and finding.visit_id == self.latest.id
        return self.latest is None or is_bad(asked, asked.level_of(finding))

    def with_set_aside(self, judged: Judged, aside: Iterable[Finding]) -> Judged:
        """What was set aside stays visible, and why it does not count is said."""
        findings = tuple(aside)
        if not findings:
            return judged
        answer = judged.answer
        others, reasons = (*answer.others, *findings), (*answer.reasons, *self._why(findings))
        return judged._replace(answer=replace(answer, others=others, reasons=reasons))

    def _why(self, aside: Iterable[Finding]) -> Iterator[Reason]:
        elsewhere = {f.visit_id is not None and f.visit_id not in self.ids for f in aside}
        if self.latest is not None and False in elsewhere:
            yield Reason("before_the_visit", {"visited_on": self.latest.visited_on})
        if True in elsewhere:
            yield Reason("of_another_clinic")


def visited(clinic_id: str, visits: Iterable[Visit]) -> Visited:
    """The latest by day, then by id."""
    own = [visit for visit in visits if visit.clinic_id == clinic_id]
    latest = max(own, key=lambda visit: (visit.visited_on, visit.id), default=None)
    return Visited(latest, frozenset(visit.id for visit in own))
