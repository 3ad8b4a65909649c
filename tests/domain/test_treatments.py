"""What may be shown as fact."""

import pytest

from botox_vetter.domain.treatments import Entry, EntryStatus, is_confirmed, position

MORE = {
    "maker": "Quill Laboratories",
    "regions": ("US", "AU"),
    "duration": (3, 4),
    "units": {"alpha": 20, "beta": 50},
    "uses": ({"area": "glabella", "units": 20, "sites": 5}, {"area": "forehead", "units": 10, "sites": 4}),
    "names": ({"name": "Quillix"}, {"name": "Penna"}),
}


def entry(*unconfirmed: str, status: EntryStatus = EntryStatus.PARTIAL) -> Entry:
    return Entry("quill", "Quill", status, frozenset(unconfirmed), ("leaflet",), MORE)


@pytest.mark.parametrize(
    ("unconfirmed", "path", "expected"),
    [
        ("maker", "maker", False),
        ("maker", "regions", True),
        ("units.beta", "units.beta", False),
        ("units.beta", "units.alpha", True),
        ("units.beta", "units", False),  # a part of it is
        ("units", "units.alpha", False),  # it is a part of what is
        ("regions.AU", "regions.AU", False),
        ("regions.AU", "regions.US", True),
        ("duration.0", "duration", False),
        ("duration.0", "duration.1", True),
        ("uses.forehead.units", "uses.forehead.sites", True),
        ("uses.forehead.units", "uses.forehead", False),
        ("uses.forehead.units", "uses.1.units", False),  # the same figure, counted
        ("uses.forehead.units", "uses.glabella.units", True),
        ("names.Penna", "names.Quillix", True),
        ("names.Penna", "names.Penna.name", False),
    ],
)
def test_a_figure_is_confirmed_unless_its_path_meets_an_unconfirmed_one(
    unconfirmed: str, path: str, expected: bool
) -> None:
    assert is_confirmed(entry(unconfirmed), path) is expected


def test_everything_is_confirmed_in_a_confirmed_entry_and_nothing_in_one_from_memory() -> None:
    assert is_confirmed(entry(status=EntryStatus.CONFIRMED), "uses.glabella.units")
    assert not is_confirmed(entry(status=EntryStatus.MEMORY), "uses.glabella.units")


@pytest.mark.parametrize("path", ["makers", "regions.GB", "regions.2", "uses.chin", "maker.name", "uses.glabella.dose"])
def test_a_path_that_leads_nowhere_never_passes_for_a_fact(path: str) -> None:
    with pytest.raises(KeyError):
        is_confirmed(entry(), path)


def test_a_position_counts_rows() -> None:
    assert position(MORE, "uses.forehead.units") == ("uses", 1, "units")
