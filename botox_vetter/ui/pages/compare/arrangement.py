"""How a person has put the clinics of a case side by side; kept between starts, but no part of the case."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace

from PySide6.QtCore import QSettings

from botox_vetter.comparison.results import Standing

MOST_SIDE_BY_SIDE = 8
_FOLDED = "compare/folded"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Clinics by id.

    order   as they were moved; those that it does not name follow by rank
    hidden  left out for now
    chosen  the few of a long shortlist that stand side by side; (): none are chosen
    """

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()

    def in_order(self, standings: Iterable[Standing]) -> list[Standing]:
        """All of them, as they were moved."""
        places = {clinic_id: n for n, clinic_id in enumerate(self.order)}
        return sorted(standings, key=lambda standing: places.get(standing.clinic.id, len(places)))

    def parted(self, standings: Sequence[Standing]) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
        """Those that are seen and those that are hidden; where all would be hidden, none is."""
        seen = tuple(standing for standing in standings if standing.clinic.id not in self.hidden)
        left_out = tuple(standing for standing in standings if standing.clinic.id in self.hidden)
        return (seen, left_out) if seen else (left_out, ())

    def moved(self, standings: Sequence[Standing], clinic_id: str, place: int) -> "Arrangement":
        """With that clinic at `place` among those of `standings` that are seen, counted from the left."""
        before = [standing.clinic.id for standing in self.in_order(standings)]
        ids = {standing.clinic.id for standing in self.parted(standings)[0]}
        seen = [other for other in before if other in ids and other != clinic_id]
        seen.insert(max(place, 0), clinic_id)
        following = iter(seen)
        after = [next(following) if other in ids else other for other in before]
        return replace(self, order=(*after, *(other for other in self.order if other not in after)))

    def without(self, clinic_id: str) -> "Arrangement":
        return replace(self, hidden=(*self.hidden, clinic_id))


def kept_arrangement(settings: QSettings, case_id: str) -> Arrangement:
    """What was kept of a case; anything that cannot be read counts as nothing."""
    found = _read(settings, f"compare/{case_id}")
    lists = found if isinstance(found, dict) else {}
    return Arrangement(*(_texts(lists.get(name)) for name in ("order", "hidden", "chosen")))


def keep_arrangement(settings: QSettings, case_id: str, arrangement: Arrangement) -> None:
    settings.setValue(f"compare/{case_id}", json.dumps(asdict(arrangement)))


def forget_arrangement(settings: QSettings, case_id: str) -> None:
    settings.remove(f"compare/{case_id}")


def kept_folds(settings: QSettings) -> frozenset[str]:
    """The sections that are folded, in every case."""
    return frozenset(_texts(_read(settings, _FOLDED)))


def keep_folds(settings: QSettings, folded: frozenset[str]) -> None:
    settings.setValue(_FOLDED, json.dumps(sorted(folded)))


def _read(settings: QSettings, key: str) -> object:
    try:
        return json.loads(str(settings.value(key, "null")))
    except ValueError:
        return None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(text) for text in value)) if isinstance(value, list) else ()
