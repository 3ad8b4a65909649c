"""The clinics of a case side by side."""

from collections.abc import Callable
from dataclasses import InitVar, dataclass, field
from datetime import date

from botox_vetter.comparison.ask import Leader, Question, questions
from botox_vetter.comparison.check import Check
from botox_vetter.comparison.flip import Flip
from botox_vetter.comparison.rank import Place
from botox_vetter.comparison.robustness import Robustness
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.results import Cost
from botox_vetter.vetting.case import RulesByPlace
from botox_vetter.vetting.results import Vetting


@dataclass(frozen=True, slots=True)
class Standing:
    """One clinic among the others. rank as shown: "1", or "2=" where clinics are equal in everything; "" not ranked.

    leader   of the first-ranked clinic; None: this one shares the first rank itself
    place    what it is ordered by
    """

    clinic: Clinic
    rank: str
    vetting: Vetting
    cost: Cost
    leader: Leader | None
    place: Place = field(compare=False, repr=False)

    @property
    def ask(self) -> tuple[Question, ...]:
        """What to ask next; told when it is looked at, for of thousands of clinics few are (DESIGN V9)."""
        return questions(self.vetting, self.leader)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All compared clinics, first to last; equal ones by name, then id.

    rulebook, known_rules   what it was made by; None: made by hand
    judge   None: all of it holds. Else only what `of` tells holds but for ranks, for it judges one clinic by itself:
            the standings are of an earlier state of the case, to be shown as what is being brought up to date
    found   the standings by clinic id, where somebody has them so already
    robustness   how often each comes first when weighed otherwise; None: nobody asked, or there is nothing to say
    flips   what would change the winner; None: nobody asked
    next_checks   what settles the first place soonest, first to last; None: nobody asked
    """

    file: CaseFile
    today: date
    standings: tuple[Standing, ...]
    rulebook: Rulebook | None = field(default=None, compare=False, repr=False)
    known_rules: RulesByPlace = field(default_factory=dict, compare=False, repr=False)
    judge: Callable[[str], Standing] | None = field(default=None, compare=False, repr=False)
    found: InitVar[dict[str, Standing] | None] = None
    robustness: Robustness | None = None
    flips: tuple[Flip, ...] | None = None
    next_checks: tuple[Check, ...] | None = None
    by_clinic: dict[str, Standing] = field(init=False, compare=False, repr=False)

    def __post_init__(self, found: dict[str, Standing] | None) -> None:
        if found is None:
            found = {} if self.is_stale else {standing.clinic.id: standing for standing in self.standings}
        object.__setattr__(self, "by_clinic", found)

    @property
    def is_stale(self) -> bool:
        """The standings are of an earlier state of the case."""
        return self.judge is not None

    def of(self, clinic_id: str) -> Standing:
        if self.judge is not None and clinic_id not in self.by_clinic:
            self.by_clinic[clinic_id] = self.judge(clinic_id)
        return self.by_clinic[clinic_id]
