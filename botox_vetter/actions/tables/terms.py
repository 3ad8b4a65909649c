"""What holds for a whole table where its cells do not say."""

from dataclasses import dataclass
from datetime import datetime

from botox_vetter.actions.tables.vocabulary import Words
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.day_reading import DayOrder
from botox_vetter.domain.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Terms:
    """Chosen by the person, or proposed to them; nothing of this replaces what a cell says.

    currency     of amounts that name none; "": such amounts are refused
    day_order    how 03/04/2026 is meant; None: such days are refused
    clinic_id    the clinic of rows of people or prices that name none; None: such rows are refused
    roles        what people do at their clinic; empty: rows that do not say it are refused
    register     of numbers that come without one; "": such numbers are refused
    add_clinics  whether a clinic that only rows of people or prices name is added, too
    """

    currency: str = ""
    day_order: DayOrder | None = None
    clinic_id: str | None = None
    roles: tuple[RoleKind, ...] = ()
    register: str = ""
    add_clinics: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """With what the cells of one table are read; `now`: when notes are said to be written."""

    rulebook: Rulebook
    words: Words
    now: datetime
    terms: Terms = Terms()
