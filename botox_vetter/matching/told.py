"""What the two records of a comparison tell, each thing as text: by this it is seen whether one of them has changed."""

from collections.abc import Iterable, Iterator
from datetime import date

from botox_vetter.domain.judgements import Told
from botox_vetter.domain.listed import ListEntry, Sought


def told_of_sought(sought: Sought) -> tuple[Told, ...]:
    return _told(
        ("name", sought.name),
        ("born", sought.born),
        *sorted(sought.numbers.items()),
        ("state", sought.state),
        ("town", sought.town),
        ("speciality", sought.speciality),
    )


def told_of_entry(entry: ListEntry) -> tuple[Told, ...]:
    """All but its row, which is another in each month's list."""
    return _told(
        ("name", " ".join(filter(None, (entry.first, entry.middle, entry.last)))),
        ("business", entry.business),
        ("born", entry.born),
        *sorted(entry.numbers.items()),
        ("state", entry.state),
        ("town", entry.town),
        ("speciality", entry.speciality),
        ("grounds", entry.grounds),
        ("excluded_on", entry.excluded_on),
        ("reinstated_on", entry.reinstated_on),
        ("waived_on", entry.waived_on),
        ("waived_in", entry.waived_in),
    )


def _told(*things: tuple[str, str | date | None]) -> tuple[Told, ...]:
    return tuple(_texts(things))


def _texts(things: Iterable[tuple[str, str | date | None]]) -> Iterator[Told]:
    for about, value in things:
        if text := value.isoformat() if isinstance(value, date) else value:
            yield Told(about, text)
