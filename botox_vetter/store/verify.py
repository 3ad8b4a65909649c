"""Is everything in a library whole? Pages, references, records, kept files, and whether the log tells how it came."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, select

from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.store import log
from botox_vetter.store.change import Change, ChangeState
from botox_vetter.store.evidence import EVIDENCE, blobs
from botox_vetter.store.nouns import Noun
from botox_vetter.store.plain import plain, read
from botox_vetter.store.refusals import LibraryRefused
from botox_vetter.store.schema import NOUNS, noun_named

_MOST_PAGES = 20  # that are complained about one by one

Key = tuple[str, str]
"""Noun and id."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at, and what is wrong with it; no damage: the library is whole.

    damage   page_damaged (where), reference_broken (noun, to), record_unreadable (noun, id, where),
             evidence_altered (name), log_unreadable (id, of the case), log_disagrees (noun, id)
    files    kept files whose bytes are here; a case from another computer comes without them, and that is no damage
    """

    damage: tuple[Reason, ...]
    cases: int = 0
    records: int = 0
    steps: int = 0
    files: int = 0


def verify(connection: Connection) -> Verified:
    """Reads every page, record, file and step, as they are at one moment; writes nothing."""
    damage = [*_pages(connection), *_references(connection)]
    records: dict[Key, Any] = {}
    for noun in NOUNS:
        for record_id, found in _records(connection, noun):
            if isinstance(found, Reason):
                damage.append(found)
            records[noun.name, record_id] = found
    files, altered = _files(connection)
    steps, disagreeing = _log(connection, records)
    cases = sum(noun == "cases" for noun, _ in records)
    return Verified((*damage, *altered, *disagreeing), cases, len(records), steps, files)


def _pages(connection: Connection) -> Iterator[Reason]:
    for (found,) in connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST_PAGES})"):
        if found != "ok":
            yield Reason("page_damaged", {"where": found})


def _references(connection: Connection) -> Iterator[Reason]:
    for noun, _row, to, _key in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Reason("reference_broken", {"noun": noun, "to": to})


def _records(connection: Connection, noun: Noun[Any]) -> Iterator[tuple[str, Any]]:
    """Every id of the noun with its record as plain values, or with the Reason why it cannot be read."""
    try:
        yield from [(record.id, plain(record)) for record in noun.read(connection, select(noun.table), {})]
    except LibraryRefused:
        for (record_id,) in connection.execute(select(noun.table.c.id)).all():
            yield record_id, _read_one(connection, noun, record_id)


def _read_one(connection: Connection, noun: Noun[Any], record_id: str) -> Any:
    try:
        return plain(noun.get(connection, record_id))
    except LibraryRefused as refused:
        where = refused.reason.values["where"]
        return Reason("record_unreadable", {"noun": noun.name, "id": record_id, "where": where})


def _files(connection: Connection) -> tuple[int, list[Reason]]:
    """How many there are, and those whose bytes are no longer the ones that were kept."""
    columns = EVIDENCE.table.c
    names = {row.sha256: row.name for row in connection.execute(select(columns.sha256, columns.name))}
    count, altered = 0, []
    for digest, content in connection.execute(select(blobs.c.sha256, blobs.c.bytes)):
        count += 1
        if sha256(content).hexdigest() != digest:
            altered.append(Reason("evidence_altered", {"name": names.get(digest, digest)}))
    return count, altered


def _log(connection: Connection, records: Mapping[Key, Any]) -> tuple[int, list[Reason]]:
    """Does the steps of every case once more, in thought, and compares where they lead with what is there."""
    steps, disagreeing, unreadable = 0, dict[Key, None](), list[Reason]()
    told: dict[Key, Any] = {}
    for case_id in log.last_numbers(connection):
        try:
            changes = log.history(connection, case_id)
            in_force = _replay(changes, ChangeState.DONE, {}, disagreeing)
            _replay(changes, ChangeState.UNDONE, dict(in_force), disagreeing)  # what could be redone
        except (Refused, ValueError, TypeError, KeyError):  # no JSON, or not that of a step
            unreadable.append(Reason("log_unreadable", {"id": case_id}))
        else:
            steps += len(changes)
            told |= in_force
    if not unreadable:
        for key in told.keys() | records.keys():
            present = records.get(key)
            if not isinstance(present, Reason) and present != told.get(key):
                disagreeing[key] = None
    damage = [Reason("log_disagrees", {"noun": noun, "id": record_id}) for noun, record_id in sorted(disagreeing)]
    return steps, [*unreadable, *damage]


def _replay(
    changes: Iterable[Change], state: ChangeState, records: dict[Key, Any], disagreeing: dict[Key, None]
) -> dict[Key, Any]:
    """The records after the steps in that state; steps that do not begin where the one before ended are noted."""
    for change in changes:
        for touched in change.records if change.state is state else ():
            key, kind = (touched.noun, touched.id), noun_named(touched.noun).kind
            before, after = (None if end is None else plain(read(kind, end)) for end in (touched.before, touched.after))
            if records.pop(key, None) != before:
                disagreeing[key] = None
            if after is not None:
                records[key] = after
    return records
