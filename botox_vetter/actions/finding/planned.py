"""Whom a search would ask, said before anybody is asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from botox_vetter.actions.asking import MAP, directories_of
from botox_vetter.actions.cqc_directory import DIRECTORY
from botox_vetter.actions.dated_files import data_folder
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.listings import Search
from botox_vetter.domain.postcodes import outcode_of
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook

FILES = frozenset({"cqc_directory"})  # of these a copy is searched on this computer


@dataclass(frozen=True, slots=True)
class Planned:
    """is_local: nobody outside is asked. lacks: what it cannot do without, as far as that is known; None: nothing.

    is_locator: it only says where the place lies, which a map must know
    """

    source: AskedSource
    is_local: bool = False
    lacks: Reason | None = None
    is_locator: bool = False


def planned(rulebook: Rulebook, wanted: Search, folder: Path | None = None) -> tuple[Planned, ...]:
    """Directories in the order in which they are asked, then who says where the place lies."""
    return (*_directories(rulebook, wanted, folder), *_locators(rulebook, wanted))


def _directories(rulebook: Rulebook, wanted: Search, folder: Path | None) -> Iterator[Planned]:
    for source_id in directories_of(wanted.country):
        source = rulebook.asked_sources[source_id]
        if source_id in FILES:
            is_kept = DIRECTORY.kept(folder or data_folder()) is not None
            yield Planned(source, is_kept, None if is_kept else Reason("no_copy"))
        else:
            yield Planned(source, lacks=Reason("key_missing") if source.key == "needed" else None)


def _locators(rulebook: Rulebook, wanted: Search) -> Iterator[Planned]:
    """The ZIP codes of the United States came with the program, so for them nobody is asked."""
    place = wanted.place.strip()
    is_postcode = wanted.country == "GB" and bool(outcode_of(place))
    if is_postcode or (wanted.country == "GB" and not place):
        yield Planned(rulebook.asked_sources["postcodes_io"], is_locator=True)
    if not is_postcode and wanted.country != "US":
        yield Planned(rulebook.asked_sources["nominatim"], is_locator=True)


def is_map(source_id: str) -> bool:
    """Whose authors are named wherever it is shown."""
    return source_id == MAP
