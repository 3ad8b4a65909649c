"""A case read again after a step: only what the step may have touched, all other records stay the same objects."""

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from botox_vetter.domain.cases import OWNER_OF, CaseFile
from botox_vetter.domain.grouped import Grouped, about
from botox_vetter.store.case_files import BELONGING, read_decision, read_evidence
from botox_vetter.store.cases import CASES
from botox_vetter.store.clinics import CLINICS
from botox_vetter.store.nouns import Noun
from botox_vetter.store.orders import by_name, in_order, owners_in_order
from botox_vetter.store.people import PRACTITIONERS, ROLES


def read_again(
    connection: Connection, file: CaseFile, nouns: frozenset[str], owners: frozenset[str]
) -> CaseFile | None:
    """The case as it is now; None: it is gone.

    nouns, owners   nothing has changed since `file` was read but the case itself, its decision and its evidence, and
                    records of these nouns that are these clinics and people or belong to them
    """
    case = CASES.get(connection, file.case.id)
    if case is None:
        return None
    changes: dict[str, Any] = {"case": case}
    if "decisions" in nouns:
        changes["decision"] = read_decision(connection, case.id)
    if "evidence" in nouns:
        changes["evidence"] = read_evidence(connection, case.id)
    for noun in (CLINICS, PRACTITIONERS):
        if noun.name in nouns:
            changes[noun.name] = _named_again(connection, noun, getattr(file, noun.name), owners)
    bare = replace(file, **changes)
    have_people_moved = _have_moved(file.practitioners, bare.practitioners, owners)
    has_moved = have_people_moved or _have_moved(file.clinics, bare.clinics, owners)
    in_their_order = owners_in_order(bare) if has_moved else ()
    belonging: dict[str, Any] = {}
    for kind in BELONGING:
        present = getattr(bare, kind.name)
        changed = _groups_again(connection, kind, bare, owners) if kind.name in nouns else {}
        now = present.with_groups(changed) if changed else present
        if kind is ROLES and have_people_moved:
            now = now.with_groups(
                {
                    owner: in_order(kind.name, group, bare)
                    for owner, group in now.groups.items()
                    if any(role.practitioner_id in owners for role in group)
                }
            )
        belonging[kind.name] = now.in_order_of(in_their_order) if has_moved else now
    return replace(bare, **belonging)


def _have_moved(before: Sequence[Any], after: Sequence[Any], ids: Iterable[str]) -> bool:
    """Whether any of these clinics or people came, went or is called otherwise."""
    return any([one.name for one in about(before, i)] != [one.name for one in about(after, i)] for i in ids)


def _named_again(connection: Connection, noun: Noun[Any], present: Grouped[Any], ids: frozenset[str]) -> Grouped[Any]:
    """Clinics or people, by name."""
    read = {i: noun.get(connection, i) for i in ids}
    made = present.with_groups(
        {i: () if now is None else (now,) for i, now in read.items() if about(present, i) != (now,)}
    )
    if not _have_moved(present, made, ids):
        return made
    in_order = [one for one in present if one.id not in ids]
    for one in (one for i in ids for one in about(made, i)):
        insort(in_order, one, key=by_name)
    return made.in_order_of([one.id for one in in_order])


def _groups_again(
    connection: Connection, noun: Noun[Any], bare: CaseFile, owners: Iterable[str]
) -> dict[str, tuple[Any, ...]]:
    """Of these owners, the groups that are not as they were."""
    changed: dict[str, tuple[Any, ...]] = {}
    for owner in owners:
        was = getattr(bare, noun.name).groups.get(owner, ())
        known = {record.id: record for record in was}
        read = [
            known[record.id] if known.get(record.id) == record else record for record in _of(connection, noun, owner)
        ]
        now = in_order(noun.name, read, bare)
        if now != was:
            changed[owner] = now
    return changed


def _of(connection: Connection, noun: Noun[Any], owner: str) -> list[Any]:
    columns = [noun.table.c[name] for name in ("clinic_id", "practitioner_id") if name in noun.table.c]
    read = [record for column in columns for record in noun.referring(connection, column, owner)]
    return [record for record in read if OWNER_OF[noun.name](record) == owner]
