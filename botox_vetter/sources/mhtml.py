"""A page that a browser saved as one file (MHTML, RFC 2557): laid out as a mail, its first page is what was shown."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_LOCATIONS = ("Content-Location", "Snapshot-Content-Location")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """address: where it was shown; "": it does not say. at: when it was saved; None: nor that. charset "": the page
    tells."""

    address: str
    at: datetime | None
    charset: str
    content: bytes


def saved_in(content: bytes) -> SavedPage | None:
    """None: there is no page in it."""
    mail = message_from_bytes(content)
    part = next((part for part in mail.walk() if part.get_content_type() in _PAGES), None)
    page = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(page, bytes) or not page.strip():
        return None
    return SavedPage(_address(part, mail), _moment(mail), part.get_content_charset() or "", page)


def _address(part: Message, mail: Message) -> str:
    said = (str(one.get(name) or "").strip() for one in (part, mail) for name in _LOCATIONS)
    return next((address for address in said if address.lower().startswith(("http://", "https://"))), "")


def _moment(mail: Message) -> datetime | None:
    try:
        found = parsedate_to_datetime(str(mail.get("Date") or ""))
    except (ValueError, OverflowError):
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
