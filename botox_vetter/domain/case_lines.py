"""A case as it stands in a list of many."""

from dataclasses import dataclass
from datetime import datetime

from botox_vetter.domain.cases import Case, Decision


@dataclass(frozen=True, slots=True)
class CaseLine:
    """What can be said of a case without reading all that is in it.

    clinics      how many
    changed_at   when something was done or undone in it last
    position     of its latest step and how many are in force: the same as long as nothing changes
    decided_for  the name of the clinic that it was decided for; "": for none of them, or `decision` is None
    """

    case: Case
    clinics: int
    changed_at: datetime
    position: tuple[int, int]
    decision: Decision | None = None
    decided_for: str = ""
