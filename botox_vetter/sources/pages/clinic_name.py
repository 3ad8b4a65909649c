"""What the clinic calls itself: the name that several places of the page agree on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import urlsplit

from botox_vetter.domain.page_facts import Seen, TextFact
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.sources.pages.contacts import organisations
from botox_vetter.sources.pages.glossary import Glossary, any_of, folded, plain_words
from botox_vetter.sources.pages.page import Page

LONGEST = 60  # letters
MOST = 300  # places in which names are looked for
ENOUGH = 3.0  # weight that makes a name
ALONE = 1.0  # more for the only part of a title that may be a name, where the page says it again
MOST_ALONE = 5  # words
FIRM = 0.5  # more for a part of a title that calls itself a clinic, beside parts that do not
HEAD = 400  # letters at the top in which a page shows its name
_SEPARATORS = re.compile(r"\s+[|–—·•:»›~-]+\s+|\s*[|•»›]\s*|:\s+")
_COPYRIGHT = re.compile(
    r"(?:©|@(?=\s?\d{4}\b)|\(c\)(?=\s)|\bcopyrights?\b)[\s©]*(?:all copyrights?\s*)?"
    r"(?:\d{4}\s*(?:[-–]\s*\d{4})?)?\s*(?:by|von|de)?\s*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Candidate:
    """A name, how much speaks for it, and where it stands."""

    words: str
    seen: Seen
    weight: float = 0.0
    sources: set[str] = field(default_factory=set)

    def is_worse_spelled(self, words: str) -> bool:
        """It is not on the page so, or written as one word: "quayclinic"."""
        return self.seen.at is None or len(self.words.split()) < len(words.split())


def clinic_name_of(page: Page, glossary: Glossary, emails: tuple[TextFact, ...] = ()) -> TextFact | None:
    """None: nothing on the page agrees on a name."""
    found: dict[str, _Candidate] = {}
    for words, source, weight in islice(_told(page, glossary), MOST):
        words = words.strip(' -–—|·•,.:»›"“”')
        key = plain_words(words)
        if not key or len(words) > LONGEST or "@" in words or _is_common(words, glossary):
            continue
        candidate = found.setdefault(key.replace(" ", ""), _Candidate(words, _seen(words, page)))
        if (seen := _seen(words, page)).at is not None and candidate.is_worse_spelled(words):
            candidate.words, candidate.seen = words, seen
        if source not in candidate.sources:
            candidate.sources.add(source)
            candidate.weight += weight
    _weigh({plain_words(each.words): each for each in found.values()}, page, glossary, _domains(page, emails))
    told = [each for each in found.values() if each.sources - {"head"}]
    best = max(told, key=lambda each: (each.weight, each.seen.at is not None, -len(each.words)), default=None)
    if best is None or best.weight < ENOUGH:
        return None
    return TextFact(best.words, best.seen)


def _told(page: Page, glossary: Glossary) -> Iterator[tuple[str, str, float]]:
    """Where a page may say its name, with how much that counts."""
    for item in organisations(page):
        for whole, part in _parts(str(item.get("name") or "")):
            yield part, "data", 4.0 if part == whole else 2.5
        yield from ((part, "data", 1.0) for _whole, part in _parts(str(item.get("legalName") or "")))
    for item in page.items:
        if item.get("@type") == "WebSite":
            yield str(item.get("name") or ""), "site", 3.0
    named = r"(?:[A-ZÀ-Þ][\w'’.-]*|&)(?:\s+(?:[A-ZÀ-Þ][\w'’-]*|&|by|and|of|the|für|und|de)){0,5}"
    for match in re.finditer(rf"(?i:{glossary.find('at_words').pattern})\s+({named})(?=\s*[,.!]|\s+[a-z])", page.text):
        yield match[1], "said", 1.5
    for name in ("og:site_name", "application-name", "apple-mobile-web-app-title"):
        yield page.named.get(name, ""), "site", 3.5
    rights = glossary.find("rights_words").pattern
    ends = re.compile(rf"[|·•✦©]|(?<!\bDr)(?<!\bSt)\.(?:\s|$)|\s[–—-]\s|\d{{4}}|,?\s*{rights}", re.IGNORECASE)
    for match in _COPYRIGHT.finditer(page.text):
        yield ends.split(page.text[match.end() : match.end() + LONGEST + 20])[0], "copyright", 3.0
    for block in page.blocks:
        if (before := block.text.partition("©")[0]) != block.text and len(before) <= LONGEST:
            yield ends.split(before)[0], "copyright", 3.0
    for title in (page.named.get("og:title", ""), page.title):
        parts = [part for _whole, part in _parts(title)]
        for number, part in enumerate(parts):
            is_firm = len(parts) > 1 and _is_firm(part, glossary)
            weight = (2.0 if 0 < number == len(parts) - 1 else 1.5) + FIRM * is_firm
            others = [other for other in parts[1:] if other != part]
            yield part, "title", weight + ALONE * _is_alone(part, others, page, glossary)
    yield page.named.get("author", ""), "author", 1.0
    for link in page.links:
        if re.fullmatch(r"(?:https?://[^/]+)?(?:[./]*(?:index\.\w+|home)?/?(?:#\w*)?)", link.address, re.IGNORECASE):
            yield link.text, "home", 2.0
    shown = [block for block in page.blocks if block.tag != "title"]
    yield from ((block.text, "first", 1.0) for block in shown[:1])
    for block in shown:
        if block.start < HEAD or block.heading_level == 1:
            yield block.text, "head", 1.0


def _parts(words: str) -> Iterator[tuple[str, str]]:
    words = " ".join(words.split())
    yield from ((words, part) for part in dict.fromkeys([words, *_SEPARATORS.split(words)]))


def _is_alone(part: str, others: Sequence[str], page: Page, glossary: Glossary) -> bool:
    """Of a title all else describes, and the page says this part again: "Botox in Leeds | Quay"."""
    if len(part.split()) > MOST_ALONE or _describes(part, glossary) or page.text.count(part) < 2:
        return False
    is_headline = any(block.heading_level == 1 and block.text == part for block in page.blocks)
    return not is_headline and all(_describes(other, glossary) for other in others)


def _describes(words: str, glossary: Glossary) -> bool:
    """A page, a treatment or a place, and no name."""
    return _is_common(words, glossary) or glossary.find("treatment_words", "place_words").search(words) is not None


def _is_common(words: str, glossary: Glossary) -> bool:
    """A word for a page and not for a clinic: "Prices", "Our team"."""
    key, common = plain_words(words), glossary.common
    if key in common or not re.search(r"[^\W\d_]{2}", words):
        return True
    return not _own_words(words, glossary) and not glossary.find("clinic_nouns").search(words)


def _own_words(words: str, glossary: Glossary) -> list[str]:
    """Those that are no plain words of pages and clinics."""
    return [w for w in plain_words(words).split() if w not in glossary.common and w not in glossary.not_names]


def _seen(words: str, page: Page) -> Seen:
    at = page.text.find(words)
    return Seen(words, at if at >= 0 and words else None)


def _weigh(found: Mapping[str, _Candidate], page: Page, glossary: Glossary, domains: set[str]) -> None:
    """What else speaks for each, or against it."""
    text = plain_words(page.text)
    topics = {plain_words(block.text) for block in page.blocks if block.heading_level == 1}
    for key, candidate in found.items():
        if _is_of(domains, key, glossary):
            candidate.weight += 3.0
            candidate.sources.add("domain")
        candidate.weight += min(text.count(f" {key} "), 6) * 0.25
        candidate.weight += _by_its_words(candidate.words, glossary)
        if not candidate.sources & {"data", "site", "domain"} and _is_topic(key, candidate, topics, glossary):
            candidate.weight -= 2.0
    for key, candidate in found.items():
        for other_key, other in found.items():
            if other_key != key and f" {key} " in f" {other_key} " and 2 * len(key.split()) >= len(other_key.split()):
                candidate.weight += 0.3 * len(other.sources - candidate.sources)


def _is_topic(key: str, candidate: _Candidate, topics: set[str], glossary: Glossary) -> bool:
    """What the page is about, and no name: a treatment, or the first heading that only the title says, too."""
    if glossary.find("treatment_words").search(candidate.words):
        return True
    is_told = candidate.sources & {"copyright", "home", "said"}
    return key in topics and not is_told and not _is_firm(candidate.words, glossary)


def _is_firm(words: str, glossary: Glossary) -> bool:
    """It calls itself a clinic, by a name of its own."""
    return glossary.find("firm_nouns").search(words) is not None and bool(_own_words(words, glossary))


def _by_its_words(words: str, glossary: Glossary) -> float:
    weight = 0.0
    if _is_firm(words, glossary):
        weight += 1.0
    elif folded(words).split()[0].strip(".") in glossary.courtesy:
        weight -= 2.5  # a person, and the clinic only by chance
    if glossary.find("place_words").search(words):
        weight -= 1.5
    if len(words.split()) > 7 or re.search(r"[!?]", words):
        weight -= 2.0
    return weight


def _is_of(domains: set[str], key: str, glossary: Glossary) -> bool:
    together = plain_key(key).replace(" ", "")
    firm = plain_key(re.sub(any_of(glossary.all("company_forms")), "", key)).replace(" ", "")
    return any(len(domain) > 3 and (domain in together or (len(firm) > 3 and firm in domain)) for domain in domains)


def _domains(page: Page, emails: tuple[TextFact, ...]) -> set[str]:
    """The names within its own addresses: of the page, of its data, of its e-mail."""
    hosts = [email.value.split("@")[1] for email in emails if "@" in email.value]
    of_data = (str(item.get("url") or "") for item in organisations(page))
    for address in (page.address, page.named.get("og:url", ""), *of_data):
        try:
            hosts.append(urlsplit(address).hostname or "")
        except ValueError:
            continue
    labels = {re.sub(r"[^a-z0-9]", "", _label(host.lower())) for host in hosts if host}
    return {label for label in labels if label not in _MAIL}


def _label(host: str) -> str:
    parts = [part for part in host.split(".") if part not in ("www", "co", "com", "org", "net", "ltd")]
    return max(parts[:-1] or parts or [""], key=len)


_MAIL = frozenset(  # where letter boxes of anybody lie
    [
        "gmail",
        "googlemail",
        "hotmail",
        "outlook",
        "yahoo",
        "icloud",
        "aol",
        "gmx",
        "web",
        "live",
        "btinternet",
        "example",
    ]
)
