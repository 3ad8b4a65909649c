"""Reference rates kept on this computer, beside those that came with the program."""

from pathlib import Path

from botox_vetter.actions.files import read_bytes, write_bytes
from botox_vetter.domain.rates import Rates
from botox_vetter.domain.reasons import Refused
from botox_vetter.knowledge.reference_rates import MOST_BYTES, read_rates


def default_rates_file() -> Path:
    """In the user's data folder, as the platform has it."""
    from platformdirs import user_data_path

    return user_data_path("botox-vetter", appauthor=False) / "rates.xml"


def keep_rates(file: Path, kept: Path) -> tuple[Rates, ...]:
    """Takes the European Central Bank's file over as it is; what was kept before is replaced.

    Raises Refused("file_not_read" | "file_not_written" | "rates_unreadable" | "no_rates" | "no_rate_figure"), and then
    nothing has changed.
    """
    content = read_bytes(file, MOST_BYTES + 1)
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
