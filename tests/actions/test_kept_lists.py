"""An exclusion list is kept whole or not at all, and a bad file leaves the one before."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from botox_vetter.actions.fetched_lists import fetch_list
from botox_vetter.actions.kept_lists import LEIE, KeptLists
from botox_vetter.actions.list_parts import Came
from botox_vetter.actions.outside import Outside
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.kept_lists import PartKind
from botox_vetter.domain.reasons import Refused
from botox_vetter.knowledge.asked_sources import load_asked_sources
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.store.library import Library
from tests.sources.lists.leie_rows import list_file, monthly_file, row
from tests.sources.server import Answer, LocalServer, a_fetcher, page, truncated

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY, PUBLISHED = NOW.date(), date(2026, 11, 9)
TREWITT, PELL = row("TREWITT"), row("PELL", on="20261120")
LIST = list_file(TREWITT, row("HOLLOWAY", "MARIAN"))


def came(content: bytes, told: date = PUBLISHED) -> Came:
    return Came(content, "UPDATED.csv", told)


@pytest.fixture
def lists(tmp_path: Path) -> KeptLists:
    return KeptLists(tmp_path / "lists")


def test_a_list_is_kept_with_its_day_size_and_hash_and_read_once(lists: KeptLists, tmp_path: Path) -> None:
    assert lists.about(LEIE) is None
    kept = lists.keep(LEIE, came(LIST), NOW)
    assert (kept.as_of, kept.size, kept.whole.entries) == (PUBLISHED, len(LIST), 4)
    assert [remark.kind for remark in kept.remarks] == ["list_is_short"]
    ready = lists.ready(LEIE)
    assert lists.ready(LEIE) is ready
    assert KeptLists(tmp_path / "lists").about(LEIE) == kept
    assert [file.read_bytes() for file in (tmp_path / "lists" / LEIE).glob("*.csv")] == [LIST]


def test_monthly_files_are_applied_to_it_and_a_new_list_takes_the_place_of_all(
    lists: KeptLists, tmp_path: Path
) -> None:
    lists.keep(LEIE, came(LIST, date(2026, 10, 9)), NOW)
    kept = lists.keep(LEIE, came(monthly_file(PELL, PELL.replace("PELL", "WREN"))), NOW)
    lists.keep(LEIE, came(monthly_file(row("HOLLOWAY", "MARIAN", REINDATE="20261103"))), NOW)
    assert (kept.as_of, [part.kind for part in kept.parts]) == (PUBLISHED, [PartKind.WHOLE, PartKind.ADDED])
    ready = lists.ready(LEIE)
    wren = ready.listed.entries[-1]
    assert [entry.last for entry in ready.listed.entries[4:]] == ["PELL", "WREN"]
    assert b"WREN" in ready.as_they_came([ready.listed.entries[0], wren])
    assert [entry.last for entry in ready.listed.entries if entry.reinstated_on] == ["HOLLOWAY"]

    lists.keep(LEIE, came(list_file(TREWITT, PELL, PELL)), NOW)
    assert lists.ready(LEIE).kept.parts[1:] == ()
    assert len(list((tmp_path / "lists" / LEIE).glob("*.csv"))) == 1


@pytest.mark.parametrize(
    ("content", "told", "kind"),
    [
        (b"<!DOCTYPE html><title>Maintenance</title>", PUBLISHED, "list_no_csv"),
        (LIST[:-40], PUBLISHED, "list_cut_off"),
        (LIST.replace(b"LASTNAME", b"SURNAME"), PUBLISHED, "list_without_columns"),
        (list_file(), PUBLISHED, "list_much_shorter"),
        (list_file(TREWITT, TREWITT, newest="20240620"), PUBLISHED, "list_older_than_kept"),
        (LIST.replace(b"EXCLDATE", b"BEGAN"), PUBLISHED, "list_without_dates"),
        (monthly_file(row("PELL", on="20270420")), date(2027, 4, 9), "monthly_gap"),
        (b"x" * (64 * 2**20 + 1), PUBLISHED, "file_too_large"),
    ],
)
def test_a_bad_file_is_refused_with_the_reason_and_the_list_of_before_stays(
    lists: KeptLists, content: bytes, told: date, kind: str
) -> None:
    kept = lists.keep(LEIE, came(LIST), NOW)
    with pytest.raises(Refused) as refused:
        lists.keep(LEIE, came(content, told), datetime(2027, 4, 20, tzinfo=UTC))
    assert refused.value.reason.kind == kind
    assert (lists.about(LEIE), len(lists.ready(LEIE).listed.entries)) == (kept, 4)


def test_a_list_that_lacks_columns_is_kept_and_the_difference_is_said(lists: KeptLists) -> None:
    kept = lists.keep(LEIE, came(LIST.replace(b",UPIN,", b",OLD NUMBER,")), NOW)
    assert [remark.kind for remark in kept.remarks] == ["list_lacks_columns", "list_has_more_columns", "list_is_short"]


def test_a_list_of_more_than_35_days_is_refused_as_a_check_and_can_still_be_looked_at(lists: KeptLists) -> None:
    with pytest.raises(Refused, match="no_list_kept"):
        lists.for_check(LEIE, TODAY)
    lists.keep(LEIE, came(LIST), NOW)
    assert lists.for_check(LEIE, date(2026, 12, 14)) is lists.ready(LEIE)
    with pytest.raises(Refused) as refused:
        lists.for_check(LEIE, date(2026, 12, 15))
    assert refused.value.reason.values == {"register": LEIE, "on": PUBLISHED, "days": 35}


def test_what_was_damaged_here_is_said(lists: KeptLists, tmp_path: Path) -> None:
    lists.keep(LEIE, came(LIST), NOW)
    [file] = (tmp_path / "lists" / LEIE).glob("*.csv")
    file.write_bytes(LIST.replace(b"TREWITT", b"BREWITT"))
    with pytest.raises(Refused, match="list_damaged"):
        lists.ready(LEIE)
    (tmp_path / "lists" / LEIE / "about.json").write_text('{"register": "leie"}', encoding="utf-8")
    assert lists.about(LEIE) is None


# From where it is published


def csv_answer(content: bytes) -> Answer:
    return Answer(200, content, {"Content-Type": "text/csv", "Last-Modified": "Mon, 09 Nov 2026 14:00:00 GMT"})


def test_the_whole_list_is_asked_for_and_not_sent_again_while_it_is_the_same(
    server: LocalServer, lists: KeptLists
) -> None:
    source = replace(load_asked_sources(resource_folder())[LEIE], base_address=server.url("/lists/"))
    server.answers["/lists/UPDATED.csv"] = [csv_answer(LIST), Answer(304), truncated("<half"), page("Maintenance")]
    server.answers["/2026/2612excl.csv"] = Answer(404)
    outside = Outside(Settings(), a_fetcher())
    with Library("sqlite://") as library:
        kept = fetch_list(outside, library, source, lists, NOW)
        assert (kept.as_of, kept.whole.came_from) == (PUBLISHED, server.url("/lists/UPDATED.csv"))
        assert fetch_list(outside, library, source, lists, NOW) == kept
        for kind in ("fetch_cut_short", "list_no_csv"):
            with pytest.raises(Refused, match=kind):
                fetch_list(outside, library, source, lists, NOW)
        with pytest.raises(Refused, match="fetch_not_there"):
            fetch_list(outside, library, source, lists, NOW, address=server.url("/2026/2612excl.csv"))
        assert {line.why for line in library.ledger.requests()} == {LEIE}
    assert ["If-Modified-Since" in headers for _, headers in server.asked] == [False, True, True, True, False]
    assert lists.about(LEIE) == kept
