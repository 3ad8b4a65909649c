"""One thing that pages say, and what it would change in the case if a person accepts it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from botox_vetter.domain.clinics import Contact, Practitioner, Registration, RoleKind
from botox_vetter.domain.page_facts import PageFacts, Seen
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason
from botox_vetter.matching.same_clinic import Alike


class Group(StrEnum):
    CLINIC = "clinic"
    PEOPLE = "people"
    PRICES = "prices"
    WARNINGS = "warnings"
    POLICIES = "policies"


class Standing(StrEnum):
    """Held against what the case has: not in it, in it as it is, or in it otherwise; gone: in it, and in an earlier
    capture, and on the pages no longer."""

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page that was read.

    evidence_id  of what was kept of it; None: it is kept with the first fact
    name         of the file that it was; "": it came from the web, or was pasted
    """

    facts: PageFacts
    seen_on: date
    evidence_id: str | None = None
    name: str = ""

    def number(self, seen: Seen) -> int | None:
        """Of the page of a PDF; None: it is no PDF."""
        pdf = self.facts.pdf
        return None if pdf is None or seen.at is None else pdf.number_at(seen.at)

    def where(self, seen: Seen) -> str:
        """The address that is kept with a fact; of a PDF with its page, as RFC 8118 writes it, and by its name where
        it has no address: "https://quay.example/prices.pdf#page=2", "prices.pdf#page=2"."""
        number = self.number(seen)
        return self.facts.address if number is None else f"{self.facts.address or self.name}#page={number}"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A particular of the clinic. field: name of a field of `Clinic`; before: what stands there now."""

    field: str
    value: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class ContactChange:
    """A further way to reach the clinic, beside those it has."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class PersonChange:
    """Somebody whom the page presents. What they do there, only a person can say: the page does not.

    person     with the id of the one of the case, where `is_known`
    kinds      what the user says that this person does there
    is_here    known to work at that clinic already
    """

    person: Practitioner
    is_known: bool
    kinds: frozenset[RoleKind] = frozenset()
    is_here: bool = False

    @property
    def needs_kind(self) -> bool:
        """Whoever does nothing there is nobody of that clinic."""
        return not self.is_here and not self.kinds


@dataclass(frozen=True, slots=True)
class RegistrationChange:
    """A number that is claimed. registration: of the person of the proposal `of`; of: "": of the clinic itself."""

    registration: Registration
    of: str


@dataclass(frozen=True, slots=True)
class QuoteChange:
    """before: the price that it takes the place of; None: a further one."""

    quote: Quote
    before: Quote | None = None


@dataclass(frozen=True, slots=True)
class NoteChange:
    """Words that are kept as a note. matter: of the policy that they are about."""

    matter: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """A warning sign: a note, and its knock-outs (`gates`) get the words without an answer. It fails nothing."""

    sign: str
    gates: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class GoneChange:
    """Somebody who works there no more, or a number that is claimed no more. on: when the pages were read."""

    record: Practitioner | Registration
    on: date


Change = (
    FieldChange
    | ContactChange
    | PersonChange
    | RegistrationChange
    | QuoteChange
    | NoteChange
    | QuestionChange
    | GoneChange
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """key       tells it from the others of one reading, in the order of the pages
    seen         the words that it was read from; of what is gone, in the earlier capture that `page` is
    doubts       why a person should look twice
    cannot       why it cannot be kept as it is; None: it can
    """

    key: str
    group: Group
    standing: Standing
    change: Change
    seen: Seen
    page: SeenPage
    doubts: tuple[Reason, ...] = ()
    cannot: Reason | None = None


@dataclass(frozen=True, slots=True)
class Proposals:
    """not_assigned: how many amounts on the pages nobody could make sense of.

    alike  clinics of the case that may be this one
    """

    all: tuple[Proposal, ...]
    not_assigned: int
    alike: tuple[Alike, ...] = ()
