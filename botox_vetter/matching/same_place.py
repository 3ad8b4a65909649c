"""Entries of two sources that are of one place: of the same name, at the same postcode."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from botox_vetter.domain.listings import Listing, ListingKind
from botox_vetter.matching.businesses import alike_names
from botox_vetter.matching.keys import postcode_key

REGISTERED = frozenset({ListingKind.ORGANISATION, ListingKind.PREMISES})


def joined(listings: Sequence[Listing]) -> tuple[Listing, ...]:
    """What is drawn on a map goes to the one place in a register that it is; where it may be several, all stay apart.

    A company stands where its papers are sent, and a person is no place: neither is joined with anything.
    """
    drawn = defaultdict[str, list[Listing]](list)
    for one in listings:
        if one.kind is ListingKind.MAP and postcode_key(one.postcode):
            drawn[postcode_key(one.postcode)].append(one)
    same: dict[int, list[Listing]] = {}
    for n, one in enumerate(listings):
        if one.kind in REGISTERED:
            near = drawn.get(postcode_key(one.postcode), ())
            same[n] = [other for other in near if alike_names(one.name, other.name) == "same"]
    times = defaultdict[str, int](int)
    for found in same.values():
        for one in found:
            times[one.number] += 1
    also = {n: found for n, found in same.items() if len(found) == 1 and times[found[0].number] == 1}
    gone = {one.number for found in also.values() for one in found}
    return tuple(
        replace(one, also=tuple(also.get(n, ())))
        for n, one in enumerate(listings)
        if one.kind is not ListingKind.MAP or one.number not in gone
    )
