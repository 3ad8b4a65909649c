"""A report as a file, of whichever kind: the same bytes for the same case, day and choice.

What writes a kind is imported when one is written: the window is painted sooner without all of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from botox_vetter.actions.files import write_bytes
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.choice import FULL, Contents
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Document
from botox_vetter.report.kinds import Kind


class WritePdf(Protocol):
    """Paints a document; it stands above this room, for it needs Qt. Raises Refused("file_not_written")."""

    def __call__(self, document: Document, path: Path, paper: str = "A4", is_grey: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be written. paper: "A4" or "Letter"; is_grey: of a PDF alone."""

    comparison: Comparison
    rulebook: Rulebook
    contents: Contents = FULL
    paper: str = "A4"
    is_grey: bool = False

    @property
    def head(self) -> Document:
        """Title and foot alone."""
        nothing = Contents(frozenset(), is_personal=self.contents.is_personal)
        return comparison_document(self.comparison, self.rulebook, nothing)

    @property
    def document(self) -> Document:
        return comparison_document(self.comparison, self.rulebook, self.contents)


def write_report(
    report: Report, path: Path, kind: Kind, write_pdf: WritePdf, before: Callable[[], object] = lambda: None
) -> None:
    """Whole or not at all: an earlier file is replaced only once the new one is. Raises Refused("file_not_written").

    `before` runs before anything is written; what it raises ends it.
    """
    if kind is Kind.PDF:
        document = report.document
        before()
        write_pdf(document, path, report.paper, report.is_grey)
    else:
        content = _WRITERS[kind](report)
        before()
        write_bytes(path, content)


def _html(report: Report) -> bytes:
    from botox_vetter.report.html import to_html

    return to_html(report.document).encode()


def _xlsx(report: Report) -> bytes:
    from botox_vetter.report.sheets.book import sheets
    from botox_vetter.report.xlsx.book import to_xlsx

    heads = report.head
    made = sheets(report.comparison, report.rulebook, report.contents)
    return to_xlsx(made, heads.title, " · ".join(heads.foot), report.comparison.today, report.paper, heads.language)


def _csv(report: Report) -> bytes:
    from botox_vetter.report.csv_file import to_csv

    return to_csv(report.comparison, report.rulebook, report.contents)


def _json(report: Report) -> bytes:
    from botox_vetter.report.json_file import to_report_json

    return to_report_json(report.comparison, report.rulebook, report.contents).encode()


_WRITERS: Mapping[Kind, Callable[[Report], bytes]] = {
    Kind.HTML: _html,
    Kind.XLSX: _xlsx,
    Kind.CSV: _csv,
    Kind.JSON: _json,
}
