"""What is written as a table is read back as the same: every row, every text, in both kinds of file."""

import csv
import io
import warnings
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from botox_vetter.actions.tables.cells import Cell, Sheet
from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.csv_file import csv_bytes
from botox_vetter.actions.tables.exporting import export_tables, table_of, tables_of
from botox_vetter.actions.tables.intake import guess_maps, propose
from botox_vetter.actions.tables.opening import open_table, sheets_of
from botox_vetter.actions.tables.proposal import DryRun, Fate
from botox_vetter.actions.tables.xlsx_file import xlsx_bytes
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.rulebook import load_rulebook
from tests.actions.tables.random_cases import sound_cases
from tests.actions.tables.rows import EMPTY, NOW, after
from tests.cases import harbour_case

RULEBOOK = load_rulebook()
RUNNING = ("=1+1", "+44 1632 960101", "-5", "@home", "\tx", "'=x", "''-x", "'tis")


def as_csv(file: CaseFile) -> list[Sheet]:
    return [sheets_of(csv_bytes(table_of(file, RULEBOOK, noun)))[0] for noun in TableNoun]


def as_xlsx(file: CaseFile) -> list[Sheet]:
    return list(sheets_of(xlsx_bytes(tables_of(file, RULEBOOK))))


def taken(file: CaseFile, sheets: list[Sheet]) -> DryRun:
    maps = [mapped for sheet in sheets if sheet.rows for mapped in guess_maps(file, RULEBOOK, [sheet])]
    return propose(file, RULEBOOK, maps, NOW)


@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_every_row_of_our_own_export_is_there_already(write) -> None:
    file = harbour_case()
    proposal = taken(file, write(file))
    assert len(proposal.rows) == len(file.clinics) + len(file.practitioners) + len(file.quotes)
    assert {row.fate for row in proposal.rows} == {Fate.SAME}


@settings(max_examples=25, deadline=None)
@given(sound_cases(RULEBOOK), st.sampled_from([as_csv, as_xlsx]))
def test_every_row_of_any_case_is_there_already(file: CaseFile, write) -> None:
    proposal = taken(file, write(file))
    assert {row.fate for row in proposal.rows} <= {Fate.SAME}
    assert proposal.added == proposal.changed == ()


@settings(max_examples=25, deadline=None)
@given(sound_cases(RULEBOOK), st.sampled_from([as_csv, as_xlsx]))
def test_taken_into_an_empty_case_the_same_tables_come_out_again(file: CaseFile, write) -> None:
    copy = after(EMPTY, taken(EMPTY, write(file)))
    assert sorted(_without_ids(copy)) == sorted(_without_ids(file))


def _without_ids(file: CaseFile) -> list[str]:
    """Every cell with its heading and with whom it is about, but for the columns that hold ids."""
    return [
        repr((_bare(row[0]), heading, _bare(cell)))
        for table in tables_of(file, RULEBOOK)
        for row in table.rows
        for cell, heading in zip(row, table.headings, strict=True)
        if "ecord" not in heading
    ]


def _bare(cell: Cell) -> Cell:
    if isinstance(cell, Decimal):
        return cell.normalize()
    return cell.strip() or None if isinstance(cell, str) else cell


def running_case() -> CaseFile:
    case_id = EMPTY.case.id
    clinics = tuple(Clinic(f"c{n}", case_id, text, address=text) for n, text in enumerate(RUNNING))
    return CaseFile(EMPTY.case, clinics, (Practitioner("p", case_id, "=cmd|' /C calc'!A0"),))


def test_no_cell_of_a_text_file_begins_with_what_a_spreadsheet_computes() -> None:
    for noun in TableNoun:
        text = csv_bytes(table_of(running_case(), RULEBOOK, noun)).decode("utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_no_cell_of_a_workbook_is_a_formula_and_texts_are_marked_as_texts() -> None:
    book = load_workbook(io.BytesIO(xlsx_bytes(tables_of(running_case(), RULEBOOK))))
    cells = [cell for sheet in book for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    assert {cell.value for cell in cells} >= {"=1+1", "+44 1632 960101", "@home"}


@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_what_was_guarded_comes_back_as_it_was(write) -> None:
    file = running_case()
    assert {row.fate for row in taken(file, write(file)).rows} == {Fate.SAME}
    copy = after(EMPTY, taken(EMPTY, write(file)))
    assert {clinic.name for clinic in copy.clinics} == {text.strip() for text in RUNNING}


def test_a_text_file_is_utf_8_with_its_mark_and_lines_as_rfc_4180_has_them() -> None:
    content = csv_bytes(table_of(harbour_case(), RULEBOOK, TableNoun.CLINICS))
    assert content.startswith(b"\xef\xbb\xbfClinic,Address,")
    assert content.endswith(b"\r\n")
    assert content.count(b"\r\n") == 4


def test_a_workbook_has_typed_cells_frozen_heads_and_widths() -> None:
    book = load_workbook(io.BytesIO(xlsx_bytes(tables_of(harbour_case(), RULEBOOK))))
    assert book.sheetnames == ["Clinics", "People", "Prices"]
    page = book["Prices"]
    heads = {cell.value: cell.column for cell in page[1]}
    assert page.freeze_panes == "B2"
    assert page.column_dimensions["A"].width > 20
    assert page[1][0].font.bold
    assert {type(page.cell(2, heads["Price from"]).value), page.cell(2, heads["Seen on"]).is_date} == {int, True}
    assert page.cell(2, heads["Seen on"]).value.date() == date(2026, 11, 9)


def test_a_text_that_no_spreadsheet_keeps_whole_is_refused_and_fits_in_a_text_file(tmp_path: Path) -> None:
    file = CaseFile(EMPTY.case, (Clinic("c", EMPTY.case.id, "Quay", address="x" * 100_000),))
    with pytest.raises(Refused) as refused:
        export_tables(file, RULEBOOK, tmp_path / "a.xlsx")
    assert refused.value.reason.kind == "cell_too_long"
    assert list(tmp_path.iterdir()) == []
    export_tables(file, RULEBOOK, tmp_path / "a.csv")
    assert taken(file, list(open_table(tmp_path / "a.csv"))).counts[Fate.SAME] == 1


def test_another_ending_than_those_two_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        export_tables(harbour_case(), RULEBOOK, tmp_path / "a.ods")
    assert refused.value.reason.kind == "not_a_table_file"


def test_writing_and_reading_a_workbook_warns_of_nothing(tmp_path: Path, rulebook: Rulebook) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        export_tables(harbour_case(), rulebook, tmp_path / "a.xlsx")
        open_table(tmp_path / "a.xlsx")
