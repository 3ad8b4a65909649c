"""What a report can be written as: window and terminal offer these and no others."""

from enum import StrEnum
from pathlib import PurePath

from botox_vetter.language import tr


class Kind(StrEnum):
    """The values are the endings of the files' names."""

    PDF = ".pdf"
    HTML = ".html"
    XLSX = ".xlsx"
    CSV = ".csv"
    JSON = ".json"


def kind_of(path: PurePath) -> Kind | None:
    """By the ending of the name, in capitals or not; None: nothing that a report can be written as."""
    ending = {".htm": ".html"}.get(path.suffix.lower(), path.suffix.lower())
    return Kind(ending) if ending in tuple(Kind) else None


def kind_name(kind: Kind) -> str:
    """As somebody reads it who chooses."""
    return {
        Kind.PDF: tr("PDF"),
        Kind.HTML: tr("Web page"),
        Kind.XLSX: tr("Workbook (Excel, LibreOffice)"),
        Kind.CSV: tr("Table of the clinics (CSV)"),
        Kind.JSON: tr("For other programs (JSON)"),
    }[kind]
