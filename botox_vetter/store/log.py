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


def _first(connection: Connection, statement: Select[Any], parameters: Mapping[str, object]) -> Change | None:
    row = connection.execute(statement, parameters).first()
    return None if row is None else _change(row)


def _name(connection: Connection, statement: Select[Any], parameters: Mapping[str, object]) -> Reason | None:
    """Without reading the records, which may be a whole imported case."""
    row = connection.execute(statement.with_only_columns(_c.name, _c["values"]), parameters).first()
    return None if row is None else Reason(row[0], json.loads(row[1]))


def _change(row: Row[Any]) -> Change:
    return Change(
        number=row.number,
        case_id=row.case_id,
        at=row.at,
        reason=Reason(row.name, json.loads(row[4])),
        records=tuple(Touched(**item) for item in json.loads(row.records)),
        state=row.state,
        undone_at=row.undone_at,
    )


def _as_json(touched: Touched) -> Mapping[str, Any]:
    return {"noun": touched.noun, "id": touched.id, "before": touched.before, "after": touched.after}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
