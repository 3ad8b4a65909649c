"""Who is presented as staff: cards, titles before names, sentences that introduce somebody.

A name alone shows nothing: it must stand with what the person does there, with a registration, or be introduced.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from botox_vetter.sources.pages.glossary import Glossary
from botox_vetter.sources.pages.mentions import Mention, Mentions
from botox_vetter.sources.pages.names import Name
from botox_vetter.sources.pages.page import Page

ENOUGH = 2  # weight of all mentions that shows a person


@dataclass(frozen=True, slots=True)
class Person:
    """mentions: of the page, in reading order, those under a shorter name and in reviews too."""

    main: Mention
    mentions: tuple[Mention, ...]


def people_of(page: Page, glossary: Glossary) -> list[Person]:
    """In reading order of where each is presented."""
    groups = _groups(Mentions(page, glossary).all())
    shown = [group for group in groups if sum(mention.weight for mention in group) >= ENOUGH]
    people = [Person(_main(group), tuple(sorted(group, key=lambda mention: mention.at))) for group in shown]
    return sorted(people, key=lambda person: person.main.at)


def _groups(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """Mentions of one person under longer and shorter names are one group; the fullest name begins it."""
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda each: (-len(each.name.words), -each.weight, each.at)):
        group = next((group for group in groups if any(_is_same(mention.name, other.name) for other in group)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    return groups


def _is_same(one: Name, other: Name) -> bool:
    """Ana Solé is Ana, Dr Solé, A. Solé and Ana Vidal Solé; never Eva Solé."""
    short, long = sorted((one.key, other.key), key=len)
    if len(short) == 1:
        return short[0] in (long[0], long[-1])
    return short[-1] == long[-1] and (short[0] == long[0] or short[0][0] == long[0] or long[0][0] == short[0])


def _main(group: Sequence[Mention]) -> Mention:
    """The fullest name, where it is presented best, with what another mention says of the person."""
    longest = max(len(mention.name.words) for mention in group)
    best = max(group, key=lambda each: (len(each.name.words) == longest, each.weight, bool(each.title), -each.at))
    told = best if best.title else next((mention for mention in group if mention.title), best)
    return replace(best, title=told.title, title_at=told.title_at)
