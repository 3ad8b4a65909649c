"""Exchange rates are kept from a file, and a bad file changes nothing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from botox_vetter.actions.outside import Outside, manners_of
from botox_vetter.actions.rates import fetch_rates, keep_rates, kept_rates
from botox_vetter.actions.rules import load_rulebook
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.rates import newest
from botox_vetter.domain.reasons import Refused
from botox_vetter.knowledge.asked_sources import load_asked_sources
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.sources.outcome import Manners
from botox_vetter.store.library import Library
from tests.knowledge.test_reference_rates import FOOT, HEAD, MONDAY
from tests.sources.server import Answer, LocalServer, a_fetcher, page

TODAY = date(2026, 11, 22)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "eurofxref-daily.xml"
    path.write_text(f"{HEAD}{MONDAY}{FOOT}", encoding="utf-8")
    return path


def test_kept_rates_stand_beside_those_of_the_program(file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "data" / "rates.xml"
    assert kept_rates(kept) == ()
    assert keep_rates(file, kept) == kept_rates(kept)
    found = newest(load_rulebook(kept).rates, TODAY)
    assert found is not None
    assert found.on == date(2026, 11, 16)


def test_a_file_that_is_refused_leaves_what_was_kept(file: Path, tmp_path: Path) -> None:
    kept, bad = tmp_path / "rates.xml", tmp_path / "page.xml"
    before = keep_rates(file, kept)
    bad.write_text("<html></html>", encoding="utf-8")
    with pytest.raises(Refused):
        keep_rates(bad, kept)
    assert kept_rates(kept) == before


def test_what_was_kept_and_is_damaged_counts_as_nothing(tmp_path: Path) -> None:
    kept = tmp_path / "rates.xml"
    kept.write_text("<half", encoding="utf-8")
    assert kept_rates(kept) == ()
    newest_known = newest(load_rulebook(kept).rates, TODAY)
    assert newest_known is not None
    assert newest_known.on == date(2026, 4, 13)


# From the bank itself


@pytest.fixture
def outside() -> Outside:
    return Outside(Settings(), a_fetcher())


def ecb(server: LocalServer) -> AskedSource:
    return replace(load_asked_sources(resource_folder())["ecb_rates"], base_address=server.url("/rates/"))


def test_the_bank_is_asked_for_its_file_of_the_day(server: LocalServer, outside: Outside, tmp_path: Path) -> None:
    body = f"{HEAD}{MONDAY}{FOOT}".encode()
    server.answers["/rates/eurofxref-daily.xml"] = [Answer(200, body, {"Content-Type": "text/xml"}), Answer(304)]
    kept = tmp_path / "data" / "rates.xml"
    with Library("sqlite://") as library:
        first = fetch_rates(outside, library, ecb(server), kept)
        assert kept.read_bytes() == body
        assert fetch_rates(outside, library, ecb(server), kept) == first == kept_rates(kept)
        assert [(line.why, line.status) for line in library.ledger.requests()] == [
            ("ecb_rates", 304),
            ("ecb_rates", 200),
        ]
    assert ["If-Modified-Since" in headers for _, headers in server.asked] == [False, True]


def test_a_page_in_place_of_the_file_changes_nothing(server: LocalServer, outside: Outside, tmp_path: Path) -> None:
    server.answers["/rates/eurofxref-daily.xml"] = page("<h1>Maintenance</h1>")
    with Library("sqlite://") as library, pytest.raises(Refused) as refused:
        fetch_rates(outside, library, ecb(server), tmp_path / "rates.xml")
    assert refused.value.reason.kind == "fetch_wrong_type"
    assert list(tmp_path.iterdir()) == []


def test_the_person_may_name_another_place_for_a_source() -> None:
    source = load_asked_sources(resource_folder())["ecb_rates"]
    outside = Outside(Settings())
    assert outside.address_of(source).startswith("https://www.ecb.europa.eu/")
    outside.use(Settings(base_addresses={"ecb_rates": "https://mirror.example/"}))
    assert outside.address_of(source) == "https://mirror.example/"


def test_what_is_set_is_what_is_done() -> None:
    assert manners_of(Settings()) == Manners()
    set_so = Settings(contact=" ada@quay.example\r\nX-Evil: 1", is_offline=True, allows_private=True)
    assert manners_of(set_so) == Manners("ada@quay.exampleX-Evil: 1", True, True)
