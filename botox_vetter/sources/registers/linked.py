"""Where the links of a page lead to, for pages on which registers offer their files."""

from collections.abc import Iterator
from urllib.parse import urljoin


def linked_addresses(html: bytes, address: str) -> Iterator[str]:
    """Those that lead somewhere: what is no address is none."""
    from bs4 import BeautifulSoup

    for link in BeautifulSoup(html, "lxml").find_all("a", href=True):
        try:
            yield urljoin(address, str(link["href"]))
        except ValueError:
            continue
