"""Whom a search would ask, said before anybody is asked."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from botox_vetter.actions.asking import directories_of
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
    """host: who is told something; "": nobody, for a copy is searched here (is_local).

    lacks       what it cannot do without, as far as that is known; None: nothing
    is_locator  it only says where the place lies, which a map must know
    """

    source: AskedSource
    host: str = ""
    is_local: bool = False
    lacks: Reason | None = None
    is_locator: bool = False


def planned(
    rulebook: Rulebook,
    wanted: Search,
    addresses: Mapping[str, str],
    folder: Path | None = None,
    keyed: Collection[str] = (),
) -> tuple[Planned, ...]:
    """Directories in the order in which they are asked, then who says where the place lies.

    addresses: of sources that the person put elsewhere, by their ids; keyed: those that there is a key for
    """

    def one(source_id: str, lacks: Reason | None = None, **known: bool) -> Planned:
        source = rulebook.asked_sources[source_id]
        host = "" if known.get("is_local") else _host(addresses.get(source_id) or source.base_address)
        return Planned(source, host, lacks=lacks, **known)

    def directory(source_id: str) -> Planned:
        if source_id in FILES:
            is_kept = DIRECTORY.kept(folder or data_folder()) is not None
            return one(source_id, None if is_kept else Reason("no_copy"), is_local=True)
        is_locked = rulebook.asked_sources[source_id].key == "needed" and source_id not in keyed
        return one(source_id, Reason("key_missing") if is_locked else None)

    locators = (one(source_id, is_locator=True) for source_id in _locators(wanted))
    return (*map(directory, directories_of(wanted.country)), *locators)


def _locators(wanted: Search) -> Iterator[str]:
    """The ZIP codes of the United States came with the program, so for them nobody is asked."""
    place = wanted.place.strip()
    is_postcode = wanted.country == "GB" and bool(outcode_of(place))
    if is_postcode or (wanted.country == "GB" and not place):
        yield "postcodes_io"
    if not is_postcode and wanted.country != "US":
        yield "nominatim"


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0]
