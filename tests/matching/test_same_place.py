"""What a register and a map say of one place is joined where name and postcode leave no doubt."""

from datetime import date

import pytest

from botox_vetter.domain.listings import Listing, ListingKind
from botox_vetter.matching.same_place import joined


def listing(kind: ListingKind, number: str, name: str, postcode: str, phone: str = "") -> Listing:
    return Listing("source", kind, number, name, date(2026, 11, 20), "key", postcode=postcode, phone=phone)


PLACE = listing(ListingKind.PREMISES, "1-1", "Quay Skin Clinic", "HB1 2CD")
DRAWN = listing(ListingKind.MAP, "node/1", "Quay Skin Clinic", "hb12cd", "01632 960101")


def test_a_place_in_a_register_and_on_the_map_is_one() -> None:
    (one,) = joined([DRAWN, PLACE])
    assert (one.number, one.also) == ("1-1", (DRAWN,))
    assert one.reached_by == ("01632 960101", "", "")


@pytest.mark.parametrize(
    "other",
    [
        listing(ListingKind.MAP, "node/2", "Quay Skin Clinic", "HB1 2CE"),
        listing(ListingKind.MAP, "node/2", "Quay Skin Clinic", ""),
        listing(ListingKind.MAP, "node/2", "Harbour Dental", "HB1 2CD"),
        listing(ListingKind.COMPANY, "2", "Quay Skin Clinic", "HB1 2CD"),
        listing(ListingKind.PREMISES, "1-2", "Quay Skin Clinic", "HB1 2CD"),
    ],
)
def test_elsewhere_called_otherwise_a_company_or_in_the_same_register_they_stay_two(other: Listing) -> None:
    assert joined([PLACE, other]) == (PLACE, other)


def test_where_it_may_be_several_all_stay_apart() -> None:
    again = listing(ListingKind.MAP, "node/2", "Quay Skin Clinic", "HB1 2CD")
    assert joined([PLACE, DRAWN, again]) == (PLACE, DRAWN, again)
    other = listing(ListingKind.PREMISES, "1-2", "Quay Skin Clinic", "HB1 2CD")
    assert joined([PLACE, other, DRAWN]) == (PLACE, other, DRAWN)
