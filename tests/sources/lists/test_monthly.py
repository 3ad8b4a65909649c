from datetime import date

import pytest

from botox_vetter.domain.kept_lists import PartKind
from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.lists.csv_list import lines_of_rows
from botox_vetter.sources.lists.leie import read_leie
from botox_vetter.sources.lists.monthly import kind_of, merged, state_of
from tests.sources.lists.leie_rows import HEAD, list_file, monthly_file, row

WHOLE, ADDED, ENDED = PartKind
NOV = "20261120"


def entries(content: bytes):
    return read_leie(content).entries


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (list_file(row("TREWITT")), WHOLE),
        (monthly_file(row("TREWITT", on=NOV), row("PELL", on="20261018")), ADDED),
        (monthly_file(row("TREWITT", REINDATE="20261101"), row("PELL", on="19990120", REINDATE="20261103")), ENDED),
        (monthly_file(row("TREWITT", on="00000000")), WHOLE),
    ],
)
def test_what_a_file_is_its_content_says(content, kind):
    assert kind_of(entries(content)) is kind


def test_a_list_is_of_the_day_that_it_is_told_unless_its_own_dates_are_older():
    listed = entries(list_file(newest=NOV))
    assert state_of(listed, WHOLE, date(2026, 11, 8)) == date(2026, 11, 8)
    assert state_of(listed, WHOLE, date(2026, 11, 25)) == date(2026, 11, 10)
    assert state_of(entries(list_file(newest="20240620")), WHOLE, date(2026, 11, 25)) == date(2024, 6, 10)
    with pytest.raises(Refused) as refused:
        state_of(entries(monthly_file(row("PELL", on="00000000"))), WHOLE, date(2026, 11, 25))
    assert refused.value.reason.kind == "list_without_dates"


def test_monthly_files_add_whoever_is_new_and_say_whose_exclusion_has_ended():
    trewitt = row("TREWITT", MIDNAME="A", DOB="19610405")
    older_layout = row("Trewitt", "Jane", MIDNAME="A ", DOB="04/05/61", EXCLTYPE="1128b4   ", REINDATE="20261103")
    whole = entries(list_file(trewitt))
    added = entries(monthly_file(trewitt, row("PELL", on=NOV)))
    ended = entries(monthly_file(older_layout, row("NOBODY", REINDATE="20261103")))
    found = merged([(WHOLE, whole), (ADDED, added), (ENDED, ended), (ADDED, added)])
    assert [(one.row, one.last) for one in found.entries] == [
        (0, "TREWITT"),
        (1, "ABELARD"),
        (2, "ZUTPHEN"),
        (3, "PELL"),
    ]
    assert found.added == ((1, 1),)
    assert [one.last for one in found.entries if one.reinstated_on == date(2026, 11, 3)] == ["TREWITT"]


def test_the_lines_of_rows_are_given_as_they_came():
    rows = row("PELL"), row("TREWITT", CITY="SAN\nJOSÉ"), row("ZUTPHEN")
    broken = lines_of_rows(list_file(rows[0], "", rows[1]), 4)
    assert (len(broken), broken[2]) == (5, f"{rows[1]}\r\n".encode("latin-1"))
    whole = lines_of_rows(monthly_file(rows[0], rows[2]), 2)
    assert whole == tuple(f"{line}\r\n".encode() for line in (HEAD, rows[0], rows[2]))
