"""The directory of the Care Quality Commission, kept on this computer so that it can be searched without a key."""

from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from botox_vetter.actions.files import read_bytes, write_bytes
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.reasons import Refused

if TYPE_CHECKING:  # the sources' place looks which copy is here, and nothing is asked then
    from botox_vetter.actions.library import Library
    from botox_vetter.actions.outside import Outside

MOST_BYTES = 64 * 2**20
MOST_S = 600.0
STALE_DAYS = 45  # it comes out each month
_NAME = "cqc_directory_{on}.csv"


def directory_folder() -> Path:
    """In the user's data folder, as the platform has it."""
    from platformdirs import user_data_path

    return user_data_path("botox-vetter", appauthor=False)


def kept_directory(folder: Path) -> tuple[Path, date] | None:
    """The newest that is here, and its day."""
    found = [(on, path) for path in folder.glob(_NAME.format(on="*")) if (on := _day(path)) is not None]
    return (max(found)[1], max(found)[0]) if found else None


def fetch_directory(
    outside: "Outside", library: "Library", source: AskedSource, folder: Path, stop: Event | None = None
) -> date:
    """Its day. The page says where the newest file lies; what was kept before goes once the new one is whole.

    Raises Refused with the reason of a NotFetched, and as `keep_directory`.
    """
    from botox_vetter.sources.outcome import Ask, NotFetched
    from botox_vetter.sources.registers.cqc_page import newest_directory

    page = outside.get(Ask(outside.address_of(source), source.id, ("text/html",)), library, stop)
    if isinstance(page, NotFetched):
        raise Refused(page.reason.kind, **page.reason.values)
    address, on = newest_directory(page.content, page.address)
    types = ("text/csv", "text/plain", "application/csv", "application/octet-stream", "application/vnd.ms-excel")
    file = outside.get(Ask(address, source.id, types, most_bytes=MOST_BYTES, most_s=MOST_S), library, stop)
    if isinstance(file, NotFetched):
        raise Refused(file.reason.kind, **file.reason.values)
    keep_directory(file.content, on, folder)
    return on


def keep_directory(content: bytes, on: date, folder: Path) -> None:
    """Raises Refused("directory_unknown" | "directory_cut_off" | "file_not_written"); then the one of before stays."""
    from botox_vetter.sources.registers.cqc_file import check_directory

    check_directory(content)
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / _NAME.format(on=on)
    write_bytes(kept, content)
    for other in folder.glob(_NAME.format(on="*")):
        if other != kept:
            other.unlink(missing_ok=True)


def read_directory(folder: Path) -> tuple[bytes, date] | None:
    """Its bytes and its day. Raises Refused("file_not_read")."""
    if (found := kept_directory(folder)) is None:
        return None
    return read_bytes(found[0], MOST_BYTES), found[1]


def _day(path: Path) -> date | None:
    try:
        return date.fromisoformat(path.stem.rpartition("_")[2])
    except ValueError:
        return None
