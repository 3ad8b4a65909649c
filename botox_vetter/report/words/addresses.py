"""Addresses of pages as they stand in a line, and where they lead."""

from botox_vetter.report.document import Link, is_web_address
from botox_vetter.report.words.names import own_words


def shown_address(address: str) -> str:
    """Without what every address begins with."""
    return own_words(address).removeprefix("https://")


def links_to(*addresses: str) -> tuple[Link, ...]:
    """Those that lead anywhere: http and https, nothing else that somebody typed."""
    web = (address.strip() for address in addresses)
    return tuple(
        Link(shown, address) for address in web if is_web_address(address) and (shown := shown_address(address))
    )
