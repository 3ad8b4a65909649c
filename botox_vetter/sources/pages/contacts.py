"""Phone numbers and e-mail addresses: in the text, in links, in the page's data."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from botox_vetter.domain.page_facts import Seen, TextFact
from botox_vetter.sources.pages.glossary import Glossary
from botox_vetter.sources.pages.page import Page

_EMAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,24}(?![\w@-])"
)
_HIDDEN_AT = re.compile(r"[\[({]\s*(?:at|ät|arroba)\s*[\])}]", re.IGNORECASE)  # quick to look for
_HIDDEN_EMAIL = re.compile(
    r"(?<![\w.+-])([A-Za-z0-9][\w.+-]{0,63})\s*[\[({]\s*(?:at|ät|arroba)\s*[\])}]\s*((?:[A-Za-z0-9-]{1,63}(?:\.|\s*[\[({]\s*(?:dot|punkt|punto)\s*[\])}]\s*))+[A-Za-z]{2,24})(?!\w)",
    re.IGNORECASE,
)
_IN_LETTERS = re.compile(
    r"(?<![\w+])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]?(?:\d{3}[\s.-][A-Z]{4}|[A-Z]{3}[\s.-]\d{4}|[A-Z]{7})(?!\w)"
)
_AMERICAN = re.compile(r"(?<![\w+.-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?![\w-])")
_FIGURES = re.compile(r"(?<![\w+])[+(]{0,2}\d[\d\s()./–-]{5,30}(?!\d)")
_DATE = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b")
FEWEST_DIGITS, MOST_DIGITS = 7, 15
FEWEST_PRINTED = 6  # some are printed with letters
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
AMERICAN = frozenset(["US", "CA"])


def emails_of(page: Page) -> tuple[TextFact, ...]:
    """Each once, in reading order; those of links and data last."""
    found: dict[str, TextFact] = {}
    for match in _EMAIL.finditer(page.text) if "@" in page.text else ():
        _keep(found, match[0].lower(), TextFact(match[0], Seen(match[0], match.start())))
    for match in _HIDDEN_EMAIL.finditer(page.text) if _HIDDEN_AT.search(page.text) else ():
        domain = re.sub(r"\s*[\[({]\s*(?:dot|punkt|punto)\s*[\])}]\s*", ".", match[2], flags=re.IGNORECASE)
        address = f"{match[1]}@{domain}"
        _keep(found, address.lower(), TextFact(address, Seen(match[0], match.start())))
    for link in page.links:
        if link.address[:7].lower() == "mailto:":
            address = unquote(link.address[7:].split("?")[0]).strip()
            if _EMAIL.fullmatch(address):
                _keep(found, address.lower(), TextFact(address, Seen(link.address, None)))
    for item in organisations(page):
        address = str(item.get("email") or "").removeprefix("mailto:").strip()
        if _EMAIL.fullmatch(address):
            _keep(found, address.lower(), TextFact(address, Seen(address, None)))
    return tuple(fact for key, fact in found.items() if not key.endswith(_PICTURES))


def phones_of(page: Page, country: str, glossary: Glossary) -> tuple[TextFact, ...]:
    """Each once, as it is printed where it is; fax numbers are left out."""
    found: dict[str, TextFact] = {}
    fax = re.compile(rf"{glossary.find('fax_words').pattern}[\s:.]*(?:\+?[\d(]\S*)?$", re.IGNORECASE)
    for number, start in _printed(page, country, glossary):
        if not fax.search(page.text[max(start - 20, 0) : start]):
            _keep(found, _digits(number), TextFact(number, Seen(number, start)))
    for link in page.links:
        number, at = _linked(link.address), None
        if number and _digits(number)[-7:] == _digits(link.text)[-7:]:
            number, at = link.text, link.start
        if number and not glossary.find("fax_words").search(page.text[max(link.start - 12, 0) : link.start]):
            _keep(found, _digits(number), TextFact(number, Seen(number if at is not None else link.address, at)))
    for item in organisations(page):
        number = str(item.get("telephone") or "").strip()
        if FEWEST_DIGITS <= len(re.sub(r"\D", "", number)) <= MOST_DIGITS:
            _keep(found, _digits(number), TextFact(number, Seen(number, None)))
    return tuple(found.values())


def organisations(page: Page) -> Iterator[Mapping[str, Any]]:
    """Items of the page's data that stand for a firm or a place."""
    for item in page.items:
        kinds = item.get("@type")
        names = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
        if any(str(name).endswith(_ORGANISATIONS) for name in names):
            yield item
        for key in ("provider", "publisher", "worksFor", "parentOrganization", "mainEntity", "about"):
            inner = item.get(key)
            if isinstance(inner, dict) and str(inner.get("@type") or "").endswith(_ORGANISATIONS):
                yield inner


