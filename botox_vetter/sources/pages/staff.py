"""What the page shows of each person: profession, title, registrations."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from botox_vetter.domain.page_facts import PersonFact, RegistrationFact, Seen
from botox_vetter.sources.pages.blocks import Block
from botox_vetter.sources.pages.glossary import Glossary
from botox_vetter.sources.pages.lines import lines_of
from botox_vetter.sources.pages.page import Page
from botox_vetter.sources.pages.people import Person
from botox_vetter.sources.pages.registrations import Registered

NEAR = 700  # letters behind a name in which a number is the person's
CLAIM_NEAR = 300
RIGHT_BEHIND = 60
LONGEST_TITLE = 120


def staff_of(
    page: Page, people: Sequence[Person], registered: Sequence[Registered], glossary: Glossary
) -> tuple[tuple[PersonFact, ...], tuple[RegistrationFact, ...]]:
    """People with their registrations, and the registrations that are nobody's."""
    theirs: dict[int | None, list[Registered]] = {}
    named = sorted((mention.at, n) for n, person in enumerate(people) for mention in person.mentions)
    heads = {mention.at: mention.headings for person in people for mention in person.mentions}
    lines = lines_of(page.blocks)
    starts = [line.start for line in lines]
    for each in registered:
        owner = _owner(named, each)
        if owner is not None and len(people) > 1 and not each.fact.number:
            line = lines[max(bisect_right(starts, each.at) - 1, 0)]
            owner = owner if _is_on_card(people[owner], line, heads) else None
        theirs.setdefault(owner, []).append(each)
    facts = tuple(_fact(page, person, _each_once(theirs.get(n, [])), glossary) for n, person in enumerate(people))
    return facts, tuple(each.fact for each in _each_once(theirs.get(None, [])))


def _is_on_card(person: Person, line: Block, heads: Mapping[int, tuple[str, ...]]) -> bool:
    """The line names the person, or stands under a heading that does, or under the same as the name."""
    mentions = [mention for mention in person.mentions if mention.at <= line.end]
    if any(line.start <= mention.at for mention in mentions):
        return True
    words = " ".join(person.main.name.words)
    return any(words in head for head in line.headings) or heads[mentions[-1].at] == line.headings


def _owner(named: Sequence[tuple[int, int]], each: Registered) -> int | None:
    """Whose registration it is: of the name last before it, or right behind it; of the only person there is."""
    is_one = len({person for _at, person in named}) == 1
    if each.fact.number or not is_one:
        number = bisect_right(named, (each.at, len(named)))
        if number and each.at - named[number - 1][0] <= (NEAR if each.fact.number else CLAIM_NEAR):
            return named[number - 1][1]
        if number < len(named) and named[number][0] - each.end <= RIGHT_BEHIND:
            return named[number][1]
    return named[0][1] if is_one else None


def _each_once(registered: Sequence[Registered]) -> list[Registered]:
    """A claim says nothing where the number stands; the same number twice is one."""
    found: dict[tuple[str, str], Registered] = {}
    for each in registered:
        found.setdefault((each.fact.body, re.sub(r"\W", "", each.fact.number).upper()), each)
    numbered = {body for body, number in found if number}
    return [each for (body, number), each in found.items() if number or body not in numbered]


def _fact(page: Page, person: Person, registered: Sequence[Registered], glossary: Glossary) -> PersonFact:
    main = person.main
    name = page.text[main.at : main.name_end]
    profession, shown_by = _profession(page, person, registered, glossary)
    return PersonFact(
        name=name,
        seen=Seen(name, main.at, main.headings),
        title=main.title[:LONGEST_TITLE].strip(),
        profession=profession,
        shown_by=shown_by,
        registrations=tuple(each.fact for each in registered),
    )


def _profession(
    page: Page, person: Person, registered: Sequence[Registered], glossary: Glossary
) -> tuple[str, Seen | None]:
    """By what stands beside the name, then by what sentences say, then by a register that has one profession only."""
    said: set[str] = set()
    for words, at in _shown(page, person):
        if words in said:
            continue
        said.add(words)
        profession = profession_in(words, glossary)
        if profession:
            return profession, Seen(words, at)
    for each in registered:
        if each.shows:
            return each.shows, each.fact.seen
    return "", None


def _shown(page: Page, person: Person) -> Iterator[tuple[str, int]]:
    """What stands beside the names and before them ("Nurse"), with where it stands; of the fullest name first."""
    for mention in (person.main, *person.mentions):
        yield from mention.told
        if degrees := mention.name.degrees:
            yield degrees, page.text.index(degrees, mention.name_end)
    yield from ((mention.name.title, mention.at) for mention in person.mentions if mention.name.title)


def profession_in(words: str, glossary: Glossary) -> str:
    """The profession that the words show first, the closer one where they show both: "RN, FNP"; "": none."""
    found: list[tuple[int, int, str]] = []
    for profession, pattern in (*glossary.professions, *glossary.graduates):
        found += [(match.start(), -len(match[0]), profession) for match in pattern.finditer(words)]
    found = [each for each in found if not any(_is_within(each, other) for other in found)]
    if not found:
        return ""
    kinds = [profession for _start, _length, profession in sorted(found)]
    first = next((kind for kind in kinds if kind != "prescriber"), "")
    closer = next((kind for kind in kinds if first and kind.startswith(f"{first}_")), first)
    if closer == first and "prescriber" in kinds and f"{first}_prescriber" in glossary.kinds:
        return f"{first}_prescriber"
    return closer


def _is_within(each: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """ "dental nurse" is no nurse."""
    return other[1] < each[1] and other[0] <= each[0] and each[0] - each[1] <= other[0] - other[1]
