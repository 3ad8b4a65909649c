"""The bytes of kept files: each once, under its SHA-256. Never rewritten, never logged; deleted only here.

Undo and redo work on records alone, so the bytes stay while a record names them, and after that as long as the log
could bring such a record back within the time that the caller gives.
"""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, delete, insert, select, update

from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.reasons import Refused
from botox_vetter.store import log
from botox_vetter.store.evidence import blobs, table


def keep(connection: Connection, content: bytes) -> str:
    """Their SHA-256. Bytes that are there stay as they are; only what does not fit its own name is mended."""
    digest = sha256(content).hexdigest()
    present = _bytes_of(connection, digest)
    if present is None:
        connection.execute(insert(blobs).values(sha256=digest, bytes=content))
    elif sha256(present).hexdigest() != digest:
        connection.execute(update(blobs).where(blobs.c.sha256 == digest).values(bytes=content))
    return digest


def content_of(connection: Connection, evidence: Evidence) -> bytes:
    """Raises Refused("evidence_not_here" | "evidence_damaged")."""
    content = _bytes_of(connection, evidence.sha256)
    if content is None:
        raise Refused("evidence_not_here", name=evidence.name)
    if sha256(content).hexdigest() != evidence.sha256:
        raise Refused("evidence_damaged", name=evidence.name)
    return content


def here(connection: Connection, digests: Iterable[str]) -> frozenset[str]:
    """Those whose bytes lie in the library."""
    wanted = set(digests)
    return frozenset(digest for (digest,) in connection.execute(select(blobs.c.sha256)) if digest in wanted)


def in_force(connection: Connection, digest: str) -> int:
    """How many records, of any case, name these bytes and are not removed."""
    found = select(table.c.id).where(table.c.sha256 == digest, table.c.removed_at.is_(None))
    return len(connection.execute(found).all())


def erase(connection: Connection, digest: str) -> None:
    """Deletes the bytes; where the database can, the place where they lay is written over."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
    connection.execute(delete(blobs).where(blobs.c.sha256 == digest))


def purge(connection: Connection, until: datetime) -> int:
    """Erases the bytes that nothing has named since `until`, and says of how many files."""
    old = [digest for digest in _unnamed(connection) if not _was_named_after(connection, digest, until)]
    for digest in old:
        erase(connection, digest)
    return len(old)


def purge_nameless(connection: Connection) -> None:
    """Erases the bytes that no record names and no step could bring back."""
    for digest in _unnamed(connection):
        if not _moments(connection, digest):
            erase(connection, digest)


def is_purge_due(connection: Connection, until: datetime) -> bool:
    """Whether `purge` would erase anything; only looks."""
    return any(not _was_named_after(connection, digest, until) for digest in _unnamed(connection))


def _unnamed(connection: Connection) -> list[str]:
    named = select(table.c.sha256).where(table.c.removed_at.is_(None))
    return [digest for (digest,) in connection.execute(select(blobs.c.sha256).where(blobs.c.sha256.not_in(named)))]


def _was_named_after(connection: Connection, digest: str, until: datetime) -> bool:
    return any(moment > until for moment in _moments(connection, digest))


def _moments(connection: Connection, digest: str) -> list[datetime]:
    """When records that named it were removed, and when steps touched them."""
    removed = connection.execute(select(table.c.removed_at).where(table.c.sha256 == digest)).scalars()
    return [*removed, *log.moments_of(connection, digest)]


def _bytes_of(connection: Connection, digest: str) -> bytes | None:
    return connection.execute(select(blobs.c.bytes).where(blobs.c.sha256 == digest)).scalar()
