"""A search goes from source to source; one that fails leaves what the others found, and says why."""

from pathlib import Path

from botox_vetter.actions.finding.planned import planned
from botox_vetter.actions.finding.search import Found, search
from botox_vetter.domain.listings import ListingKind, Search
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from tests.actions.finding.made import answer_for, asking_of
from tests.sources.server import Answer, LocalServer

NEW_YORK = Search("US", "10001", within_km=5, professions=("nurse_practitioner",))
SOURCES = ("npi_registry", "openstreetmap")


def found_by(server: LocalServer, rulebook: Rulebook, folder: Path, wanted: Search, **known: bool) -> list[Found]:
    """As it comes, the whole at last."""
    seen: list[Found] = []
    with Library("sqlite://") as library:
        search(asking_of(server, library, rulebook, folder, **known), wanted, SOURCES, seen.append)
    return seen


def test_it_comes_bit_by_bit_and_each_listing_has_its_answer(
    server: LocalServer, rulebook: Rulebook, tmp_path: Path
) -> None:
    answer_for(server)
    seen = found_by(server, rulebook, tmp_path, NEW_YORK)
    last = seen[-1]
    assert [one.kind for one in last.listings] == [ListingKind.PERSON, ListingKind.MAP, ListingKind.MAP]
    assert all(one.received in last.received for one in last.listings)
    assert [(one.source, one.found, one.is_over, one.why) for one in last.progress] == [
        ("npi_registry", 1, True, None), ("openstreetmap", 2, True, None)
    ]  # fmt: skip
    assert [len(one.listings) for one in seen] == sorted(len(one.listings) for one in seen)
    assert (last.located.label if last.located else "") == "New York, NY 10001"


def test_one_that_fails_leaves_what_the_others_found(server: LocalServer, rulebook: Rulebook, tmp_path: Path) -> None:
    answer_for(server, npi=Answer(503))
    last = found_by(server, rulebook, tmp_path, NEW_YORK)[-1]
    assert len(last.listings) == 2
    why = last.progress[0].why
    assert why is not None
    assert why.kind == "fetch_busy"


def test_offline_nobody_is_asked_and_that_is_said(server: LocalServer, rulebook: Rulebook, tmp_path: Path) -> None:
    answer_for(server)
    last = found_by(server, rulebook, tmp_path, NEW_YORK, is_offline=True)[-1]
    assert [one.why.kind if one.why else "" for one in last.progress] == ["fetch_offline", "fetch_offline"]
    assert server.asked == []


def test_stopped_it_gives_what_it_has(server: LocalServer, rulebook: Rulebook, tmp_path: Path) -> None:
    answer_for(server)
    with Library("sqlite://") as library:
        asking = asking_of(server, library, rulebook, tmp_path)

        def tell(found: Found) -> None:
            if found.listings:
                asking.stop.set()

        last = search(asking, NEW_YORK, SOURCES, tell)
    assert len(last.listings) == 1
    assert [one.why.kind if one.why else "" for one in last.progress] == ["fetch_stopped", "fetch_stopped"]


def test_who_would_be_asked_is_known_before(rulebook: Rulebook, tmp_path: Path) -> None:
    def told(wanted: Search) -> list[tuple[str, bool, str, bool]]:
        return [
            (one.source.id, one.is_local, one.lacks.kind if one.lacks else "", one.is_locator)
            for one in planned(rulebook, wanted, {}, tmp_path)
        ]

    british = [("cqc_directory", True, "no_copy", False), ("companies_house", False, "key_missing", False)]
    here = ("openstreetmap", False, "", False)
    assert told(Search("GB", "ls1 4ap")) == [*british, here, ("postcodes_io", False, "", True)]
    assert told(Search("GB", "Leeds")) == [*british, here, ("nominatim", False, "", True)]
    assert told(Search("US", "Portland, OR")) == [("npi_registry", False, "", False), here]
    assert told(Search("", "Basel")) == [here, ("nominatim", False, "", True)]
    (tmp_path / "cqc_directory_2026-11-07.csv").write_bytes(b"x")
    assert told(Search("GB", "Leeds"))[0] == ("cqc_directory", True, "", False)
