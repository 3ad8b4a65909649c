"""The treatment wanted."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from botox_vetter.domain.own_criteria import OwnCriterion
from botox_vetter.domain.quotes import Sex
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.screening import ScreeningAnswer
from botox_vetter.domain.weighing import Importance

MEDICAL_AREAS = frozenset({"underarm_sweat", "palm_sole_face_sweat"})  # DESIGN 5: such a plan is medical


class Use(StrEnum):
    COSMETIC = "cosmetic"
    MEDICAL = "medical"


class UnitsFrom(StrEnum):
    """Who gave a number of units."""

    CLINIC = "clinic"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Units:
    """So many units of one product for one area, as somebody said; on a clinic for this clinic, on a plan for all."""

    product: str
    area: str
    low: Decimal
    high: Decimal
    said_by: UnitsFrom = UnitsFrom.USER

    def __post_init__(self) -> None:
        if not (self.low.is_finite() and self.high.is_finite() and 0 <= self.low <= self.high):
            raise Refused("range_upside_down", low=self.low, high=self.high)


Weighing = tuple[tuple[Importance, ...], tuple[OwnCriterion, ...]]
"""How much each topic counts, and questions of the person's own."""


@dataclass(frozen=True, slots=True)
class AreaMonths:
    """How many months the effect lasts in one area, as the person expects for themselves."""

    area: str
    months: Decimal

    def __post_init__(self) -> None:
        _check_months(self.months)


@dataclass(frozen=True, slots=True)
class Plan:
    """What one person wants, and where; there is exactly one plan in a case.

    jurisdiction       code of jurisdictions.toml, e.g. GB-ENG; "" not chosen; GB alone: the nation is still to be asked
    place              town or postcode, as typed
    areas              ids of areas, in the order chosen; of a cosmetic plan, or a medical one without an indication
    indication         id of an indication, of a medical plan
    product            brand preferred; with `only_product` no other brand counts (DESIGN P6)
    sessions_per_year  None: from how long the effect lasts (DESIGN P12)
    months_of_effect   the user's own expectation, before the label's
    own_months         the same for single areas, before that
    review             whether review visits are counted (DESIGN P10)
    budget_per_year    in `currency`, the case's home currency
    importance         how much each topic counts, where the person has set it; (): as the program weighs
    own_criteria       questions of the person's own
    screening          what the person said about themselves; nothing is decided by it
    """

    jurisdiction: str = ""
    place: str = ""
    person: str = ""
    use: Use = Use.COSMETIC
    indication: str | None = None
    areas: tuple[str, ...] = ()
    product: str | None = None
    only_product: bool = False
    sessions_per_year: int | None = None
    months_of_effect: Decimal | None = None
    review: bool = True
    budget_per_year: Decimal | None = None
    currency: str = ""
    sex: Sex | None = None
    units: tuple[Units, ...] = ()
    own_months: tuple[AreaMonths, ...] = ()
    screening: tuple[ScreeningAnswer, ...] = ()
    importance: tuple[Importance, ...] = ()
    own_criteria: tuple[OwnCriterion, ...] = ()

    def __post_init__(self) -> None:
        for areas in (self.areas, [one.area for one in self.own_months]):
            if len(set(areas)) != len(areas):
                raise Refused("area_twice")
        if len({answer.question for answer in self.screening}) != len(self.screening):
            raise Refused("question_twice")
        if len({one.category for one in self.importance}) != len(self.importance):
            raise Refused("topic_twice")
        if len({one.id for one in self.own_criteria}) != len(self.own_criteria):
            raise Refused("question_twice")
        check_frequency(self.sessions_per_year, self.months_of_effect)
        budget = self.budget_per_year
        if budget is not None and not (budget.is_finite() and budget >= 0):
            raise Refused("negative_amount", low=self.budget_per_year)

    @property
    def weighing(self) -> "Weighing":
        """All that bears on scores beside the place and the use."""
        return self.importance, self.own_criteria

    @property
    def months_by_area(self) -> dict[str, Decimal]:
        """The person's own, of the areas for which they said any."""
        return {one.area: one.months for one in self.own_months}

    @property
    def screened(self) -> dict[str, bool]:
        """By question, of those that the person answered: yes or no."""
        return {answer.question: answer.is_yes for answer in self.screening}

    @property
    def is_medical(self) -> bool:
        return self.use is Use.MEDICAL or bool(MEDICAL_AREAS & set(self.areas))

    @property
    def targets(self) -> tuple[str, ...]:
        """What is priced: the indication of a medical plan, else its areas."""
        return (self.indication,) if self.use is Use.MEDICAL and self.indication else self.areas


def check_frequency(sessions_per_year: int | None, months_of_effect: Decimal | None) -> None:
    """What one person can mean: Refused("sessions_out_of_range" | "months_out_of_range")."""
    if sessions_per_year is not None and not 1 <= sessions_per_year <= 52:
        raise Refused("sessions_out_of_range", value=sessions_per_year)
    if months_of_effect is not None:
        _check_months(months_of_effect)


def _check_months(months: Decimal) -> None:
    if not (months.is_finite() and 0 < months <= 60):
        raise Refused("months_out_of_range", value=months)
