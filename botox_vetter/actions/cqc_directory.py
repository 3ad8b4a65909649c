"""The directory of the Care Quality Commission, kept on this computer so that it can be searched without a key."""

from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from botox_vetter.actions.dated_files import DatedFile
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.reasons import Refused

if TYPE_CHECKING:  # the sources' place looks which copy is here, and nothing is asked then
    from botox_vetter.actions.library import Library
    from botox_vetter.actions.outside import Outside

DIRECTORY = DatedFile("cqc_directory", "csv", most_bytes=64 * 2**20)
MOST_S = 600.0
STALE_DAYS = 45  # it comes out each month
TYPES = ("text/csv", "text/plain", "application/csv", "application/octet-stream", "application/vnd.ms-excel")


def fetch_directory(
    outside: "Outside", library: "Library", source: AskedSource, folder: Path, stop: Event | None = None
) -> date:
    """Its day. The page says where the newest file lies.

    Raises Refused with the reason of a NotFetched, "directory_not_offered", and as `keep_directory`.
    """
    from botox_vetter.sources.outcome import Ask, NotFetched
    from botox_vetter.sources.registers.cqc_page import newest_directory

    page = outside.get(Ask(outside.address_of(source), source.id, ("text/html",)), library, stop)
    if isinstance(page, NotFetched):
        raise Refused(page.reason.kind, **page.reason.values)
    address, on = newest_directory(page.content, page.address)
    ask = Ask(address, source.id, TYPES, most_bytes=DIRECTORY.most_bytes, most_s=MOST_S)
    file = outside.get(ask, library, stop)
    if isinstance(file, NotFetched):
        raise Refused(file.reason.kind, **file.reason.values)
    keep_directory(file.content, on, folder)
    return on


def keep_directory(content: bytes, on: date, folder: Path) -> None:
    """Raises Refused("directory_unknown" | "directory_cut_off" | "file_not_written"); then the one of before stays."""
    from botox_vetter.sources.registers.cqc_file import check_directory

    check_directory(content)
    DIRECTORY.keep(content, on, folder)
