"""Who is presented as staff: cards, titles before names, sentences that introduce somebody.

A name alone shows nothing: it must stand with what the person does there, with a registration, or be introduced.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from botox_vetter.domain.page_facts import ClinicFacts
from botox_vetter.sources.pages.glossary import Glossary, folded
from botox_vetter.sources.pages.mentions import Mention, Mentions
from botox_vetter.sources.pages.names import Name
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.sayings import LIKELY, SURE, WEAK

MOST_MENTIONS = 5000
MOST_NAMES = 500  # different names of a page that are looked at


@dataclass(frozen=True, slots=True)
class Person:
    """mentions: of the page, in reading order, those under a shorter name and in reviews too."""

    main: Mention
    mentions: tuple[Mention, ...]


def people_of(page: Page, glossary: Glossary, clinic: ClinicFacts) -> list[Person]:
    """In reading order of where each is presented. clinic: its name and town are nobody's."""
    shown = [
        group
        for group in _groups(islice(Mentions(page, glossary).all(), MOST_MENTIONS))
        if _is_shown(group, page, clinic)
    ]
    people = [Person(_main(group), tuple(sorted(group, key=lambda mention: mention.at))) for group in shown]
    return sorted(people, key=lambda person: person.main.at)


def _is_shown(group: Sequence[Mention], page: Page, clinic: ClinicFacts) -> bool:
    """Weak signs count as one likely: what happens has a subject, too, that is no person."""
    weight = sum(mention.weight for mention in group if mention.weight > WEAK)
    weight += min(sum(mention.weight for mention in group if mention.weight == WEAK), LIKELY)
    weight += _written_to(group[0].name, clinic)
    is_told = any(mention.title or mention.name.title for mention in group)
    if not is_told and _is_clinic(group[0].name, clinic):
        return False
    return weight >= SURE or any(_is_named(item, group[0].name) for item in page.items)


def _written_to(name: Name, clinic: ClinicFacts) -> int:
    """An e-mail address under that name; it says little where the clinic has the name, too."""
    boxes = [re.split(r"[._-]", folded(email.value).split("@")[0]) for email in clinic.emails]
    if not any(box in ([name.key[0]], [name.key[0], name.key[-1]]) for box in boxes):
        return 0
    return LIKELY if clinic.name and name.key[0] in folded(clinic.name.value).split() else SURE


def _is_clinic(name: Name, clinic: ClinicFacts) -> bool:
    """Its name, or a part of its address."""
    words = " ".join(name.key)
    address = re.sub(r"\W+", " ", folded(clinic.address.value)) if clinic.address else ""
    return f" {words} " in f" {address} " or (clinic.name is not None and folded(clinic.name.value) == words)


def _is_named(item: Mapping[str, object], name: Name) -> bool:
    """The data of the page names this person as one who works there."""
    people = [item] if item.get("@type") in ("Person", "Physician") and item.get("jobTitle") else []
    for key in ("founder", "employee", "employees", "member", "physician"):
        value = item.get(key)
        people += [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]
    words = " ".join(name.key)
    return any(words in folded(str(person.get("name") or "")) for person in people) and len(name.words) > 1


def _groups(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """Mentions of one person under longer and shorter names are one group; the fullest name begins it."""
    named: dict[tuple[str, ...], list[Mention]] = {}
    for mention in sorted(mentions, key=lambda each: (-len(each.name.words), -each.weight, each.at)):
        named.setdefault(mention.name.key, []).append(mention)
    groups: list[list[Mention]] = []
    keys: list[list[tuple[str, ...]]] = []
    for key, found in list(named.items())[:MOST_NAMES]:
        number = next((n for n, known in enumerate(keys) if any(_is_same(key, other) for other in known)), None)
        if number is None:
            groups.append(found)
            keys.append([key])
        else:
            groups[number] += found
            keys[number].append(key)
    return groups


def _is_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Ana Solé is Ana, Dr Solé, A. Solé and Ana Vidal Solé; An Solé too; never Eva Solé."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return short[0] in (long[0], long[-1])
    if set(short) <= set(long) and short[0] == long[0]:
        return True
    first, second = sorted((short[0], long[0]), key=len)
    return short[-1] == long[-1] and second.startswith(first)


def _main(group: Sequence[Mention]) -> Mention:
    """The fullest name, where it is presented best, with what another mention says of the person."""
    longest = max(len(mention.name.words) for mention in group)
    best = max(group, key=lambda each: (len(each.name.words) == longest, each.weight, bool(each.title), -each.at))
    return best if best.told else replace(best, told=next((mention.told for mention in group if mention.told), ()))
