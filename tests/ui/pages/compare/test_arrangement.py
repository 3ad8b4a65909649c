"""How the clinics are arranged: moved, hidden, chosen, and kept between starts."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from botox_vetter.comparison.results import Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.pages.compare.arrangement import (
    Arrangement,
    forget_arrangement,
    keep_arrangement,
    keep_folds,
    kept_arrangement,
    kept_folds,
)
from tests.report.cases import clinics


@pytest.fixture(scope="module")
def standings(rulebook: Rulebook) -> tuple[Standing, ...]:
    """c1 to c5, in order of rank."""
    return clinics(5, rulebook).standings


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "view.ini"), QSettings.Format.IniFormat)


def ids(standings: list[Standing] | tuple[Standing, ...]) -> str:
    return " ".join(standing.clinic.id for standing in standings)


@pytest.mark.parametrize(
    ("hidden", "moved", "place", "order"),
    [
        ((), "c4", 0, "c4 c1 c2 c3 c5"),
        ((), "c1", 4, "c2 c3 c4 c5 c1"),
        (("c1", "c3"), "c5", 0, "c1 c5 c3 c2 c4"),  # seen before: c2 c4 c5
        (("c1", "c3"), "c2", 1, "c1 c4 c3 c2 c5"),
        (("c1", "c2", "c3", "c4", "c5"), "c2", 0, "c2 c1 c3 c4 c5"),  # none is hidden where all would be
    ],
)
def test_a_clinic_is_moved_among_those_that_are_seen(
    hidden: tuple[str, ...], moved: str, place: int, order: str, standings: tuple[Standing, ...]
) -> None:
    arranged = Arrangement(hidden=hidden).moved(standings, moved, place)
    assert ids(arranged.in_order(standings)) == order
    assert arranged.hidden == hidden


def test_who_joins_the_shortlist_later_stands_after_those_that_were_moved(standings: tuple[Standing, ...]) -> None:
    arranged = Arrangement().moved(standings[2:4], "c4", 0)
    assert ids(arranged.in_order(standings)) == "c4 c3 c1 c2 c5"


def test_moving_some_leaves_the_order_of_the_others(standings: tuple[Standing, ...]) -> None:
    arranged = Arrangement(order=("c5", "c4", "c3", "c2", "c1")).moved(standings[:2], "c1", 0)
    assert ids(arranged.in_order(standings[2:])) == "c5 c4 c3"


def test_the_hidden_ones_are_parted_from_the_seen_unless_nothing_would_be_left(standings: tuple[Standing, ...]) -> None:
    seen, hidden = Arrangement(hidden=("c2",)).parted(standings[:2])
    assert (ids(seen), ids(hidden)) == ("c1", "c2")
    seen, hidden = Arrangement(hidden=("c1", "c2")).parted(standings[:2])
    assert (ids(seen), ids(hidden)) == ("c1 c2", "")


def test_an_arrangement_is_kept_for_its_case_and_folds_for_all(settings: QSettings) -> None:
    arranged = Arrangement(("c2", "c1"), ("c3",), ("c1", "c2"))
    keep_arrangement(settings, "spring", arranged)
    keep_folds(settings, frozenset({"people", "costs"}))
    settings.sync()
    again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    assert kept_arrangement(again, "spring") == arranged
    assert kept_arrangement(again, "autumn") == Arrangement()
    assert kept_folds(again) == {"people", "costs"}


@pytest.mark.parametrize("found", ["", "{", "[1, 2]", '{"order": 3}', "null"])
def test_what_cannot_be_read_counts_as_nothing(found: str, settings: QSettings) -> None:
    settings.setValue("compare/spring", found)
    assert kept_arrangement(settings, "spring") == Arrangement()


def test_what_is_forgotten_is_as_at_first_and_no_other_case_with_it(settings: QSettings) -> None:
    for case_id in ("one", "other"):
        keep_arrangement(settings, case_id, Arrangement(order=("c2",)))
    forget_arrangement(settings, "one")
    assert kept_arrangement(settings, "one") == Arrangement()
    assert kept_arrangement(settings, "other") == Arrangement(order=("c2",))
