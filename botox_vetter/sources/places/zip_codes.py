"""ZIP codes of the United States and where they lie, from the data that `zipcodes` brings along: nobody is asked."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from botox_vetter.domain.distances import Point, km_between
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.places.us_states import CODES, STATES


class Zip(NamedTuple):
    """A ZIP code and about the middle of where it is used."""

    code: str
    town: str
    state: str
    point: Point


class Area(NamedTuple):
    """What a search is about: its middle and the ZIP codes in it."""

    middle: Point
    codes: frozenset[str]


def zip_of(code: str) -> Zip | None:
    """By its first five digits. None: the data has none, or does not know where it lies."""
    return _by_code().get(code.strip()[:5])


def area_of(place: str, region: str = "", within_km: float | None = None) -> Area:
    """place: "97201", "Portland", "Portland, OR", "Portland Oregon", "1 Quay St, Portland, OR 97201".

    within_km None: that ZIP code or town itself.

    Raises Refused("place_unknown" | "place_in_several", regions).
    """
    found = _meant(place, region)
    middle = Point(
        sum(one.point.latitude for one in found) / len(found), sum(one.point.longitude for one in found) / len(found)
    )
    codes = {one.code for one in found}
    if within_km is not None:
        near = (one.code for one in _by_code().values() if km_between(middle, one.point) <= within_km)
        codes = {*near} if len(found) > 1 else {found[0].code, *near}
    return Area(middle, frozenset(codes))


def _meant(place: str, region: str) -> tuple[Zip, ...]:
    if code := re.search(r"(?:^|[\s,])(\d{5})(?:-?\d{4})?\s*$", place, re.ASCII):
        if one := zip_of(code[1]):
            return (one,)
        raise Refused("place_unknown", place=place)
    town, state = _split(place)
    wanted = state or region.upper().removeprefix("US-")
    found = _by_town().get(town, ())
    states = sorted({one.state for one in found})
    if wanted:
        found = tuple(one for one in found if one.state == wanted)
    elif len(states) > 1:
        raise Refused("place_in_several", place=place, regions=", ".join(states))
    if not found:
        raise Refused("place_unknown", place=place)
    return found


def _split(place: str) -> tuple[str, str]:
    """Town and state, "" where none stands behind it: "salt lake city", "UT"."""
    words = plain_key(place).split()
    for n in (3, 2, 1):
        state = " ".join(words[-n:])
        if len(words) > n and (code := STATES.get(state) or (state.upper() if state.upper() in CODES else "")):
            return " ".join(words[:-n]), code
    return " ".join(words), ""


def beginnings(codes: Iterable[str], length: int, of: str = "") -> tuple[str, ...]:
    """How these codes begin, in so many digits; `of`: only those that begin so themselves."""
    return tuple(sorted({code[:length] for code in codes if code.startswith(of)}))


@cache
def _by_code() -> dict[str, Zip]:
    import zipcodes

    return {
        row["zip_code"]: Zip(row["zip_code"], row["city"], row["state"], Point(float(row["lat"]), float(row["long"])))
        for row in zipcodes.list_all()  # type: ignore[no-untyped-call]
        if row["country"] == "US" and float(row["lat"] or 0)  # none lies on the equator
    }


@cache
def _by_town() -> dict[str, tuple[Zip, ...]]:
    towns: dict[str, list[Zip]] = {}
    for one in _by_code().values():
        towns.setdefault(plain_key(one.town), []).append(one)
    return {town: tuple(found) for town, found in towns.items()}
