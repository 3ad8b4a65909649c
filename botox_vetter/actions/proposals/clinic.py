"""What pages say about the clinic itself: its particulars, and how it can be reached."""

from collections.abc import Callable, Iterator, Sequence

from botox_vetter.actions.proposals.proposal import ContactChange, FieldChange, Group, Proposal, SeenPage, Standing
from botox_vetter.domain.clinics import Clinic, Contact
from botox_vetter.domain.page_facts import TextFact
from botox_vetter.matching.keys import name_key, phone_key, postcode_key

Key = Callable[[str], str]

_SINGLE: tuple[tuple[str, Key], ...] = (
    ("name", name_key),
    ("address", name_key),
    ("postcode", postcode_key),
    ("opening_hours", name_key),
)
_MANY: tuple[tuple[str, str, Key], ...] = (("phones", "phone", phone_key), ("emails", "email", str.casefold))


def clinic_proposals(clinic: Clinic | None, pages: Sequence[SeenPage]) -> Iterator[Proposal]:
    """clinic None: it is not in the case yet. What several pages say alike is proposed once."""
    for field, key in _SINGLE:
        yield from _single(clinic, pages, field, key)
    for many, field, key in _MANY:
        yield from _several(clinic, pages, many, field, key)


def _single(clinic: Clinic | None, pages: Sequence[SeenPage], field: str, key: Key) -> Iterator[Proposal]:
    present = getattr(clinic, field) if clinic else ""
    seen: set[str] = set()
    for page in pages:
        fact: TextFact | None = getattr(page.facts.clinic, field)
        if fact is None or key(fact.value) in seen:
            continue
        seen.add(key(fact.value))
        standing = _standing(present, fact.value, key)
        change = FieldChange(field, fact.value, present)
        yield Proposal(f"{field}:{key(fact.value)}", Group.CLINIC, standing, change, fact.seen, page)


def _several(clinic: Clinic | None, pages: Sequence[SeenPage], many: str, field: str, key: Key) -> Iterator[Proposal]:
    """The first that is new fills an empty field, the others stand beside it as further ways to reach the clinic."""
    present = getattr(clinic, field) if clinic else ""
    known = {key(present)} if present else set()
    known |= {key(contact.value) for contact in clinic.contacts} if clinic else set()
    seen: set[str] = set()
    for page in pages:
        facts: tuple[TextFact, ...] = getattr(page.facts.clinic, many)
        for fact in facts:
            if (this := key(fact.value)) in seen:
                continue
            seen.add(this)
            fills = not present and not any(other not in known for other in seen - {this})
            standing = Standing.SAME if this in known else Standing.NEW
            change = FieldChange(field, fact.value) if fills else ContactChange(Contact(field, fact.value))
            yield Proposal(f"{field}:{this}", Group.CLINIC, standing, change, fact.seen, page)


def _standing(present: str, value: str, key: Key) -> Standing:
    if not present:
        return Standing.NEW
    return Standing.SAME if key(present) == key(value) else Standing.DIFFERS
