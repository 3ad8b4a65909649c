"""Register numbers that a page prints, and registrations that it claims without one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from botox_vetter.domain.clinic_words import RegisterWords
from botox_vetter.domain.page_facts import RegistrationFact, Seen
from botox_vetter.domain.registers import Fit, fit
from botox_vetter.sources.pages.glossary import Glossary, any_of

MOST = 200  # of one body on one page
STATE_BOARD = "us_state_board"  # in registers.toml; each state has its own
CLAIM_NEAR = 40  # letters between a body and the word that claims
_NO_PERSON = frozenset(
    ["CQC", "ICO", "VAT", "CPD", "NHS", "UK", "USA", "HTTP", "HTTPS", "WWW", "BIC", "IBAN", "RF", "PO", "ISBN"]
)


@dataclass(frozen=True, slots=True)
class Registered:
    """A registration where it stands in the text of a page."""

    fact: RegistrationFact
    at: int
    end: int
    shows: str


def registrations_in(text: str, country: str, glossary: Glossary) -> list[Registered]:
    """In reading order; a body of another country counts where it is named in full or with a number that fits."""
    found: list[Registered] = []
    said = text.casefold()
    named = [body for body in glossary.bodies if any(name.casefold() in said for name in (body.short, *body.names))]
    for body in glossary.bodies:
        if body.is_bare or body in named:
            found += _numbered(text, body, glossary)
    if country in ("", "US"):
        found += _licences(text, glossary)
    found += _others(text, glossary, [(each.at, each.end) for each in found])
    numbered = {each.fact.body for each in found}
    for body in named:
        if not body.countries or not country or country in body.countries or body.short in numbered:
            found += _claimed(text, body, glossary, found)
    return sorted(found, key=lambda each: each.at)


def _numbered(text: str, body: RegisterWords, glossary: Glossary) -> Iterator[Registered]:
    pattern = _pattern(body, glossary)
    if not pattern:
        return
    named = any_of((body.short, *body.names))
    said = any_of([*glossary.all("number_words"), *glossary.all("claim_words")])
    between = rf"(?:[\s:.#()–—-]|{said}){{0,12}}?"
    number = rf"(?<![\w£$€.,/])(?P<number>{pattern})(?![\w%]|[.,]\d)"
    ways = [rf"{named}(?P<between>{between}){number}", rf"{number}\s?[(,–-]?\s?{named}"]
    if body.is_bare:
        ways.append(number)
    taken: list[tuple[int, int]] = []
    for way in ways:
        for match in islice(re.finditer(way, text, re.IGNORECASE), MOST):
            span = match.span("number")
            if any(start < span[1] and span[0] < end for start, end in taken) or _is_year(match, glossary):
                continue
            taken.append(span)
            yield _registered(body, match, glossary)


def _pattern(body: RegisterWords, glossary: Glossary) -> str:
    register = glossary.registers.get(body.register)
    return body.pattern or (register.pattern.strip("^$") if register else "")


def _is_year(match: re.Match[str], glossary: Glossary) -> bool:
    """ "GDC registered 2019" tells a year, unless a word for a number stands before it."""
    if not re.fullmatch(r"(?:19|20)\d\d", match["number"]):
        return False
    between = match.groupdict().get("between") or ""
    return glossary.find("number_words").search(between) is None


def _registered(body: RegisterWords, match: re.Match[str], glossary: Glossary) -> Registered:
    number = match["number"]
    register = glossary.registers.get(body.register)
    how = fit(register, number) if register else Fit.NO_FORMAT
    fact = RegistrationFact(body.short, body.register, number, how, Seen(match[0], match.start()))
    return Registered(fact, match.start(), match.end(), body.shows)


def _licences(text: str, glossary: Glossary) -> Iterator[Registered]:
    """Of a state of the US, which its own boards give: "Florida medical license ME12345"."""
    states, licences = any_of(glossary.all("states")), any_of(glossary.all("licence_words"))
    said = rf"[\s:.#]*(?:(?i:{any_of(glossary.all('number_words'))})[\s:.#]*)?"
    kind = rf"(?:\s+(?!(?i:{any_of(glossary.all('firm_licences'))}))[A-Za-z/&-]+){{0,3}}?"
    way = rf"(?P<body>{states}){kind}\s+(?i:{licences}){said}(?P<number>[A-Z]{{0,4}}-?\d{{4,9}}[A-Z]?)(?!\w)"
    for match in islice(re.finditer(way, text), MOST):
        yield _registered(RegisterWords(match["body"], ("US",), register=STATE_BOARD), match, glossary)


def _others(text: str, glossary: Glossary, taken: Sequence[tuple[int, int]]) -> Iterator[Registered]:
    """A body that we do not know, or a number that does not fit one that we do: "BXYZ membership number 12345"."""
    labels = any_of([*glossary.all("number_words"), *glossary.all("claim_words")])
    number = r"(?P<number>[A-Z]{0,4}\d[\dA-Z/-]{3,11})(?!\w)"
    way = rf"(?<!\w)(?P<body>[A-Z]{{3,7}}|GPhC)(?P<between>(?:\s+(?i:{labels}))+[\s:.#–—-]{{1,4}}){number}"
    known = {body.short: body for body in glossary.bodies}
    for match in islice(re.finditer(way, text), MOST):
        short = match["body"]
        is_taken = any(start < match.end() and match.start() < end for start, end in taken)
        if is_taken or short in _NO_PERSON or glossary.find("number_words").fullmatch(short):
            continue
        if glossary.find("number_words").search(match["between"]):
            yield _registered(known.get(short, RegisterWords(short, ())), match, glossary)


def _claimed(text: str, body: RegisterWords, glossary: Glossary, known: Sequence[Registered]) -> Iterator[Registered]:
    named = any_of((body.short, *body.names))
    claims = glossary.find("claim_words")
    for match in islice(re.finditer(named, text, re.IGNORECASE), MOST):
        if match[0].casefold() == body.short.casefold() and match[0] != body.short:
            continue  # "imc" within a sentence
        if any(each.at <= match.start() < each.end for each in known):
            continue
        before = _clause(text[max(match.start() - CLAIM_NEAR, 0) : match.start()], is_before=True)
        after = _clause(text[match.end() : match.end() + CLAIM_NEAR // 2], is_before=False)
        first = match.start() - len(before)
        claim = next(iter([*claims.finditer(before)][-1:]), None)
        if claim:
            start, end = first + claim.start(), match.end()
        elif behind := claims.search(after):
            start, end = match.start(), match.end() + behind.end()
        else:
            continue
        fact = RegistrationFact(body.short, body.register, "", Fit.EMPTY, Seen(text[start:end], start))
        yield Registered(fact, start, end, body.shows)


def _clause(text: str, is_before: bool) -> str:
    parts = re.split(r"[.;!?•|✔✓]", text)
    return parts[-1] if is_before else parts[0]
