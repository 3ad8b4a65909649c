"""Clinic, people, policies and warning signs of one page as JSON and as lines."""

from collections.abc import Iterator

from botox_vetter.domain.page_facts import PageFacts, PersonFact, RegistrationFact, Seen, TextFact


def as_json(facts: PageFacts) -> dict[str, object]:
    """A nameless practitioner holds the registrations that the page gives to nobody."""
    clinic = facts.clinic
    people = [_person(person) for person in facts.people]
    if facts.registrations:
        people.append({"name": None, "registrations": [_registration(each) for each in facts.registrations]})
    return {
        "clinic": {
            "name": _value(clinic.name),
            "phones": [phone.value for phone in clinic.phones],
            "emails": [email.value for email in clinic.emails],
            "address": _value(clinic.address),
            "postcode": _value(clinic.postcode),
            "opening_hours": _value(clinic.opening_hours),
        },
        "practitioners": people,
        "products": [{"name": product.name, "product": product.product or None} for product in facts.products],
        "policies": [{"matter": policy.matter, **_seen(policy.seen)} for policy in facts.policies],
        "red_flags": [{"sign": sign.sign, **_seen(sign.seen)} for sign in facts.signs],
    }


def _value(fact: TextFact | None) -> str | None:
    return fact.value if fact else None


def _seen(seen: Seen) -> dict[str, object]:
    return {"text": seen.wording, "at": seen.at}


def _person(person: PersonFact) -> dict[str, object]:
    return {
        "name": person.name,
        "title": person.title or None,
        "profession": person.profession or None,
        "shown_by": person.shown_by.wording if person.shown_by else None,
        "registrations": [_registration(each) for each in person.registrations],
        **_seen(person.seen),
    }


def _registration(registration: RegistrationFact) -> dict[str, object]:
    return {
        "body": registration.body,
        "number": registration.number or None,
        "fit": registration.fit.value,
        **_seen(registration.seen),
    }


def lines(facts: PageFacts) -> Iterator[str]:
    """In the page's own words."""
    clinic = facts.clinic
    told = (clinic.name, clinic.address, *clinic.phones, *clinic.emails, clinic.opening_hours)
    yield from (fact.value for fact in told if fact)
    for person in facts.people:
        numbers = (f"{each.body} {each.number}".strip() for each in person.registrations)
        yield " · ".join(part for part in (person.name, person.title, *numbers) if part)
    yield from (f"{each.body} {each.number}".strip() for each in facts.registrations)
    yield from (policy.seen.wording for policy in facts.policies)
    yield from (f"{sign.sign}: {sign.seen.wording}" for sign in facts.signs)
