"""What the clinic calls itself: the name that several places of the page agree on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from botox_vetter.domain.page_facts import Seen, TextFact
from botox_vetter.sources.pages.contacts import organisations
from botox_vetter.sources.pages.glossary import Glossary, any_of, folded
from botox_vetter.sources.pages.page import Page

LONGEST = 60  # letters
ENOUGH = 3.0  # weight that makes a name
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


def clinic_name_of(page: Page, glossary: Glossary, emails: tuple[TextFact, ...] = ()) -> TextFact | None:
    """None: nothing on the page agrees on a name."""
    found: dict[str, _Candidate] = {}
    for words, source, weight in _told(page, glossary):
        words = words.strip(' -–—|·•,.:»›"“”')
        key = _key(words)
        if not key or len(words) > LONGEST or _is_common(words, glossary):
            continue
        candidate = found.setdefault(key, _Candidate(words, _seen(words, page)))
        if candidate.seen.at is None and (seen := _seen(words, page)).at is not None:
            candidate.words, candidate.seen = words, seen
        if source not in candidate.sources:
            candidate.sources.add(source)
            candidate.weight += weight
    _add_what_speaks_for_it(found, page, glossary, emails)
    best = max(found.values(), key=lambda each: (each.weight, each.seen.at is not None, -len(each.words)), default=None)
    if best is None or best.weight < ENOUGH:
        return None
    return TextFact(best.words, best.seen)


def _told(page: Page, glossary: Glossary) -> Iterator[tuple[str, str, float]]:
    """Where a page may say its name, with how much that counts."""
    for item in organisations(page):
        yield from (
            (part, "data", 4.0 if part == whole else 2.5) for whole, part in _parts(str(item.get("name") or ""))
        )
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
    for key in ("og:title", "title"):
        parts = [part for _whole, part in _parts(page.title if key == "title" else page.named.get(key, ""))]
        for number, part in enumerate(parts):
            is_end = len(parts) > 1 and number in (0, len(parts) - 1)
            yield part, "title", 2.0 if is_end and number else 1.5
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


def _key(words: str) -> str:
    return re.sub(r"[^\w]+", " ", folded(words).replace("&", " and ")).strip()


def _is_common(words: str, glossary: Glossary) -> bool:
    """A word for a page and not for a clinic: "Prices", "Our team"."""
    key = _key(words)
    common = {_key(word) for part in ("page_words", "booking_heads", "clinic_nouns") for word in glossary.all(part)}
    if key in common or not re.search(r"[^\W\d_]{2}", words):
        return True
    rest = [word for word in key.split() if word not in common and word not in glossary.not_names]
    return not rest and not glossary.find("clinic_nouns").search(words)


def _seen(words: str, page: Page) -> Seen:
    at = page.text.find(words)
    return Seen(words, at if at >= 0 and words else None)


def _add_what_speaks_for_it(
    found: dict[str, _Candidate], page: Page, glossary: Glossary, emails: tuple[TextFact, ...]
) -> None:
    """Its domain, how often it stands there, the kind of place in it, longer and shorter forms of it."""
    domains = _domains(page, emails)
    nouns = glossary.find("clinic_nouns")
    treatments = glossary.find("treatment_words")
    text = _key(page.text)
    common = {_key(word) for word in glossary.all("page_words")}
    for key, candidate in found.items():
        together = key.replace(" ", "")
        firm = re.sub(rf"\b(?:{'|'.join(map(re.escape, glossary.all('company_forms')))})\b", "", key).replace(" ", "")
        if any(len(domain) > 3 and (domain in together or (len(firm) > 3 and firm in domain)) for domain in domains):
            candidate.weight += 3.0
        if nouns.search(candidate.words):
            candidate.weight += 1.0
        if re.search(any_of(glossary.all("place_words")), candidate.words, re.IGNORECASE) or any(
            word in common for word in [key]
        ):
            candidate.weight -= 1.5
        candidate.weight += min(text.count(f" {key} "), 6) * 0.25
        if folded(candidate.words).split()[0].strip(".") in glossary.courtesy and not nouns.search(candidate.words):
            candidate.weight -= 2.5  # a person, and the clinic only by chance
        if treatments.search(candidate.words) and not (candidate.sources & {"data", "site"}):
            candidate.weight -= 2.0
        if len(candidate.words.split()) > 7 or re.search(r"[!?]", candidate.words):
            candidate.weight -= 2.0
    for key, candidate in found.items():
        for other_key, other in found.items():
            if other_key != key and f" {key} " in f" {other_key} " and 2 * len(key.split()) >= len(other_key.split()):
                candidate.weight += 0.3 * len(other.sources - candidate.sources)


def _domains(page: Page, emails: tuple[TextFact, ...]) -> set[str]:
    """The names within its own addresses: of the page, of its data, of its e-mail."""
    hosts = [email.value.split("@")[1] for email in emails if "@" in email.value]
    for address in (
        page.address,
        page.named.get("og:url", ""),
        *(str(i.get("url") or "") for i in organisations(page)),
    ):
        try:
            hosts.append(urlsplit(address).hostname or "")
        except ValueError:
            continue
    labels = {re.sub(r"[^a-z0-9]", "", _label(host.lower())) for host in hosts if host}
    return {label for label in labels if label not in _MAIL}


def _label(host: str) -> str:
    parts = [part for part in host.split(".") if part not in ("www", "co", "com", "org", "net", "ltd")]
    return max(parts[:-1] or parts or [""], key=len)


_MAIL = frozenset(
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
        "me",
        "btinternet",
        "example",
    ]
)
