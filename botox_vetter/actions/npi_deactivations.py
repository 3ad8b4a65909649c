"""Numbers that the NPI Registry has taken back: it answers as if they had never been, and names them in a file."""

from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from botox_vetter.actions.dated_files import DatedFile, written_on
from botox_vetter.actions.files import read_bytes
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.reasons import Refused

if TYPE_CHECKING:
    from botox_vetter.actions.library import Library
    from botox_vetter.actions.outside import Outside

DEACTIVATIONS = DatedFile("npi_deactivations", "csv", most_bytes=32 * 2**20)
MOST_S = 300.0
STALE_DAYS = 45  # it comes out each month
TYPES = ("application/zip", "application/x-zip-compressed", "application/octet-stream")


def fetch_deactivations(
    outside: "Outside", library: "Library", source: AskedSource, folder: Path, stop: Event | None = None
) -> date:
    """Its day. The page says where the newest file lies; of it numbers and days are kept.

    Raises Refused with the reason of a NotFetched, "report_not_offered", "report_unknown" | "file_not_written".
    """
    from botox_vetter.sources.outcome import Ask, NotFetched
    from botox_vetter.sources.registers.npi_deactivated import lines_of, newest_report

    page = outside.get(Ask(outside.address_of(source), source.id, ("text/html",)), library, stop)
    if isinstance(page, NotFetched):
        raise Refused(page.reason.kind, **page.reason.values)
    address, on = newest_report(page.content, page.address)
    ask = Ask(address, source.id, TYPES, most_bytes=DEACTIVATIONS.most_bytes, most_s=MOST_S)
    file = outside.get(ask, library, stop)
    if isinstance(file, NotFetched):
        raise Refused(file.reason.kind, **file.reason.values)
    DEACTIVATIONS.keep(lines_of(file.content), on, folder)
    return on


def take_deactivations(file: Path, folder: Path) -> None:
    """The report as it was downloaded, in its zip; of the day in its name, else of the day it was written.

    Raises Refused("file_not_read" | "report_unknown" | "file_not_written"); then the one of before stays.
    """
    from botox_vetter.sources.registers.npi_deactivated import day_of, lines_of

    lines = lines_of(read_bytes(file, DEACTIVATIONS.most_bytes))
    DEACTIVATIONS.keep(lines, day_of(file.name) or written_on(file), folder)
