"""A page as it was sent becomes text that can be quoted."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.pages.blocks import Block, Link

if TYPE_CHECKING:
    from botox_vetter.sources.pages.walk import Walk

GREATEST_PAGE_MB = 10
LITTLE_TEXT = 200  # letters; a page that a browser builds shows hardly more without one


@dataclass(frozen=True, slots=True)
class Page:
    """text: all that is visible, hidden menus too, with single blanks; every quoted wording stands in it literally.

    address   where it was seen; "": not known
    language  as it says itself, "en", "de"; "": it does not say
    items     objects of its JSON-LD, flat
    named     its `meta` by name or property
    is_built_by_scripts  it holds scripts and next to no text: only a browser can show what it says
    """

    address: str
    title: str
    language: str
    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    items: tuple[Mapping[str, Any], ...]
    named: Mapping[str, str]
    is_built_by_scripts: bool


def read_page(content: bytes, address: str = "", charset: str | None = None) -> Page:
    """charset: what the server says; None: the page tells. Broken markup is read as browsers do.

    Raises Refused("page_too_large" | "no_page").
    """
    if len(content) > GREATEST_PAGE_MB * 2**20:
        raise Refused("page_too_large", limit_mb=GREATEST_PAGE_MB)
    if _is_binary(content[:1000]):
        raise Refused("no_page")
    walk = _walked(content, charset or _declared(content))
    return Page(
        address=address,
        title=next((block.text for block in walk.blocks if block.tag == "title"), ""),
        language=walk.language or "",
        text=walk.text,
        blocks=tuple(walk.blocks),
        links=tuple(walk.links),
        items=tuple(item for source in walk.data_found for item in _items(source)),
        named=walk.named,
        is_built_by_scripts=walk.scripts > 0 and len(walk.text) < LITTLE_TEXT,
    )


def _is_binary(head: bytes) -> bool:
    """Text has no such bytes, but for UTF-16, which says what it is at its beginning."""
    return head.startswith(b"%PDF-") or (b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")))


def _walked(content: bytes, charset: str) -> "Walk":
    """A charset that nobody knows is UTF-8."""
    from lxml.etree import HTMLParser

    from botox_vetter.sources.pages.walk import Walk

    walk = Walk()
    target: Any = walk  # it is given texts, never bytes
    try:
        parser = HTMLParser(target=target, encoding=charset)
    except LookupError:
        parser = HTMLParser(target=target, encoding="utf-8")
    parser.feed(content)
    parser.close()
    return walk


def _declared(content: bytes) -> str:
    """What the page itself says, else UTF-8 where it can be that; nothing is guessed from how often letters occur."""
    from bs4.dammit import EncodingDetector

    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    declared = EncodingDetector.find_declared_encoding(content, is_html=True)
    if declared:
        return str(declared)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8"


def _items(source: str) -> Iterator[Mapping[str, Any]]:
    """What is no JSON says nothing."""
    try:
        waiting = [json.loads(source, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting = item + waiting
        elif isinstance(item, dict):
            graph = item.get("@graph")
            if isinstance(graph, list):
                waiting = graph + waiting
            yield item
