from datetime import date

import pytest

from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.lists.leie import USUAL, read_leie

HEAD = ",".join(USUAL)
ROW = (
    '"TREWITT","JANE","A","","IND- LIC HC SERV PRO","NURSE","","1234567893","19610405","1 QUAY","BOSTON","MA","02101",'
    '"1128b4","20190120","00000000","00000000",""'
)
OLDER = (
    '"TREWITT","JANE"," ",,"NURSING",,,"0000000000","04/05/61","1 QUAY","BOSTON","MA","02101","1128b4   ",'
    '"20190120","20200301","00000000",'
)


def read(*lines: str, end: str = "\r\n"):
    return read_leie((end.join(lines) + end).encode("latin-1"))


def test_a_row_is_read_as_the_list_has_it():
    listed = read(HEAD, ROW)
    [entry] = listed.entries
    assert (entry.row, entry.name, entry.born) == (0, "JANE A TREWITT", date(1961, 4, 5))
    assert (entry.numbers, entry.grounds, entry.excluded_on) == ({"npi": "1234567893"}, "1128b4", date(2019, 1, 20))
    assert (entry.reinstated_on, listed.remarks) == (None, ())


def test_an_older_layout_is_read_and_ended_exclusions_are_said():
    listed = read(",".join(f'"{name}"' for name in USUAL), OLDER, end="\n")
    [entry] = listed.entries
    assert (entry.middle, entry.born, entry.numbers) == ("", date(1961, 4, 5), {})
    assert (entry.grounds, entry.reinstated_on) == ("1128b4", date(2020, 3, 1))
    assert [remark.kind for remark in listed.remarks] == ["list_has_reinstated"]


def test_letters_beyond_ascii_are_read_in_both_ways_in_which_they_come():
    for content in (f"{HEAD}\n{ROW}\n".replace("JANE", "ZOË").encode(way) for way in ("latin-1", "utf-8-sig")):
        assert read_leie(content).entries[0].first == "ZOË"


def test_a_list_that_lacks_or_adds_columns_is_read_with_the_difference_said():
    listed = read("LASTNAME,FIRSTNAME,SHOE SIZE", "TREWITT,JANE,39")
    assert [remark.kind for remark in listed.remarks] == ["list_lacks_columns", "list_has_more_columns"]
    assert listed.entries[0].born is None


def test_quotation_marks_within_a_name_stay_there():
    assert read(HEAD, ROW.replace('"A"', '"A "AL""'), ROW).entries[0].middle == 'A AL""'


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "list_no_csv"),
        (b"<!DOCTYPE html><title>Not found</title>", "list_no_csv"),
        (b"PK\x03\x04\0\0", "list_no_csv"),
        (b"a,b\n1,2\n", "list_no_csv"),
        (b"LASTNAME,DOB\nTREWITT,19610405\n", "list_without_columns"),
        (f"{HEAD}\n".encode(), "list_empty"),
        (f"{HEAD}\n{ROW}\n{ROW[:40]}".encode(), "list_cut_off"),
        (f"{HEAD}\n{ROW}\n{ROW[: ROW.index('BOSTON') - 3]}".encode(), "list_cut_off"),
        (f"{HEAD}\n{ROW},1\n{ROW}\n".encode(), "list_bad_row"),
    ],
)
def test_what_is_no_whole_list_is_refused_with_the_reason(content, kind):
    with pytest.raises(Refused) as refused:
        read_leie(content)
    assert refused.value.reason.kind == kind
