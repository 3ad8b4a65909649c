"""Exchange rates are kept from a file, and a bad file changes nothing."""

from datetime import date
from pathlib import Path

import pytest

from botox_vetter.actions.rates import keep_rates, kept_rates
from botox_vetter.actions.rules import load_rulebook
from botox_vetter.domain.rates import newest
from botox_vetter.domain.reasons import Refused
from tests.knowledge.test_reference_rates import FOOT, HEAD, MONDAY

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
