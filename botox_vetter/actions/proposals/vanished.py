"""What the case has of a clinic and its pages stated before, and state no longer. Nothing of it goes by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from botox_vetter.actions.proposals.prices import thing
from botox_vetter.actions.proposals.proposal import (
    GoneChange,
    Group,
    PersonChange,
    Proposal,
    QuoteChange,
    RegistrationChange,
    SeenPage,
    Standing,
)
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Practitioner, Registration
from botox_vetter.domain.page_facts import RegistrationFact, Seen
from botox_vetter.domain.quotes import Published, Quote, State
from botox_vetter.domain.reasons import Reason
from botox_vetter.matching.keys import person_key


def vanished_proposals(
    file: CaseFile, clinic_id: str, pages: Sequence[SeenPage], before: Sequence[SeenPage], found: Sequence[Proposal]
) -> Iterator[Proposal]:
    """before: the same pages as they were kept earlier. found: what was proposed of them as they are now.

    Only what such a page stated can be gone: what the person knows from elsewhere never stood there.
    """
    if before and pages:
        gone = _Vanished(file, clinic_id, pages, before, found)
        yield from gone.people()
        yield from gone.numbers()
        yield from gone.prices()


class _Vanished:
    def __init__(
        self,
        file: CaseFile,
        clinic_id: str,
        pages: Sequence[SeenPage],
        before: Sequence[SeenPage],
        found: Sequence[Proposal],
    ) -> None:
        self._file, self._clinic_id, self._before = file, clinic_id, before
        self._text = " ".join(_plain(page.facts.text) for page in pages)
        self._on = max(page.seen_on for page in pages)
        self._changes = [one.change for one in found]
        ids = {role.practitioner_id for role in file.roles if role.clinic_id == clinic_id}
        self._here = [person for person in file.practitioners if person.id in ids]

    def people(self) -> Iterator[Proposal]:
        stated = {change.person.id for change in self._changes if isinstance(change, PersonChange)}
        for person in self._here:
            if person.id in stated or self._stands(person.name):
                continue
            for page in self._before:
                fact = next((f for f in page.facts.people if person_key(f.name) == person_key(person.name)), None)
                if fact is not None and not self._stands(fact.name):
                    yield _gone(f"person:{person.id}", Group.PEOPLE, person, fact.seen, page, self._on)
                    break

    def numbers(self) -> Iterator[Proposal]:
        """What a register showed stays, whatever a page prints."""
        numbers = (c.registration.number for c in self._changes if isinstance(c, RegistrationChange))
        stated = {_plain(number) for number in numbers}
        here = {person.id for person in self._here}
        for entry in self._file.registrations:
            if entry.practitioner_id not in here or _plain(entry.number) in stated or self._stands(entry.number):
                continue
            for page in self._before:
                fact = next((fact for fact in _numbers_on(page) if _is(entry, fact)), None)
                if fact is not None and not self._stands(fact.number):
                    key = f"registration:{entry.id}"
                    yield _gone(key, Group.PEOPLE, entry, fact.seen, page, self._on, _checked(entry))
                    break

    def prices(self) -> Iterator[Proposal]:
        """A price stays as one that is not published, with what it was before."""
        read = [change for change in self._changes if isinstance(change, QuoteChange)]
        known, things = {c.before.id for c in read if c.before}, {thing(c.quote) for c in read}
        for quote in self._file.quotes:
            is_here = quote.clinic_id == self._clinic_id and quote.state is State.ACCEPTED
            if not is_here or quote.low is None or not quote.wording.strip():
                continue
            if quote.id in known or thing(quote) in things or self._stands(quote.wording):
                continue
            page = next((page for page in self._before if quote.wording in page.facts.text), None)
            if page is not None:
                seen = Seen(quote.wording, page.facts.text.index(quote.wording))
                change = QuoteChange(_unpublished(quote, self._on), quote)
                yield Proposal(f"gone:price:{quote.id}", Group.PRICES, Standing.GONE, change, seen, page)

    def _stands(self, words: str) -> bool:
        return bool(words.strip()) and _plain(words) in self._text


def _gone(
    key: str,
    group: Group,
    record: Practitioner | Registration,
    seen: Seen,
    page: SeenPage,
    on: date,
    cannot: Reason | None = None,
) -> Proposal:
    return Proposal(f"gone:{key}", group, Standing.GONE, GoneChange(record, on), seen, page, cannot=cannot)


def _unpublished(quote: Quote, on: date) -> Quote:
    return replace(
        quote,
        low=None,
        high=None,
        published=Published.NOT_PUBLISHED,
        seen_on=on,
        wording="",
        is_offer=False,
        regular=None,
    )


def _checked(entry: Registration) -> Reason | None:
    return None if entry.checked_on is None else Reason("checked_at_register", {"on": entry.checked_on})


def _numbers_on(page: SeenPage) -> Iterator[RegistrationFact]:
    for person in page.facts.people:
        yield from person.registrations
    yield from page.facts.registrations


def _is(entry: Registration, fact: RegistrationFact) -> bool:
    return entry.register == fact.register and bool(fact.number) and _plain(entry.number) == _plain(fact.number)


def _plain(words: str) -> str:
    """ "00A 0001E" is "00a0001e": how words are spaced says nothing."""
    return "".join(words.split()).casefold()
