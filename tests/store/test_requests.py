"""What went out over the network stands in the library, the newest of it."""

from datetime import timedelta
from pathlib import Path

import pytest

from botox_vetter.domain.requests import ANSWERED, Request
from botox_vetter.store.library import Library
from botox_vetter.store.refusals import LibraryRefused
from botox_vetter.store.requests import RequestLedger
from tests.store.conftest import NOW


def test_a_request_stands_there_before_it_goes_out_and_ends_as_it_ended(tmp_path: Path) -> None:
    path = str(tmp_path / "library.bvlib")
    with Library(path) as library:
        number = library.ledger.begin_request(NOW, "quay.example", "/prices?a=1", "website")
        with Library(path) as other:
            assert other.ledger.requests() == (Request(number, NOW, "quay.example", "/prices?a=1", "website"),)
        library.ledger.end_request(number, 200, 1234, ANSWERED)
        library.ledger.begin_request(NOW, "quay.example", "/team", "website")
        newest, first = library.ledger.requests()
    assert (newest.path, newest.outcome) == ("/team", "")
    assert (first.status, first.size, first.outcome) == (200, 1234, ANSWERED)


def test_the_oldest_make_room(tmp_path: Path) -> None:
    with Library(str(tmp_path / "library.bvlib")) as library:
        ledger = RequestLedger(library._reading, library._writing, most=3)
        for n in range(5):
            ledger.begin_request(NOW + timedelta(seconds=n), "quay.example", f"/{n}", "website")
        assert [request.path for request in ledger.requests()] == ["/4", "/3", "/2"]
        ledger.clear()
        assert ledger.requests() == ()
        assert ledger.begin_request(NOW, "quay.example", "/", "website") == 6  # a number is never given twice


def test_where_nothing_can_be_written_nothing_is_noted(tmp_path: Path) -> None:
    path = str(tmp_path / "library.bvlib")
    Library(path).close()
    with Library(path, is_new=False, is_read_only=True) as library, pytest.raises(LibraryRefused) as refused:
        library.ledger.begin_request(NOW, "quay.example", "/", "website")
    assert refused.value.reason.kind == "read_only"
