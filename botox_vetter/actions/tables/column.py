"""One column of a table: what it means, and by which headings people know it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from botox_vetter.actions.tables.kinds import Kind

RECORD, CLINIC_RECORD = "id", "clinic_id"
TOWN = "town"  # the end of the address; never written by itself


class TableNoun(StrEnum):
    """What the rows of a table are about."""

    CLINICS = "clinics"
    PEOPLE = "people"
    PRICES = "prices"


@dataclass(frozen=True, slots=True)
class Column:
    """key: a field of the record, or a name of our own; `rows` modules know them.

    heading  what export writes; called: other headings that mean the same, in English and German, " | " between them
    example  a cell as somebody would type it
    looks    whether a cell's text is of this sort beyond doubt; None: cannot be told from a cell
    """

    key: str
    heading: str
    kind: Kind
    called: str = ""
    example: str = ""
    looks: Callable[[str], bool] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every heading that means this."""
        return (self.heading, *filter(None, self.called.split(" | ")))
