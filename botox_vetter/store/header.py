"""Whose file is this? Answered from its bytes, before any database engine may touch it.

SQLite keeps a mark (application_id) and a number (user_version) in the first hundred bytes of every database.
"""

from dataclasses import dataclass
from pathlib import Path

from botox_vetter.store.refusals import LibraryRefused

APPLICATION_ID = 0x42764C62  # "BvLb"
SCHEMA_NUMBER = 2

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of https://www.sqlite.org/fileformat.html#the_database_header that tell what the file is."""

    application_id: int
    schema_number: int
    bytes_needed: int


def read_header(path: Path) -> Header:
    """Raises LibraryRefused("foreign" | "not_reachable")."""
    try:
        with path.open("rb") as file:
            head = file.read(_LENGTH)
    except IsADirectoryError:
        raise LibraryRefused("foreign", address=str(path)) from None
    except OSError as error:
        kind = "foreign" if path.is_dir() else "not_reachable"  # Windows says "no permission" for a folder
        raise LibraryRefused(kind, address=str(path), where=str(error.strerror)) from None
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        raise LibraryRefused("foreign", address=str(path))
    page_size = _number(head, 16, 2)
    pages = _number(head, 28, 4)
    return Header(_number(head, 68, 4), _number(head, 60, 4), (65536 if page_size == 1 else page_size) * pages)


def check_header(path: Path) -> None:
    """Raises LibraryRefused("foreign" | "newer" | "damaged" | "not_reachable")."""
    header = read_header(path)
    if header.application_id != APPLICATION_ID:
        raise LibraryRefused("foreign", address=str(path))
    if header.schema_number > SCHEMA_NUMBER:
        raise LibraryRefused("newer", address=str(path), number=header.schema_number, known=SCHEMA_NUMBER)
    if header.schema_number < 1 or path.stat().st_size < header.bytes_needed:
        raise LibraryRefused("damaged", address=str(path), where="header")


def _number(head: bytes, start: int, length: int) -> int:
    return int.from_bytes(head[start : start + length], "big")
