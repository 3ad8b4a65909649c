"""Small made-up pages."""

import re

from bs4 import BeautifulSoup, Comment

from botox_vetter.sources.pages.page import Page, read_page


def page_of(body: str, title: str = "", address: str = "https://quay.example/prices") -> Page:
    html = f"<!doctype html><html lang=en><head><title>{title}</title></head><body>{body}</body></html>"
    return read_page(html.encode(), address)


def visible_text(content: bytes) -> str:
    """The same by the shortest way: what a page shows, and nothing of scripts, styles and comments."""
    soup = BeautifulSoup(content, "lxml")
    for unseen in soup(["script", "style", "noscript", "template"]):
        unseen.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    return re.sub(r"\s+", " ", soup.get_text(" ")).strip()
