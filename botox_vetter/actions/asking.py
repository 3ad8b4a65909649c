"""Directories to search in and registers to ask, each with the way outside; made for one job.

asking = Asking(outside, library, rulebook, keys, stop)
for source_id in asking.directories("US"):
    for page in asking.directory(source_id).search(Search("US", place="10001")): ...
answer = asking.register("nppes").look_up("1234567893")
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from botox_vetter.actions.library import Library
from botox_vetter.actions.outside import Outside
from botox_vetter.domain.asked_sources import AskedSource
from botox_vetter.domain.entries import AskedRegister
from botox_vetter.domain.listings import Directory
from botox_vetter.domain.received import Keys
from botox_vetter.domain.rulebook import Rulebook

if TYPE_CHECKING:
    from botox_vetter.sources.registers.npi import NpiRegistry
    from botox_vetter.sources.service import Service


@dataclass(frozen=True, slots=True)
class Asking:
    """stop: set it, and whatever is under way ends with the reason fetch_stopped."""

    outside: Outside
    library: Library
    rulebook: Rulebook
    keys: Keys
    stop: Event

    def directories(self, country: str) -> tuple[str, ...]:
        """Ids of the sources that can be searched for a place in that country; those of the country first."""
        return _DIRECTORIES_OF.get(country, ())

    def directory(self, source_id: str) -> Directory:
        """Raises KeyError for a source that cannot be searched."""
        return _DIRECTORIES[source_id](self)

    def can_ask(self, register_id: str) -> bool:
        """Whether the program may ask that register itself; else a person looks."""
        return register_id in _REGISTERS

    def register(self, register_id: str) -> AskedRegister:
        """Raises KeyError for a register that the program does not ask."""
        return _REGISTERS[register_id](self)

    def source(self, source_id: str) -> AskedSource:
        return self.rulebook.asked_sources[source_id]

    def plain_service(self, source_id: str) -> "Service":
        """One that wants no key."""
        from botox_vetter.sources.service import Service

        base = self.outside.address_of(self.source(source_id))
        return Service(source_id, base, lambda ask: self.outside.get(ask, self.library, self.stop))


def _npi(asking: Asking) -> "NpiRegistry":
    from botox_vetter.knowledge.folder import resource_folder
    from botox_vetter.knowledge.taxonomies import load_taxonomies
    from botox_vetter.sources.registers.npi import NpiRegistry

    return NpiRegistry(asking.plain_service("npi_registry"), load_taxonomies(resource_folder()))


_DIRECTORIES: Mapping[str, Callable[[Asking], Directory]] = {"npi_registry": _npi}
_DIRECTORIES_OF: Mapping[str, tuple[str, ...]] = {"US": ("npi_registry",)}
_REGISTERS: Mapping[str, Callable[[Asking], AskedRegister]] = {"nppes": _npi}
