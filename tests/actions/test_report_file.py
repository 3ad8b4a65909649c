"""A report as a file: every kind by the same way, whole or not at all."""

from pathlib import Path

import pytest

from botox_vetter.actions.report_file import Report, write_report
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.choice import Contents, Part
from botox_vetter.report.document import Document
from botox_vetter.report.kinds import Kind
from tests.report.cases import spring

OTHERS = [kind for kind in Kind if kind is not Kind.PDF]
BEGINS = {Kind.HTML: b"<!DOCTYPE html>", Kind.XLSX: b"PK", Kind.CSV: b"\xef\xbb\xbfClinic", Kind.JSON: b'{\n  "schema"'}


def no_pdf(document: Document, path: Path, paper: str = "A4", is_grey: bool = False) -> None:
    raise AssertionError("nobody asked for a PDF")


@pytest.mark.parametrize("kind", OTHERS)
def test_each_kind_is_written_in_the_place_of_an_earlier_file(kind: Kind, rulebook: Rulebook, tmp_path: Path) -> None:
    path = tmp_path / f"report{kind}"
    path.write_text("an earlier one", encoding="utf-8")
    write_report(Report(spring(rulebook), rulebook), path, kind, no_pdf)
    assert path.read_bytes().startswith(BEGINS[kind])
    assert [found.name for found in tmp_path.iterdir()] == [path.name], "no draft is left"


@pytest.mark.parametrize("kind", OTHERS)
def test_a_folder_that_is_not_there_is_refused(kind: Kind, rulebook: Rulebook, tmp_path: Path) -> None:
    report = Report(spring(rulebook), rulebook, Contents(frozenset({Part.ANSWER})))
    with pytest.raises(Refused) as refused:
        write_report(report, tmp_path / "nowhere" / "report", kind, no_pdf)
    assert refused.value.reason.kind == "file_not_written"


def test_a_pdf_is_painted_from_the_document_with_its_paper_and_ink(rulebook: Rulebook, tmp_path: Path) -> None:
    painted: list[tuple[str, Path, str, bool]] = []

    def paint(document: Document, path: Path, paper: str = "A4", is_grey: bool = False) -> None:
        painted.append((document.title, path, paper, is_grey))

    report = Report(spring(rulebook), rulebook, paper="Letter", is_grey=True)
    write_report(report, tmp_path / "a.pdf", Kind.PDF, paint)
    assert painted == [("Spring 2027 · clinics compared", tmp_path / "a.pdf", "Letter", True)]