_ORGANISATIONS = (
    *("Organization", "Business", "Clinic", "Salon", "Spa", "Dentist", "Physician", "Pharmacy", "Hospital", "Place"),
    *("Corporation", "Store", "Dermatology", "PlasticSurgery"),
)


def _keep(found: dict[str, TextFact], key: str, fact: TextFact) -> None:
    if key:
        found.setdefault(key, fact)


def _digits(number: str) -> str:
    """What two ways to write one number have in common."""
    return re.sub(r"\D", "", number)[-9:] or number


def _linked(address: str) -> str:
    """The number that a link calls or writes to; "": it does neither."""
    if address[:4].lower() == "tel:":
        number = unquote(address[4:]).strip()
    elif re.match(r"(?:https?:)?//(?:wa\.me|api\.whatsapp\.com|web\.whatsapp\.com)/", address, re.IGNORECASE):
        parts = _parts(address)
        number = (parse_qs(parts[1]).get("phone") or [parts[0].strip("/")])[0]
        number = number if number.startswith("+") else f"+{number}"
    else:
        return ""
    return number if FEWEST_DIGITS <= len(re.sub(r"\D", "", number)) <= MOST_DIGITS else ""


def _parts(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    return parts.path, parts.query


def _printed(page: Page, country: str, glossary: Glossary) -> Iterator[tuple[str, int]]:
    """Valid numbers of the country and those that say their country; others where a word for a phone stands before."""
    looked_at: set[str] = set()
    for block in page.blocks:
        if block.text in looked_at or sum(map(str.isdigit, block.text)) < FEWEST_PRINTED:
            continue
        looked_at.add(block.text)
        for number, start in sorted(_within(block.text, country), key=lambda each: each[1]):
            at = block.start + start
            if _is_phone(page.text[max(at - 25, 0) : at], number, country, glossary):
                yield number, at


def _within(text: str, country: str) -> Iterator[tuple[str, int]]:
    """Each once: those of the country's plan first."""
    for figures in _FIGURES.finditer(text):
        for number, start in _planned(figures[0], country):
            yield number, figures.start() + start
    for way in (_IN_LETTERS,) if not country or country in AMERICAN else ():
        yield from ((found[0], found.start()) for found in way.finditer(text))


def _planned(figures: str, country: str) -> Iterator[tuple[str, int]]:
    from phonenumbers import Leniency, PhoneNumberMatcher

    for leniency in (Leniency.VALID, Leniency.POSSIBLE):
        for region in [country] if country else _REGIONS:
            found = [
                (match.raw_string, match.start) for match in PhoneNumberMatcher(figures, region, leniency=leniency)
            ]
            if found:
                yield from found
                return
    if not country or country in AMERICAN:
        yield from ((found[0], found.start()) for found in _AMERICAN.finditer(figures))


_SHAPE = re.compile(
    r"[+(0]|1[38]00|\d{3}[\s.-]\d{3}[\s.-](?:\d{4}|[A-Z]{4})$|\d{3}[\s.-]\d{2,3}[\s.-]\d{2,3}(?:[\s.-]\d{2})?$|\d{4}\s\d{3}\s\d{3}$"
)
_REGIONS = ("GB", "US", "IE", "AU", "DE", "AT", "CH", "ES", "FR", "NL")


def _is_phone(before: str, number: str, country: str, glossary: Glossary) -> bool:
    """What looks like a price, a date or a register number is none, unless it is called one."""
    if _DATE.search(number):
        return False
    if number.startswith("+") or glossary.find("phone_words").search(before):
        return len(re.sub(r"\D", "", number)) >= FEWEST_DIGITS
    if re.search(r"[£$€]\s?$", before) or glossary.find("number_words").search(before[-14:]):
        return False
    return bool(_SHAPE.match(number)) and (_is_valid(number, country) or bool(_AMERICAN.fullmatch(number)))


def _is_valid(number: str, country: str) -> bool:
    from phonenumbers import NumberParseException, is_possible_number, is_valid_number, parse

    for region in [country] if country else _REGIONS:
        try:
            parsed = parse(number, region)
            if is_valid_number(parsed) or (_is_long(number) and is_possible_number(parsed)):
                return True
        except NumberParseException:
            continue
    return any(letter.isalpha() for letter in number)


def _is_long(number: str) -> bool:
    """With the nought of a call from afar: numbers that no plan has given out yet, too."""
    return number.startswith("0") and len(re.sub(r"\D", "", number)) >= 10
