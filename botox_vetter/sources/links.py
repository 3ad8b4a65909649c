"""Which pages of a clinic's site are worth reading, told from the links of its start page. No request is made here."""

import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from botox_vetter.domain.link_words import TOPICS, LinkWords
from botox_vetter.sources.addresses import web_address
from botox_vetter.sources.outcome import Unfetched

if TYPE_CHECKING:
    from bs4 import Tag

MOST_LINKS = 8
MOST_LOOKED_AT = 2000
LONGEST_WORDS = 200
_NO_PAGE = re.compile(r"\.(?!html?$|php$|aspx?$|pdf$|jsp$)[a-z0-9]{2,5}$", re.IGNORECASE)
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Link:
    """words: its text, what stands for its picture, and its title."""

    address: str
    words: str


def worth_reading(start: bytes, charset: str, address: str, languages: Sequence[LinkWords]) -> tuple[str, ...]:
    """At most eight addresses of the same site: the best of each topic, then the second best, and so on.

    charset: what the server says; "": the page tells.
    """
    ranked = _Rating(languages).ranked(links_of(start, charset, address))
    chosen: list[str] = []
    while len(chosen) < MOST_LINKS and any(ranked.values()):
        for ranking in ranked.values():
            found = next((link for link in ranking if link not in chosen), None)
            ranking[:] = [link for link in ranking if link != found and link not in chosen]
            if found is not None:
                chosen.append(found)
    return tuple(chosen[:MOST_LINKS])


def links_of(content: bytes, charset: str, address: str) -> list[Link]:
    """Links to other pages of the same site, as its host is written with or without www."""
    found: list[Link] = []
    base = address
    for tag in _tags(content, charset):
        href = str(tag.get("href") or "").strip()
        if tag.name == "base":
            base = _joined(address, href) or address
        elif len(found) < MOST_LOOKED_AT and is_page_of_site(to := _joined(base, href), address):
            found.append(Link(to, _words_of(tag)))
    return found


def is_page_of_site(to: str, start: str) -> bool:
    """Not: the start page itself, another site, a picture or an archive."""
    return to != start and _site_of(to) == _site_of(start) and not _NO_PAGE.search(urlsplit(to).path)


class _Rating:
    """How much a link has to do with each topic."""

    def __init__(self, languages: Sequence[LinkWords]) -> None:
        self._leave = _beginnings(languages, "leave")
        self._topics = {topic: _beginnings(languages, topic) for topic in TOPICS}

    def ranked(self, links: Iterable[Link]) -> dict[str, list[str]]:
        """By topic in their order: the addresses, the best first; of the same worth as the page has them."""
        rated: dict[str, dict[str, int]] = {topic: {} for topic in TOPICS}
        for link in links:
            for topic, worth in self._of(link):
                rated[topic][link.address] = max(worth, rated[topic].get(link.address, 0))
        return {topic: sorted(found, key=lambda one: -found[one]) for topic, found in rated.items()}

    def _of(self, link: Link) -> Iterator[tuple[str, int]]:
        path = _plain(unquote(urlsplit(link.address).path))
        words = _plain(link.words)
        if self._leave.search(path) or self._leave.search(words):
            return
        for topic, pattern in self._topics.items():
            worth = 2 * bool(pattern.search(words)) + bool(pattern.search(path))
            if worth:
                yield topic, worth


def _beginnings(languages: Sequence[LinkWords], topic: str) -> re.Pattern[str]:
    words = {word for language in languages for word in getattr(language, topic)}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})") if words else re.compile(r"(?!)")


def _plain(text: str) -> str:
    """Small letters without accents, and single blanks: "Über-uns/" is "uber uns"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", bare).strip()


def _joined(base: str, href: str) -> str:
    """ "": it leads nowhere on the web."""
    try:
        return web_address(urljoin(base, href)) if href else ""
    except (Unfetched, ValueError):
        return ""


def _site_of(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.") if address else ""


def _words_of(tag: "Tag") -> str:
    pictures = [str(one.get("alt") or "") for one in tag.find_all("img")]
    named = [str(tag.get(name) or "") for name in ("aria-label", "title")]
    return " ".join([tag.get_text(" "), *pictures, *named])[:LONGEST_WORDS]


def _tags(content: bytes, charset: str) -> "Iterable[Tag]":
    from bs4 import BeautifulSoup
    from bs4.filter import SoupStrainer

    with warnings.catch_warnings():  # that a page is XML, or looks like an address, is no fault of ours
        warnings.simplefilter("ignore")
        only = SoupStrainer(["a", "base"])
        return BeautifulSoup(content, "lxml", from_encoding=charset or None, parse_only=only).find_all(["a", "base"])
