"""Reference rates kept on this computer, beside those that came with the program."""

from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from botox_vetter.actions.files import read_bytes, write_bytes
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.rates import Rates
from botox_vetter.domain.reasons import Refused
from botox_vetter.knowledge.reference_rates import MOST_BYTES, read_rates

if TYPE_CHECKING:  # kept rates are read at every start, and nothing is asked then
    from botox_vetter.actions.library import Library
    from botox_vetter.actions.outside import Outside

OF_THE_DAY = "eurofxref-daily.xml"  # beside it the bank has ninety days and the whole history, too


def default_rates_file() -> Path:
    """In the user's data folder, as the platform has it."""
    from platformdirs import user_data_path

    return user_data_path("botox-vetter", appauthor=False) / "rates.xml"


def keep_rates(file: Path, kept: Path) -> tuple[Rates, ...]:
    """Takes the European Central Bank's file over as it is; what was kept before is replaced.

    Raises Refused("file_not_read" | "file_not_written" | "rates_unreadable" | "no_rates" | "no_rate_figure"), and then
    nothing has changed.
    """
    return _keep(read_bytes(file, MOST_BYTES + 1), kept)


def fetch_rates(
    outside: "Outside", library: "Library", source: AskedSource, kept: Path, stop: Event | None = None
) -> tuple[Rates, ...]:
    """The same with the bank's file of the day, asked for anew; one that has not changed since is not sent again.

    Raises Refused as `keep_rates`, and with the reason of a NotFetched.
    """
    from botox_vetter.sources.outcome import Ask, NotFetched

    modified = datetime.fromtimestamp(kept.stat().st_mtime, UTC) if kept_rates(kept) else None
    ask = Ask(
        outside.address_of(source).rstrip("/") + f"/{OF_THE_DAY}",
        source.id,
        ("text/xml", "application/xml"),
        most_bytes=MOST_BYTES,
        modified=format_datetime(modified, usegmt=True) if modified else "",
    )
    found = outside.get(ask, library, stop)
    if isinstance(found, NotFetched):
        raise Refused(found.reason.kind, **found.reason.values)
    return kept_rates(kept) if found.is_unchanged else _keep(found.content, kept)


def _keep(content: bytes, kept: Path) -> tuple[Rates, ...]:
    rates = read_rates(content)
    kept.parent.mkdir(parents=True, exist_ok=True)
    write_bytes(kept, content)
    return rates


def kept_rates(kept: Path) -> tuple[Rates, ...]:
    """Nothing where nothing was kept, or where it cannot be read any more: those that came with the program remain."""
    if not kept.is_file():
        return ()
    try:
        return read_rates(read_bytes(kept, MOST_BYTES + 1))
    except Refused:
        return ()
