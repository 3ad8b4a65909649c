"""Directories to search in and registers to ask, each with the way outside; made for one job.

asking = Asking(outside, library, rulebook, keys, stop)
located = locate(asking, Search("GB", place="LS1 4AP"))  # actions.locating
for source_id in asking.directories("GB"):
    for page in asking.directory(source_id).search(located.wanted): ...
answer = asking.register("nppes").look_up("1234567893")
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from botox_vetter.actions.cqc_directory import DIRECTORY
from botox_vetter.actions.dated_files import data_folder
from botox_vetter.actions.library import Library
from botox_vetter.actions.npi_deactivations import DEACTIVATIONS
from botox_vetter.actions.outside import Outside
from botox_vetter.domain.asked_list import AskedList
from botox_vetter.domain.entries import AskedRegister
from botox_vetter.domain.listings import Directory, ListingsPage, Search
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import Keys, NotChecked
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.website_look import WebsiteLook

if TYPE_CHECKING:
    from datetime import date

    from botox_vetter.domain.distances import Point
    from botox_vetter.domain.received import Received
    from botox_vetter.sources.outcome import Ask, Fetched, NotFetched
    from botox_vetter.sources.places.openstreetmap import OpenStreetMap
    from botox_vetter.sources.places.postcodes_io import PostcodesIo
    from botox_vetter.sources.registers.companies_house import CompaniesHouse
    from botox_vetter.sources.registers.cqc import Cqc
    from botox_vetter.sources.registers.cqc_file import CqcDirectory
    from botox_vetter.sources.registers.npi import NpiRegistry
    from botox_vetter.sources.service import Service

MAP = "openstreetmap"


@dataclass(frozen=True, slots=True)
class Asking:
    """stop: set it, and whatever is under way ends with the reason fetch_stopped. folder: where copies are kept."""

    outside: Outside
    library: Library
    rulebook: Rulebook
    keys: Keys
    stop: Event
    folder: Path = field(default_factory=data_folder)

    def directories(self, country: str) -> tuple[str, ...]:
        """Ids of the sources that can be searched for a place in that country; those of the country first."""
        return directories_of(country)

    def directory(self, source_id: str) -> Directory:
        """Raises KeyError for a source that cannot be searched."""
        return _DIRECTORIES[source_id](self)

    def can_ask(self, register_id: str) -> bool:
        """Whether the program may ask that register itself; else a person looks."""
        return register_id in _REGISTERS

    def register(self, register_id: str) -> AskedRegister:
        """Raises KeyError for a register that the program does not ask."""
        return _REGISTERS[register_id](self)

    def list_of(self, register_id: str) -> AskedList:
        """A list that is asked about a name; raises KeyError for one that is kept here or that nobody asks."""
        return _LISTS[register_id](self)

    def look_again(self, address: str, wordings: Sequence[str]) -> WebsiteLook | NotChecked:
        """Whether a website is still there and still says that."""
        from botox_vetter.sources.website_look import look_again

        return look_again(self.get, address, wordings)

    def get(self, ask: "Ask") -> "Fetched | NotFetched":
        return self.outside.get(ask, self.library, self.stop)

    def service(self, source_id: str, **known: object) -> "Service":
        """The way to one source. known: further fields of Service."""
        from botox_vetter.sources.service import Service

        base = self.outside.address_of(self.rulebook.asked_sources[source_id])
        return Service(source_id, base, self.get, **known)  # type: ignore[arg-type]


def directories_of(country: str) -> tuple[str, ...]:
    """The same without a way outside."""
    return (*_DIRECTORIES_OF.get(country, ()), MAP)


class NoCopy:
    """A directory whose file is not here."""

    def __init__(self, source: str) -> None:
        self.source = source

    def search(self, wanted: Search) -> Iterator[ListingsPage | NotChecked]:
        yield NotChecked(self.source, Reason("no_copy"))


def _npi(asking: Asking) -> "NpiRegistry":
    from botox_vetter.knowledge.folder import resource_folder
    from botox_vetter.knowledge.taxonomies import load_taxonomies
    from botox_vetter.sources.registers.npi import NpiRegistry
    from botox_vetter.sources.registers.npi_deactivated import deactivated_on

    def taken_back(number: str) -> "tuple[date, Received] | None":
        kept = DEACTIVATIONS.read(asking.folder)
        return deactivated_on(kept[0], number, kept[1]) if kept else None

    return NpiRegistry(asking.service("npi_registry"), load_taxonomies(resource_folder()), taken_back)


def _cqc(asking: Asking) -> "Cqc | CqcDirectory":
    """With a key its interface, which knows most; else the file that is kept here."""
    key = asking.keys.key_for("cqc")
    return (None if key else _cqc_file(asking)) or _cqc_asked(asking, key)


def _cqc_directory(asking: Asking) -> Directory:
    """The file, which can be searched by place and sort; else the interface."""
    if (kept := _cqc_file(asking)) is not None:
        return kept
    key = asking.keys.key_for("cqc")
    return _cqc_asked(asking, key) if key else NoCopy("cqc_directory")


def _cqc_asked(asking: Asking, key: str) -> "Cqc":
    from botox_vetter.sources.registers.cqc import KEY_HEADER, Cqc

    headers = {KEY_HEADER: key} if key else {}
    service = asking.service("cqc", key=key, needs_key=True, headers=headers, reads_status=(401, 403, 404))
    return Cqc(service, outcodes(), postcodes_io(asking).authority_of)


def _cqc_file(asking: Asking) -> "CqcDirectory | None":
    from botox_vetter.sources.registers.cqc_file import CqcDirectory

    kept = DIRECTORY.read(asking.folder)
    return CqcDirectory(*kept, outcodes()) if kept else None


def _map(asking: Asking) -> "OpenStreetMap":
    from botox_vetter.sources.places.openstreetmap import OpenStreetMap

    return OpenStreetMap(asking.service(MAP, recent=asking.outside.recent))


def postcodes_io(asking: Asking) -> "PostcodesIo":
    from botox_vetter.sources.places.postcodes_io import PostcodesIo

    return PostcodesIo(asking.service("postcodes_io", reads_status=(404,), recent=asking.outside.recent))


def outcodes() -> "Mapping[str, Point]":
    """Where the first halves of British postcodes lie, of the data that comes with the program."""
    from botox_vetter.knowledge.folder import resource_folder
    from botox_vetter.knowledge.outcodes import load_outcodes

    return load_outcodes(resource_folder())


def _companies(asking: Asking) -> "CompaniesHouse":
    from botox_vetter.sources.registers.companies_house import CompaniesHouse, authorization

    key = asking.keys.key_for("companies_house")
    headers = authorization(key) if key else {}
    reads = (401, 404)
    return CompaniesHouse(
        asking.service("companies_house", key=key, needs_key=True, headers=headers, reads_status=reads)
    )


def _sam(asking: Asking) -> AskedList:
    from botox_vetter.sources.lists.sam import SamExclusions

    key = asking.keys.key_for("sam")
    reads = (400, 403, 405)
    return SamExclusions(
        asking.service("sam", key=key, needs_key=True, hidden="api_key", accepts=(), reads_status=reads)
    )


_DIRECTORIES: Mapping[str, Callable[[Asking], Directory]] = {
    "npi_registry": _npi,
    "cqc_directory": _cqc_directory,
    "companies_house": _companies,
    MAP: _map,
}
_DIRECTORIES_OF: Mapping[str, tuple[str, ...]] = {"US": ("npi_registry",), "GB": ("cqc_directory", "companies_house")}
_REGISTERS: Mapping[str, Callable[[Asking], AskedRegister]] = {
    "nppes": _npi,
    "cqc": _cqc,
    "companies_house": _companies,
}
_LISTS: Mapping[str, Callable[[Asking], AskedList]] = {"sam": _sam}
