"""Whose file is this? Answered from its bytes, before any database engine may touch it.

SQLite keeps a mark (application_id) in the first hundred bytes of every database. The number of the schema
(user_version) stands there, too, but the newest one may still lie in the -wal file: `opening` asks SQLite for it.
"""

from pathlib import Path

from botox_vetter.store.refusals import LibraryRefused

APPLICATION_ID = 0x42764C62  # "BvLb"
SCHEMA_NUMBER = 5

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100


def check_header(path: Path) -> None:
    """Raises LibraryRefused("foreign" | "damaged" | "not_reachable").

    The fields stand at https://www.sqlite.org/fileformat.html#the_database_header.
    """
    head = _first_bytes(path)
    if len(head) < _LENGTH or not head.startswith(_MAGIC) or _number(head, 68, 4) != APPLICATION_ID:
        raise LibraryRefused("foreign", address=str(path))
    if _has_log(path):  # a checkpoint that was cut off: the head may be written already, and the log has the rest
        return
    page_size, pages = _number(head, 16, 2), _number(head, 28, 4)
    if path.stat().st_size < (65536 if page_size == 1 else page_size) * pages:
        raise LibraryRefused("damaged", address=str(path), where="truncated")


def _has_log(path: Path) -> bool:
    """Whether its write-ahead log holds anything."""
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0


def _first_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise LibraryRefused("foreign", address=str(path))
    try:
        with path.open("rb") as file:
            return file.read(_LENGTH)
    except OSError as error:
        raise LibraryRefused("not_reachable", address=str(path), where=error.strerror or "") from None


def _number(head: bytes, start: int, length: int) -> int:
    return int.from_bytes(head[start : start + length], "big")
