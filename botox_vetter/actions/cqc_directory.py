"""The directory of the Care Quality Commission, kept on this computer so that no key is needed to search it."""

from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from botox_vetter.actions.dated_files import DatedFile, written_on
from botox_vetter.actions.files import read_bytes
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.reasons import Refused

if TYPE_CHECKING:  # the sources' place looks which copy is here, and nothing is asked then
    from botox_vetter.actions.library import Library
    from botox_vetter.actions.outside import Outside

DIRECTORY = DatedFile("cqc_directory", "csv", most_bytes=64 * 2**20)
MOST_S = 600.0
ANOTHER_MAY_DO = frozenset({"directory_unknown", "directory_cut_off", "fetch_not_there", "fetch_wrong_type"})
STALE_DAYS = 45  # it comes out each month
MOST_BYTES = 96 * 2**20
TYPES = (
    "text/csv", "text/plain", "application/csv", "application/octet-stream", "application/vnd.ms-excel",
    "application/vnd.oasis.opendocument.spreadsheet", "application/zip",
)  # fmt: skip


def fetch_directory(
    outside: "Outside", library: "Library", source: AskedSource, folder: Path, stop: Event | None = None
) -> date:
    """Its day. The page says where the newest files lie: the workbook, and the plain one where that cannot be read.

    Raises Refused with the reason of a NotFetched, "directory_not_offered", and as `keep_directory`.
    """
    from botox_vetter.sources.outcome import Ask, NotFetched
    from botox_vetter.sources.registers.cqc_page import offered

    page = outside.get(Ask(outside.address_of(source), source.id, ("text/html",)), library, stop)
    if isinstance(page, NotFetched):
        raise Refused(page.reason.kind, **page.reason.values)
    files = offered(page.content, page.address)
    kept = DIRECTORY.kept(folder)
    for file in files:
        if kept is not None and kept[1] >= file.on and file is not files[0]:
            return kept[1]  # it may have come from a workbook, and is no older
        came = outside.get(Ask(file.address, source.id, TYPES, most_bytes=MOST_BYTES, most_s=MOST_S), library, stop)
        try:
            if isinstance(came, NotFetched):
                raise Refused(came.reason.kind, **came.reason.values)
            keep_directory(came.content, file.is_workbook, file.on, folder)
        except Refused as refused:
            if file is files[-1] or refused.reason.kind not in ANOTHER_MAY_DO:
                raise
            continue
        break
    return file.on


def take_directory(file: Path, folder: Path) -> None:
    """A workbook or a plain directory that the person has; of the day in its name, else of the day it was written.

    Raises Refused("file_not_read") and as `keep_directory`.
    """
    from botox_vetter.sources.registers.cqc_page import PLAIN, WORKBOOK, day_of

    content = read_bytes(file, MOST_BYTES)
    on = day_of(f"/{file.name}", WORKBOOK) or day_of(f"/{file.name}", PLAIN) or written_on(file)
    keep_directory(content, content.startswith(b"PK"), on, folder)


def keep_directory(content: bytes, is_workbook: bool, on: date, folder: Path) -> None:
    """Raises Refused("directory_unknown" | "directory_cut_off" | "file_not_written"); then the one of before stays."""
    from botox_vetter.sources.registers.cqc_lines import check_directory
    from botox_vetter.sources.registers.cqc_ods import lines_of

    lines = lines_of(content) if is_workbook else content
    check_directory(lines)
    DIRECTORY.keep(lines, on, folder)
