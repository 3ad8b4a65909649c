"""A small made-up list."""

from datetime import date

from botox_vetter.domain.listed import ListEntry, Screening, Sought
from botox_vetter.matching.index import ListIndex
from botox_vetter.matching.screen import screen

ENTRIES = (
    ListEntry(0, "DE LA CRUZ", "MARIA", "ELENA", born=date(1970, 1, 31), numbers={"npi": "1234567893"}, state="TX"),
    ListEntry(1, "O'BRIEN", "SEAN", "P", born=date(1960, 2, 13), state="MA"),
    ListEntry(2, "TREWITT", "JANE", "A", born=date(1961, 4, 5), numbers={"upin": "B11111"}, state="MA"),
    ListEntry(3, "MUELLER", "JUERGEN", state="NY"),
    ListEntry(4, business="QUAYSIDE SKIN CLINIC OF TEXAS", state="TX"),
    ListEntry(5, "PENROSE JR", "ROBERT", state="NY"),
    ListEntry(6, "ST JOHN", "MARY ANN"),
    ListEntry(7, "SKROBACKI", "ALEXANDER", "VINCENT"),
    ListEntry(8, "GARCIA LOPEZ", "JOSE", "LUIS"),
    ListEntry(9, business="HARRIET FENWICK M D, P C"),
    ListEntry(10, "DO", "ANH", numbers={"licence": "X1"}, state="CA"),
)
INDEX = ListIndex(ENTRIES)


def found(name: str, **facts: object) -> Screening:
    return screen(Sought(name, **facts), INDEX)  # type: ignore[arg-type]


def rows(screening: Screening) -> list[int]:
    return [candidate.entry.row for candidate in screening.candidates]
