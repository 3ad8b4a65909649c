"""The report of deactivated numbers: a workbook in a zip. Numbers are of a range that is believed unissued."""

import zipfile
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from openpyxl import Workbook

from botox_vetter.domain.entries import Entry
from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.registers.npi import NpiRegistry
from botox_vetter.sources.registers.npi_deactivated import deactivated_on, lines_of, newest_report
from botox_vetter.sources.registers.npi_records import DEACTIVATED
from tests.sources.asked import a_service
from tests.sources.registers.test_npi import NPI, of, taxonomies, valid_numbers
from tests.sources.server import LocalServer

__all__ = ["taxonomies"]

ON = date(2026, 11, 9)


@cache
def a_report(rows: int = 1_100, day: object = "05/01/2024", last: tuple[object, ...] = ()) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Deactivated NPI Report as of 2026-11-09"])
    sheet.append(["NPI", "NPPES Deactivation Date"])
    for number in (NPI, *valid_numbers(rows - 1)):
        sheet.append([number, day])
    if last:
        sheet.append(list(last))
    inner, outer = BytesIO(), BytesIO()
    book.save(inner)
    book.close()
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("NPPES Deactivated NPI Report.xlsx", inner.getvalue())
    return outer.getvalue()


@pytest.mark.parametrize("day", ["05/01/2024", date(2024, 5, 1)])
def test_each_number_is_kept_with_its_day(day: object):
    lines = lines_of(a_report(day=day))
    assert lines.count(b"\n") == 1_100
    found = deactivated_on(lines, NPI, ON)
    assert found is not None
    assert found[0] == date(2024, 5, 1)
    assert found[1].content == b"NPI,NPPES Deactivation Date\n1234567893,2024-05-01\n"
    assert deactivated_on(lines, "2999999990", ON) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>moved</html>",
        a_report()[:-900],
        a_report(rows=20),
        a_report(day="soon"),
        a_report(last=("12345", "05/01/2024")),
        a_report(last=(NPI, "05/01/2024", "another column")),
    ],
)
def test_what_is_no_report_is_refused(content: bytes):
    with pytest.raises(Refused, match="report_unknown"):
        lines_of(content)


def test_the_newest_report_of_the_page_is_taken():
    page = b"""<a href='./NPPES_Deactivated_NPI_Report_101226_V2.zip'>October</a>
    <a href='./NPPES_Deactivated_NPI_Report_110926_V2.zip'>November</a>
    <a href='./NPPES_Data_Dissemination_November_2026_V2.zip'>All</a>"""
    expected = ("https://cms.example/nppes/NPPES_Deactivated_NPI_Report_110926_V2.zip", ON)
    assert newest_report(page, "https://cms.example/nppes/NPI_Files.html") == expected
    with pytest.raises(Refused, match="report_not_offered"):
        newest_report(b"<a href='x.zip'>x</a>", "https://cms.example/")


def test_a_number_that_was_taken_back_is_told_from_one_that_never_was(server: LocalServer, taxonomies):
    lines = lines_of(a_report())
    server.by_query["/"] = lambda _: of([])
    service = a_service(server, "npi_registry")
    registry = NpiRegistry(service, taxonomies, lambda number: deactivated_on(lines, number, ON))
    gone, never = registry.look_up(NPI), registry.look_up("2999999990")
    assert isinstance(gone, Entry)
    assert isinstance(never, Entry)
    assert (gone.is_there, gone.terms, gone.ended_on) == (True, (DEACTIVATED,), date(2024, 5, 1))
    assert len(gone.further) == 1
    assert (never.is_there, never.terms) == (False, ("Not found",))
