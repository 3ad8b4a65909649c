"""Whether the entry of a number is about the person who showed it. Everybody is invented."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from botox_vetter.domain.entries import Entry, Place
from botox_vetter.domain.listed import Stands
from botox_vetter.domain.listings import ListingKind
from botox_vetter.domain.received import Received
from botox_vetter.matching.entries import OTHER_NAME, SAME, agreement, npi_terms

RECEIVED = Received("npi_registry", "", datetime(2026, 11, 23, tzinfo=UTC), "", "", b"{}")
HARBOUR = Place("1 HARBOUR ST", "NEW YORK", "NY", "10001-1234", "US", what="location")
MAILING = Place("9 FAR AVE", "ALAMEDA", "CA", "94501", "US", what="mailing")


def an_entry(*names: str, **changes: Any) -> Entry:
    known = {"kind": ListingKind.PERSON, "statuses": ("A",), "places": (MAILING, HARBOUR)} | changes
    return Entry("nppes", "1234567893", True, date(2026, 11, 23), RECEIVED, names=names, **known)


AGREES, CONTRADICTS, MISSING = Stands.AGREES, Stands.CONTRADICTS, Stands.MISSING


@pytest.mark.parametrize(
    ("ours", "theirs", "stands"),
    [
        ("Maren Quille", ("MAREN SOL QUILLE",), AGREES),
        ("Quille, Maren, FNP-BC", ("MAREN SOL QUILLE",), AGREES),
        ("Dr Maren Tide", ("MAREN QUILLE", "MAREN TIDE"), AGREES),  # a former name
        ("Maren Quille-Tide", ("MAREN QUILLE",), AGREES),
        ("Maren de la Cruz", ("MAREN DE LA CRUZ",), AGREES),
        ("Bob Quille", ("ROBERT QUILLE",), AGREES),
        ("Ola Tide", ("MAREN QUILLE",), CONTRADICTS),
        ("Ola Quille", ("MAREN QUILLE",), CONTRADICTS),
        ("Dr Quille", ("MAREN QUILLE",), MISSING),
        ("Maren Quille Jr", ("MAREN QUILLE SR",), MISSING),  # father and son
        ("", ("MAREN QUILLE",), MISSING),
    ],
)
def test_names_agree_or_not(ours: str, theirs: tuple[str, ...], stands: Stands):
    assert agreement(an_entry(*theirs), ours, ()).name is stands


def test_a_business_is_compared_as_one():
    entry = an_entry("QUAY MEDICAL SPA LLC", kind=ListingKind.ORGANISATION)
    assert agreement(entry, "Quay Medical Spa", ()).name is AGREES
    assert agreement(entry, "Harbour Dental", ()).name is CONTRADICTS


@pytest.mark.parametrize(
    ("ours", "stands"),
    [
        (Place(postcode="10001"), AGREES),
        (Place(address="1 Harbour St, New York, NY"), AGREES),
        (Place(town="New York", region="NY"), AGREES),
        (Place(postcode="94501"), CONTRADICTS),  # where letters go is not where people are seen
        (Place(town="Alameda", region="CA"), CONTRADICTS),
        (Place(region="NY"), MISSING),
        (Place(), MISSING),
    ],
)
def test_places_agree_or_not(ours: Place, stands: Stands):
    assert agreement(an_entry("MAREN QUILLE"), "Maren Quille", [ours]).place is stands


@pytest.mark.parametrize(
    ("name", "place", "changes", "terms"),
    [
        ("Maren Quille", Place(postcode="10001"), {}, (SAME,)),
        ("Maren Quille", Place(postcode="94501"), {}, ()),
        ("Maren Quille", Place(), {}, ()),
        ("Ola Tide", Place(postcode="10001"), {}, (OTHER_NAME,)),
        ("Quille", Place(postcode="10001"), {}, ()),
        ("Maren Quille", Place(postcode="10001"), {"statuses": ("D",)}, ()),
        ("Maren Quille", Place(postcode="10001"), {"statuses": ("Deactivated", "A"), "terms": ("off",)}, ("off",)),
    ],
)
def test_a_number_is_somebodys_only_with_name_and_place(
    rulebook: Any, name: str, place: Place, changes: dict[str, Any], terms: tuple[str, ...]
):
    entry = an_entry("MAREN QUILLE", **changes)
    assert npi_terms(entry, agreement(entry, name, [place])) == terms
    assert {SAME, OTHER_NAME} <= {status.term for status in rulebook.registers["nppes"].statuses}
