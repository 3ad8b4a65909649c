"""What is said of a search, under way and over; that nobody could be asked is not "nothing is there"."""

from dataclasses import replace

from botox_vetter.actions.finding.search import Progress
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.pages.find.progress_words import failed_lines, located_words, nothing_words, source_lines
from tests.ui.pages.find.found import british, found


def test_each_source_says_how_far_it_is(rulebook: Rulebook) -> None:
    going = (Progress("npi_registry", 20, 1, 4), Progress("cqc", 3, 2), Progress("openstreetmap"))
    assert list(source_lines(replace(found(0), progress=going), False, rulebook)) == [
        "NPI Registry (United States): 20 found, 1 of 4 questions asked.",
        "Care Quality Commission (England): 3 found.",
        "OpenStreetMap (Overpass): waiting.",
    ]
    over = list(source_lines(replace(found(0), progress=going), True, rulebook))
    assert over[-1] == "OpenStreetMap (Overpass): nothing found."


def test_who_could_not_be_asked_says_why_and_what_it_found_before_stands(rulebook: Rulebook) -> None:
    offline = Reason("fetch_offline")
    some, none = (Progress("npi_registry", n, why=offline, is_over=True) for n in (20, 0))
    (cut,) = failed_lines(replace(found(0), progress=(some,)), rulebook)
    assert cut.startswith("NPI Registry (United States) could not be asked to the end: ")
    assert [line.split(":")[1] for line in source_lines(replace(found(0), progress=(some, none)), True, rulebook)] == [
        " 20 found."
    ]


def test_nothing_is_called_nothing_only_where_everybody_could_be_asked() -> None:
    good, bad = Progress("npi_registry", is_over=True), Progress("cqc", why=Reason("key_missing"), is_over=True)
    titles = [nothing_words(replace(found(0), progress=progress))[0] for progress in ((good,), (good, bad), (bad,))]
    assert titles == ["Nothing was found", "Those who could be asked found nothing", "Nobody could be asked"]


def test_from_where_distances_are_told_and_how_exactly(rulebook: Rulebook) -> None:
    coarse = replace(british(), not_located=Reason("fetch_offline"))
    told, why = located_words(coarse, rulebook).split(" The exact place could not be asked for: ")
    assert told == (
        "Distances are in a straight line from the middle of HB1, the first half of the postcode. "
        "For 1 it is not known."
    )
    assert "offline" in why
    nowhere = replace(british(), located=None, not_located=Reason("place_unknown", {"place": "Atlantis"}))
    assert located_words(nowhere, rulebook).startswith("Where the place lies is not known, so there are no distances.")
    assert located_words(replace(nowhere, not_located=None), rulebook) == ""
