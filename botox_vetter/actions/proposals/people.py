"""Whom pages present as staff, and the register numbers that they print. All of it is claimed, nothing is checked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from botox_vetter.actions.checks import check_registration
from botox_vetter.actions.proposals.proposal import (
    Group,
    PersonChange,
    Proposal,
    RegistrationChange,
    SeenPage,
    Standing,
)
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Practitioner, Registration
from botox_vetter.domain.page_facts import PersonFact, RegistrationFact
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.registers import normalised
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.matching.keys import person_key


def people_proposals(
    file: CaseFile, rulebook: Rulebook, clinic_id: str | None, pages: Sequence[SeenPage]
) -> Iterator[Proposal]:
    """A person whom several pages name is proposed once, with the page that shows most; numbers follow the person."""
    return _People(file, rulebook, clinic_id).proposals(pages)


class _People:
    def __init__(self, file: CaseFile, rulebook: Rulebook, clinic_id: str | None) -> None:
        self._file, self._rulebook = file, rulebook
        self._here = {role.practitioner_id for role in file.roles if role.clinic_id == clinic_id}

    def proposals(self, pages: Sequence[SeenPage]) -> Iterator[Proposal]:
        met: dict[str, list[tuple[PersonFact, SeenPage]]] = {}
        for page in pages:
            for fact in page.facts.people:
                met.setdefault(person_key(fact.name), []).append((fact, page))
        for key, facts in met.items():
            fact, page = max(facts, key=lambda one: (bool(one[0].profession), bool(one[0].title)))
            person = self._person(f"person:{key}", fact, page)
            yield person
            yield from self._numbers(person, [(number, at) for one, at in facts for number in one.registrations])
        yield from self._numbers(None, [(number, page) for page in pages for number in page.facts.registrations])

    def _person(self, key: str, fact: PersonFact, page: SeenPage) -> Proposal:
        profession = fact.profession if fact.profession in self._rulebook.places.professions else ""
        said = Practitioner("", self._file.case.id, fact.name, profession, fact.title)
        known = self._known(fact)
        doubts: list[Reason] = []
        if fact.shown_by is None:
            doubts.append(Reason("page_shows_no_profession"))
        doubts += [Reason("profession_of_another", {"name": other}) for other in _shown_alike(fact, page)]
        if known is None:
            same_name = (p for p in self._file.practitioners if person_key(p.name) == person_key(fact.name))
            doubts += [Reason("name_known_elsewhere", {"name": other.name}) for other in same_name]
            return Proposal(key, Group.PEOPLE, Standing.NEW, PersonChange(said, False), fact.seen, page, tuple(doubts))
        differs = bool(profession and known.profession and profession != known.profession)
        kept = known if known.profession or not profession else replace(known, profession=profession)
        is_here = known.id in self._here
        change = PersonChange(replace(kept, profession=profession) if differs else kept, True, is_here=is_here)
        unchanged = Standing.SAME if is_here else Standing.NEW
        standing = Standing.DIFFERS if change.person != known else unchanged
        return Proposal(key, Group.PEOPLE, standing, change, fact.seen, page, tuple(doubts))

    def _known(self, fact: PersonFact) -> Practitioner | None:
        """Somebody of this clinic with that name, or of the case with that name and one of the numbers."""
        for person in self._file.practitioners:
            if person_key(person.name) != person_key(fact.name):
                continue
            held = [entry for entry in self._file.registrations if entry.practitioner_id == person.id]
            if person.id in self._here or any(self._is(entry, one) for entry in held for one in fact.registrations):
                return person
        return None

    def _numbers(
        self, person: Proposal | None, numbers: Sequence[tuple[RegistrationFact, SeenPage]]
    ) -> Iterator[Proposal]:
        seen: set[str] = set()
        for fact, page in numbers:
            key = f"registration:{person.key if person else ''}:{fact.body}:{fact.number}"
            if key not in seen:
                seen.add(key)
                yield self._number(key, person, fact, page)

    def _number(self, key: str, person: Proposal | None, fact: RegistrationFact, page: SeenPage) -> Proposal:
        known = person.change.person.id if person and isinstance(person.change, PersonChange) else ""
        entry = Registration("", fact.register, fact.number, practitioner_id=known)
        holders = [held for held in self._file.registrations if self._is(held, fact)]
        is_same = bool(known) and any(held.practitioner_id == known for held in holders)
        doubts = () if is_same else tuple(self._other_holders(fact, holders, known))
        standing = Standing.SAME if is_same else Standing.NEW
        change = RegistrationChange(entry, person.key if person else "")
        cannot = self._why_not(person, fact, entry)
        return Proposal(key, Group.PEOPLE, standing, change, fact.seen, page, doubts, cannot)

    def _other_holders(self, fact: RegistrationFact, holders: Sequence[Registration], known: str) -> Iterator[Reason]:
        for held in holders:
            if held.practitioner_id not in (None, known):
                name = self._file.practitioner(str(held.practitioner_id)).name
                yield Reason("number_of_another", {"number": fact.number, "name": name})

    def _why_not(self, person: Proposal | None, fact: RegistrationFact, entry: Registration) -> Reason | None:
        if person is None:
            return Reason("number_of_nobody_there", {"number": fact.number or fact.body})
        if not fact.number:
            return Reason("no_number_printed", {"body": fact.body})
        try:
            check_registration(self._rulebook, entry)
        except Refused as refused:
            return refused.reason
        return None

    def _is(self, entry: Registration, fact: RegistrationFact) -> bool:
        register = self._rulebook.registers.get(fact.register)
        if register is None or entry.register != fact.register or not fact.number:
            return False
        return normalised(register, entry.number) == normalised(register, fact.number)


def _shown_alike(fact: PersonFact, page: SeenPage) -> list[str]:
    """Others of the page whose profession is read from the very same words: they may be about one of them only."""
    if fact.shown_by is None or fact.shown_by.at is None:
        return []
    others = (other for other in page.facts.people if other.name != fact.name and other.shown_by is not None)
    return [other.name for other in others if other.shown_by == fact.shown_by]
