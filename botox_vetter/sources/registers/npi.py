"""The NPI Registry of the United States: one number's entry, and who has a number near a place or by a name.

A number proves who somebody says to be. It is never a licence.
"""

from collections.abc import Callable, Iterator
from datetime import date

from botox_vetter.domain.entries import Entry
from botox_vetter.domain.listings import ListingsPage, Search
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.received import NotChecked, Received
from botox_vetter.domain.registers import read_npi
from botox_vetter.domain.taxonomies import Taxonomies
from botox_vetter.sources.places.zip_codes import area_of
from botox_vetter.sources.registers.npi_records import (
    DEACTIVATED,
    REGISTER,
    SCOPE,
    RegistryFault,
    entry_of,
    number_of,
    rows_of,
)
from botox_vetter.sources.registers.npi_search import LEAST_LETTERS, Searching
from botox_vetter.sources.service import Said, Service
from botox_vetter.sources.shapes import NotUnderstood

TakenBack = Callable[[str], tuple[date, Received] | None]


class NpiRegistry:
    """Directory and register in one. taken_back: since when a number is deactivated, from the report that is kept here.

    The registry itself answers about such a number as if it had never been.
    """

    register = REGISTER

    def __init__(self, service: Service, taxonomies: Taxonomies, taken_back: TakenBack = lambda _number: None) -> None:
        self.source = service.source
        self._service, self._taxonomies, self._taken_back = service, taxonomies, taken_back

    def look_up(self, number: str) -> Entry | NotChecked:
        """A number with a wrong check digit is not sent: npi_shape, npi_check_digit."""
        try:
            npi = read_npi(number)
        except Refused as refused:
            return self._service.not_checked(refused.reason)
        said = self._service.ask("/", {"version": "2.1", "number": npi}, f"NPI {npi}")
        if isinstance(said, NotChecked):
            return said
        as_of = said.received.at.date()
        try:
            rows = rows_of(said.value)
            if not rows:
                return self._not_there(npi, said)
            if len(rows) > 1 or number_of(rows[0]) != npi:
                raise NotUnderstood("number")
            return entry_of(rows[0], self._taxonomies, as_of, said.received)
        except (RegistryFault, NotUnderstood) as no:
            return self._no(no, said)

    def _not_there(self, npi: str, said: Said) -> Entry:
        as_of = said.received.at.date()
        if (found := self._taken_back(npi)) is None:
            return Entry(REGISTER, npi, False, as_of, said.received, terms=("Not found",), scope=SCOPE)
        ended_on, report = found
        return Entry(
            REGISTER,
            npi,
            is_there=True,
            as_of=as_of,
            received=said.received,
            further=(report,),
            statuses=("Deactivated",),
            terms=(DEACTIVATED,),
            scope=SCOPE,
            ended_on=ended_on,
        )

    def search(self, wanted: Search) -> Iterator[ListingsPage | NotChecked]:
        """By place, name and profession; one of place and name is needed."""
        if not wanted.place.strip() and len(wanted.name.strip()) < LEAST_LETTERS:
            yield self._service.not_checked(Reason("search_needs_place"))
            return
        try:
            area = area_of(wanted.place, wanted.region, wanted.within_km) if wanted.place.strip() else None
        except Refused as refused:
            yield self._service.not_checked(refused.reason)
            return
        searching = Searching(self.source, self._taxonomies, wanted, area)
        while (question := searching.next()) is not None:
            said = self._service.ask("/", question.told(), "NPI Registry search")
            if isinstance(said, NotChecked):
                yield said
                return
            try:
                yield searching.take(question, said)
            except (RegistryFault, NotUnderstood) as no:
                yield self._no(no, said)
                return

    def _no(self, no: RegistryFault | NotUnderstood, said: Said) -> NotChecked:
        if isinstance(no, RegistryFault):
            return self._service.not_checked(Reason("source_refused", {"words": no.words}), said.received)
        return self._service.not_understood(no, said.received)
