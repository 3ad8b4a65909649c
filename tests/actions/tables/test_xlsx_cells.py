"""Workbooks: typed values alone, merged cells filled; and those that cannot be read, refused in words."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from botox_vetter.actions.tables.cells import Cell, Sheet
from botox_vetter.actions.tables.opening import sheets_of
from botox_vetter.domain.reasons import Reason, Refused

Fill = Callable[[Any], object]


def made(fill: Fill, is_1904: bool = False) -> bytes:
    """A workbook whose one sheet `fill` has filled."""
    book = Workbook()
    if is_1904:
        book.epoch = CALENDAR_MAC_1904
    book.active.title = "Prices"
    fill(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet(fill: Fill, is_1904: bool = False) -> Sheet:
    return sheets_of(made(fill, is_1904))[0]


def row(*cells: Any) -> tuple[Cell, ...]:
    return sheet(lambda page: page.append(cells)).rows[0].cells


def refused(content: bytes) -> Reason:
    with pytest.raises(Refused) as caught:
        sheets_of(content)
    return caught.value.reason


def test_values_come_typed_and_numbers_as_exact_as_the_spreadsheet_shows_them() -> None:
    moment = datetime.combine(date(2026, 11, 22), time(9, 30))
    cells = row("Quay", 99.5, 0.1 + 0.2, 150, True, date(2026, 11, 22), moment, time(9, 30))
    assert cells == (
        "Quay", Decimal("99.5"), Decimal("0.3"), Decimal(150), True, date(2026, 11, 22), date(2026, 11, 22), "09:30:00",
    )  # fmt: skip


@pytest.mark.parametrize("is_1904", [False, True])
@pytest.mark.parametrize("day", [date(1904, 1, 2), date(1900, 3, 1), date(2026, 2, 28), date(2199, 12, 31)])
def test_days_are_right_however_the_workbook_counts_them(is_1904: bool, day: date) -> None:
    if is_1904 and day.year < 1904:
        pytest.skip("such a workbook cannot hold it")
    assert sheet(lambda page: page.append([day]), is_1904).rows[0].cells == (day,)


def test_a_share_keeps_its_percent() -> None:
    def fill(page: Any) -> None:
        page["A1"] = 0.1
        page["A1"].number_format = "0%"

    assert sheet(fill).rows[0].cells == ("10%",)


def test_merged_cells_say_what_their_first_cell_says() -> None:
    def fill(page: Any) -> None:
        for values in (["Clinic", "Area"], ["Quay", "Frown"], [None, "Forehead"], [None, "Neck"], ["Velvet", "Frown"]):
            page.append(values)
        page.merge_cells("A2:A4")

    assert [row.cells[0] for row in sheet(fill).rows] == ["Clinic", "Quay", "Quay", "Quay", "Velvet"]


def test_a_merged_range_as_large_as_a_sheet_fills_only_rows_that_are_there() -> None:
    def fill(page: Any) -> None:
        page.append(["x", "y"])
        page.append([None, "z"])
        page.merge_cells("A1:A3")

    content = edited(made(fill), b'"A1:A3"', b'"A1:A1048576"')
    assert [row.cells for row in sheets_of(content)[0].rows] == [("x", "y"), ("x", "z")]


def test_a_formula_without_its_result_says_so_and_is_never_read_as_empty() -> None:
    assert row("=1+1", "Quay") == (Reason("cell_not_computed"), "Quay")


def test_a_formula_with_its_result_is_its_result() -> None:
    empty = made(lambda page: page.append(["=1+1", "Quay"]))
    content = edited(edited(empty, b"<v />", b"<v>2</v>"), b"<v></v>", b"<v>2</v>")  # without lxml, and with it
    assert sheets_of(content)[0].rows[0].cells == (Decimal(2), "Quay")


def test_a_fault_that_the_spreadsheet_shows_stays_a_fault() -> None:
    assert row("#DIV/0!", "x")[0] == Reason("error_in_cell", {"text": "#DIV/0!"})


def test_texts_come_back_from_how_workbooks_write_what_xml_cannot_hold() -> None:
    assert row("a_x000D_b", "_x005F_x0041_", "😀 عيادة") == ("a\rb", "_x0041_", "😀 عيادة")


def test_hidden_sheets_stay_away_and_the_others_keep_their_names() -> None:
    book = Workbook()
    for name, state in (("Clinics", "visible"), ("Lists", "hidden")):
        page = book.create_sheet(name)
        page.append([name])
        page.sheet_state = state
    del book["Sheet"]
    out = io.BytesIO()
    book.save(out)
    assert [sheet.name for sheet in sheets_of(out.getvalue())] == ["Clinics"]


def test_rows_count_as_the_spreadsheet_counts_them() -> None:
    def fill(page: Any) -> None:
        page["A3"], page["B7"] = "x", "y"

    assert [(row.number, row.cells) for row in sheet(fill).rows] == [(3, ("x",)), (7, (None, "y"))]


def test_twenty_thousand_rows_are_read() -> None:
    def fill(page: Any) -> None:
        for number in range(20_000):
            page.append([number, "x"])

    assert len(sheet(fill).rows) == 20_000


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def edited(content: bytes, old: bytes, new: bytes) -> bytes:
    """The workbook with something else in its sheet."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(old, new) if name.endswith("sheet1.xml") else part)
    return out.getvalue()


ENTITIES = (
    b'<!DOCTYPE w [<!ENTITY a "%s">' % (b"a" * 50)
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(10))
    + b"]><worksheet"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UNREADABLE = {
    "a workbook with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "table_protected"),
    "a workbook of the old kind": (OLE + b"Workbook", "old_excel"),
    "no package at all": (b"PK\x03\x04 and then nothing", "broken_workbook"),
    "a package of something else": (packed(readme=b"hello"), "broken_workbook"),
    "a package that unpacks to too much": (packed(bomb=b"\0" * (257 * 2**20)), "table_too_large"),
    "a row beyond the end": (
        edited(made(lambda page: page.append(["x"])), b'r="1"', b'r="99999999"'),
        "broken_workbook",
    ),
    "entities within entities": (
        edited(edited(made(lambda page: page.append(["xyz"])), b"xyz</t>", b"&k;</t>"), b"<worksheet", ENTITIES),
        "broken_workbook",
    ),
    "a sheet cut off": (edited(made(lambda page: page.append(["x"])), b"</sheetData>", b""), "broken_workbook"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_cannot_be_read_is_refused_in_words(case: str) -> None:
    content, kind = UNREADABLE[case]
    assert refused(content).kind == kind


GOOD = made(lambda page: [page.append(["Quay", 1, date(2026, 1, 1)]) for _ in range(5)])


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=30))
def test_a_damaged_workbook_never_brings_the_program_down(at: int, noise: bytes) -> None:
    content = GOOD[:at] + noise + GOOD[at + len(noise) :]
    try:
        sheets = sheets_of(content)
    except Refused:
        return
    assert isinstance(sheets, tuple)
