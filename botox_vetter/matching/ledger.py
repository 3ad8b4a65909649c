"""What two records say beside the name: each thing agrees, contradicts, or is missing on one side."""

from collections.abc import Iterator

from botox_vetter.domain.listed import Compared, ListEntry, Sought, Stands
from botox_vetter.domain.plain_key import plain_key

NUMBERS = ("npi", "licence", "upin")


def facts(sought: Sought, entry: ListEntry) -> Iterator[Compared]:
    for kind in NUMBERS:
        yield _number(kind, sought, entry)
    yield _birth(sought, entry)
    yield _words("state", sought.state, entry.state)
    yield _words("town", sought.town, entry.town)
    yield _words("speciality", sought.speciality, entry.speciality)


def _number(kind: str, sought: Sought, entry: ListEntry) -> Compared:
    """Licences are of one state each: two of them contradict only where both are of the same."""
    ours, theirs = (numbers.get(kind, "") for numbers in (sought.numbers, entry.numbers))
    if not ours or not theirs:
        return Compared(kind, Stands.MISSING, _missing(ours, theirs), ours, theirs)
    if ours == theirs:
        return Compared(kind, Stands.AGREES, "same", ours, theirs)
    if kind == "licence" and plain_key(sought.state) != plain_key(entry.state):
        return Compared(kind, Stands.MISSING, "of_another_state", ours, theirs)
    return Compared(kind, Stands.CONTRADICTS, "different", ours, theirs)


def _birth(sought: Sought, entry: ListEntry) -> Compared:
    """Day and month in the other order are a slip of writing, not another day; they confirm nothing either."""
    ours, theirs = sought.born, entry.born
    texts = (ours.isoformat() if ours else "", theirs.isoformat() if theirs else "")
    if not ours or not theirs:
        return Compared("born", Stands.MISSING, _missing(*texts), *texts)
    if ours == theirs:
        return Compared("born", Stands.AGREES, "same", *texts)
    if (ours.year, ours.month, ours.day) == (theirs.year, theirs.day, theirs.month):
        return Compared("born", Stands.MISSING, "day_and_month", *texts)
    return Compared("born", Stands.CONTRADICTS, "different", *texts)


def _words(about: str, ours: str, theirs: str) -> Compared:
    one, other = plain_key(ours), plain_key(theirs)
    if not one or not other:
        return Compared(about, Stands.MISSING, _missing(one, other), ours, theirs)
    if one == other or (about == "speciality" and set(one.split()) & set(other.split())):
        return Compared(about, Stands.AGREES, "same", ours, theirs)
    if about == "state" and len(one) != len(other) and 2 in (len(one), len(other)):
        return Compared(about, Stands.MISSING, "written_otherwise", ours, theirs)
    return Compared(about, Stands.CONTRADICTS, "different", ours, theirs)


def _missing(ours: object, theirs: object) -> str:
    if not ours and not theirs:
        return "both"
    return "ours" if not ours else "theirs"
