"""The change log: what was done in a case, and what of it can be undone and redone."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    Row,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
    update,
)

from botox_vetter.domain.reasons import Reason
from botox_vetter.store.change import Change, ChangeState, Touched
from botox_vetter.store.columns import kept, metadata, text
from botox_vetter.store.plain import plain
from botox_vetter.store.statements import Statement

table = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("case_id", Text, nullable=False),  # no reference: the log outlives its case
    kept("at", datetime),
    text("name"),
    text("values"),
    text("records"),
    kept("state", ChangeState),
    kept("undone_at", datetime, nullable=True),
    Index(None, "case_id", "state"),
    sqlite_autoincrement=True,  # a number is never given twice
)

_c = table.c
_of_case = _c.case_id == bindparam("of_case")
_in_state = and_(_of_case, _c.state == bindparam("in_state", type_=_c.state.type))

_NEW = {column.name: bindparam(column.name, type_=column.type) for column in _c if column is not _c.number}
_ADD = Statement(insert(table).inline().values(_NEW))
_DROP_UNDONE = Statement(update(table).where(_in_state).values(state=ChangeState.DROPPED))
_MARK = (
    update(table)
    .where(_c.number == bindparam("of_number"))
    .values(state=bindparam("state"), undone_at=bindparam("undone_at"))
)
_HISTORY = select(table).where(_of_case).order_by(_c.number)
_LATEST_DONE = select(table).where(_in_state).order_by(_c.number.desc()).limit(1)
_FIRST_UNDONE = select(table).where(_in_state).order_by(_c.number).limit(1)
_LATEST_OF_EACH = select(_c.case_id, func.max(_c.number)).group_by(_c.case_id)

_IN_FORCE = func.count(case((_c.state == ChangeState.DONE, 1)))
_POSITION = select(func.coalesce(func.max(_c.number), 0), func.count(), _IN_FORCE)
_POSITIONS = select(_c.case_id, func.max(_c.number), _IN_FORCE).group_by(_c.case_id)
_LATEST_NUMBERS = select(func.max(_c.number)).group_by(_c.case_id)
_MOMENTS = select(_c.case_id, _c.at, _c.undone_at).where(_c.number.in_(_LATEST_NUMBERS))

_DONE = {"in_state": ChangeState.DONE}
_UNDONE = {"in_state": ChangeState.UNDONE}


def add(connection: Connection, case_id: str, reason: Reason, at: datetime, records: tuple[Touched, ...]) -> None:
    """Writes one step down; what was undone before it cannot be redone any more."""
    _DROP_UNDONE.run(connection, {"of_case": case_id, **_UNDONE})
    row = {
        "case_id": case_id,
        "at": at,
        "name": reason.kind,
        "values": _json(plain(reason.values)),
        "records": _json([_as_json(touched) for touched in records]),
        "state": ChangeState.DONE,
        "undone_at": None,
    }
    _ADD.run(connection, row)


def mark(connection: Connection, number: int, state: ChangeState, undone_at: datetime | None) -> None:
    connection.execute(_MARK, {"of_number": number, "state": state, "undone_at": undone_at})


def history(connection: Connection, case_id: str) -> tuple[Change, ...]:
    """Oldest first."""
    return tuple(_change(row) for row in connection.execute(_HISTORY, {"of_case": case_id}))


def latest_done(connection: Connection, case_id: str) -> Change | None:
    """What undo would take back."""
    return _first(connection, _LATEST_DONE, {"of_case": case_id, **_DONE})


def first_undone(connection: Connection, case_id: str) -> Change | None:
    """What redo would do again."""
    return _first(connection, _FIRST_UNDONE, {"of_case": case_id, **_UNDONE})


def name_of_latest_done(connection: Connection, case_id: str) -> Reason | None:
    return _name(connection, _LATEST_DONE, {"of_case": case_id, **_DONE})


def name_of_first_undone(connection: Connection, case_id: str) -> Reason | None:
    return _name(connection, _FIRST_UNDONE, {"of_case": case_id, **_UNDONE})


def last_numbers(connection: Connection) -> Mapping[str, int]:
    """Case id = number of its latest change."""
    return {row[0]: row[1] for row in connection.execute(_LATEST_OF_EACH)}


def position(connection: Connection, case_id: str | None = None) -> tuple[int, int, int]:
    """Another one means that something was done, undone, redone or forgotten. Read off an index alone."""
    statement = _POSITION if case_id is None else _POSITION.where(_of_case)
    number, count, in_force = connection.execute(statement, {"of_case": case_id} if case_id is not None else {}).one()
    return number, count, in_force


def positions(connection: Connection) -> Mapping[str, tuple[int, int]]:
    """Case id = number of its latest change, and how many are in force."""
    return {case_id: (number, count) for case_id, number, count in connection.execute(_POSITIONS)}


def last_moments(connection: Connection) -> Mapping[str, datetime]:
    """Case id = when its latest change was done, or undone."""
    return {case_id: undone_at or at for case_id, at, undone_at in connection.execute(_MOMENTS)}


def change_of(connection: Connection, number: int) -> Change | None:
    return _first(connection, select(table).where(_c.number == number), {})


def moments_of(connection: Connection, words: str) -> list[datetime]:
    """When steps whose records hold these words were done, and undone last."""
    rows = connection.execute(select(_c.at, _c.undone_at).where(_c.records.contains(words, autoescape=True)))
    return [moment for row in rows for moment in row if moment is not None]


def forget(connection: Connection, case_id: str) -> None:
    """Deletes every step of the case."""
    connection.execute(delete(table).where(_of_case), {"of_case": case_id})


def _first(connection: Connection, statement: Select[Any], parameters: Mapping[str, object]) -> Change | None:
    row = connection.execute(statement, parameters).first()
    return None if row is None else _change(row)


def _name(connection: Connection, statement: Select[Any], parameters: Mapping[str, object]) -> Reason | None:
    """Without reading the records, which may be a whole imported case."""
    row = connection.execute(statement.with_only_columns(_c.name, _c["values"]), parameters).first()
    return None if row is None else _reason(row[0], row[1])


def _reason(name: str, values: str) -> Reason:
    """A step that takes another one back carries that one's name and values."""
    read = json.loads(values)
    return Reason(name, {key: _reason_within(value) for key, value in read.items()})


def _reason_within(value: Any) -> Any:
    if isinstance(value, dict) and value.keys() == {"kind", "values"}:
        return Reason(value["kind"], {key: _reason_within(inner) for key, inner in value["values"].items()})
    return value


def _change(row: Row[Any]) -> Change:
    return Change(
        number=row.number,
        case_id=row.case_id,
        at=row.at,
        reason=_reason(row.name, row[4]),
        records=tuple(Touched(**item) for item in json.loads(row.records)),
        state=row.state,
        undone_at=row.undone_at,
    )


def _as_json(touched: Touched) -> Mapping[str, Any]:
    return {"noun": touched.noun, "id": touched.id, "before": touched.before, "after": touched.after}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
