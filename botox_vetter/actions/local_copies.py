"""What is kept here of a source, of which day it is, and how it is renewed. A further list is one more entry."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event

from botox_vetter.actions import cqc_directory, npi_deactivations
from botox_vetter.actions.dated_files import DatedFile, data_folder
from botox_vetter.actions.fetched_lists import fetch_list
from botox_vetter.actions.kept_lists import LEIE, KeptLists
from botox_vetter.actions.library import Library
from botox_vetter.actions.list_parts import came_file
from botox_vetter.actions.outside import Outside
from botox_vetter.actions.rates import default_rates_file, fetch_rates, keep_rates
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.rates import newest
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook

Taken = Callable[[Rulebook], Rulebook]
"""Brings what was fetched into the rules that are in force."""


@dataclass(frozen=True, slots=True)
class LocalCopy:
    """state: which copy is here. size: bytes of what is kept; None: nothing, but for what came with the program.

    renew: asks the source; raises Refused, and then the copy of before stays.
    take: takes a file that the person has, likewise; None: only the source itself is asked.
    odd: in what the copy differs from what is usual.
    """

    state: Callable[[Rulebook, date], Reason]
    size: Callable[[], int | None]
    renew: Callable[[Outside, Library, AskedSource, Event], Taken]
    take: Callable[[Path], Taken] | None = None
    odd: Callable[[], tuple[Reason, ...]] = tuple


def _rates_state(rulebook: Rulebook, today: date) -> Reason:
    rates = newest(rulebook.rates, today)
    if rates is None:
        return Reason("no_copy")
    return Reason("copy_old" if rates.is_stale(today) else "copy_of", {"on": rates.on})


def _rates_size() -> int | None:
    try:
        return default_rates_file().stat().st_size
    except OSError:
        return None


def _renew_rates(outside: Outside, library: Library, source: AskedSource, stop: Event) -> Taken:
    found = fetch_rates(outside, library, source, default_rates_file(), stop)
    return lambda rulebook: replace(rulebook, rates=(*rulebook.rates, *found))


def _take_rates(file: Path) -> Taken:
    found = keep_rates(file, default_rates_file())
    return lambda rulebook: replace(rulebook, rates=(*rulebook.rates, *found))


def _list_state(_rulebook: Rulebook, today: date) -> Reason:
    kept = KeptLists().about(LEIE)
    if kept is None:
        return Reason("no_copy")
    return Reason("copy_too_old" if kept.is_too_old(today) else "copy_of", {"on": kept.as_of})


def _list_size() -> int | None:
    kept = KeptLists().about(LEIE)
    return None if kept is None else kept.size


def _list_odd() -> tuple[Reason, ...]:
    kept = KeptLists().about(LEIE)
    return () if kept is None else kept.remarks


def _take_list(file: Path) -> Taken:
    KeptLists().keep(LEIE, came_file(file), datetime.now(UTC))
    return _unchanged


def _renew_list(outside: Outside, library: Library, source: AskedSource, stop: Event) -> Taken:
    fetch_list(outside, library, source, KeptLists(), datetime.now(UTC), stop)
    return _unchanged


def _unchanged(rulebook: Rulebook) -> Rulebook:
    """Entries of lists and directories are no rules."""
    return rulebook


def _dated(
    file: DatedFile, stale_days: int, fetch: Callable[..., object], take: Callable[[Path, Path], None]
) -> LocalCopy:
    """A file that no rule rests on."""

    def state(_rulebook: Rulebook, today: date) -> Reason:
        if (found := file.kept(data_folder())) is None:
            return Reason("no_copy")
        is_old = (today - found[1]).days > stale_days
        return Reason("copy_old" if is_old else "copy_of", {"on": found[1]})

    def renew(outside: Outside, library: Library, source: AskedSource, stop: Event) -> Taken:
        fetch(outside, library, source, data_folder(), stop)
        return _unchanged

    def take_file(path: Path) -> Taken:
        take(path, data_folder())
        return _unchanged

    return LocalCopy(state, lambda: file.size(data_folder()), renew, take_file)


COPIES: Mapping[str, LocalCopy] = {
    "ecb_rates": LocalCopy(_rates_state, _rates_size, _renew_rates, _take_rates),
    LEIE: LocalCopy(_list_state, _list_size, _renew_list, _take_list, _list_odd),
    "cqc_directory": _dated(
        cqc_directory.DIRECTORY,
        cqc_directory.STALE_DAYS,
        cqc_directory.fetch_directory,
        cqc_directory.take_directory,
    ),
    "npi_deactivations": _dated(
        npi_deactivations.DEACTIVATIONS,
        npi_deactivations.STALE_DAYS,
        npi_deactivations.fetch_deactivations,
        npi_deactivations.take_deactivations,
    ),
}
"""By the source's id; a source that is not here is asked each time."""
