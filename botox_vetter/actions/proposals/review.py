"""What a person has decided so far about each thing that was read; nothing is kept by deciding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from botox_vetter.actions.proposals.proposal import (
    Group,
    PersonChange,
    Proposal,
    Proposals,
    QuoteChange,
    RegistrationChange,
    Standing,
)


class Decision(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Review:
    """proposals as they were read, and as they were `edited`, by key; `decided`: what is not there is open."""

    proposals: Proposals
    decided: Mapping[str, Decision] = field(default_factory=dict, hash=False)
    edited: Mapping[str, Proposal] = field(default_factory=dict, hash=False)

    @property
    def all(self) -> tuple[Proposal, ...]:
        return tuple(self.edited.get(one.key, one) for one in self.proposals.all)

    @property
    def to_decide(self) -> tuple[Proposal, ...]:
        """What would change something, in the order in which it was read."""
        return tuple(one for one in self.all if one.standing is not Standing.SAME)

    @property
    def same(self) -> tuple[Proposal, ...]:
        """What is in the case as it is: it needs no decision."""
        return tuple(one for one in self.all if one.standing is Standing.SAME)

    @property
    def seen_again(self) -> tuple[Proposal, ...]:
        """Prices that are as the case has them, and were read on a later day than there."""
        return tuple(one for one in self.same if isinstance(one.change, QuoteChange) and _is_later(one.change))

    @property
    def accepted(self) -> tuple[Proposal, ...]:
        return tuple(one for one in self.to_decide if self.decision(one.key) is Decision.ACCEPTED)

    def of(self, group: Group) -> tuple[Proposal, ...]:
        return tuple(one for one in self.to_decide if one.group is group)

    def one(self, key: str) -> Proposal | None:
        return self.edited.get(key) or next((one for one in self.proposals.all if one.key == key), None)

    def decision(self, key: str) -> Decision:
        return self.decided.get(key, Decision.OPEN)

    def can_accept(self, one: Proposal) -> bool:
        """Not before a person is said to do something there, nor a number before its person."""
        if isinstance(one.change, RegistrationChange):
            person = self.one(one.change.of)
            return one.cannot is None and (person is None or self.can_accept(person))
        return one.cannot is None and not (isinstance(one.change, PersonChange) and one.change.needs_kind)

    def decide(self, keys: Iterable[str], decision: Decision) -> "Review":
        """What cannot be kept is never accepted. A number goes with its person: accepted, both are; refused, both."""
        decided, wanted = dict(self.decided), frozenset(keys)
        for one in (found for found in self.all if found.key in wanted):
            if decision is Decision.ACCEPTED and not self.can_accept(one):
                continue
            decided[one.key] = decision
            for other in self._bound_to(one, decision):
                decided[other] = decision
        return replace(self, decided=decided)

    def accept_group(self, group: Group) -> "Review":
        """All of it that can be kept and was not refused; what is gone, a person takes out one by one."""
        present = (one for one in self.of(group) if one.standing is not Standing.GONE)
        keys = (one.key for one in present if self.decision(one.key) is not Decision.REFUSED)
        return self.decide(keys, Decision.ACCEPTED)

    def edit(self, proposal: Proposal) -> "Review":
        """What a person has put in its place is accepted: they have looked at it; open, where it cannot be."""
        changed = replace(self, edited={**self.edited, proposal.key: proposal})
        can = changed.can_accept(proposal)
        return changed.decide([proposal.key], Decision.ACCEPTED if can else Decision.OPEN)

    def _bound_to(self, one: Proposal, decision: Decision) -> tuple[str, ...]:
        if decision is Decision.ACCEPTED and isinstance(one.change, RegistrationChange):
            person = self.one(one.change.of)
            return (person.key,) if person is not None and _joins(person) else ()
        if decision is not Decision.ACCEPTED and _joins(one):
            taken = (other for other in self.all if self.decision(other.key) is Decision.ACCEPTED)
            return tuple(other.key for other in taken if _of(other) == one.key)
        return ()


def _is_later(change: QuoteChange) -> bool:
    before, now = change.before, change.quote.seen_on
    return before is not None and now is not None and (before.seen_on is None or before.seen_on < now)


def _of(number: Proposal) -> str:
    return number.change.of if isinstance(number.change, RegistrationChange) else ""


def _joins(one: Proposal) -> bool:
    """A person who is not at the clinic yet."""
    return isinstance(one.change, PersonChange) and not one.change.is_here
