"""The few statements that every edit runs, compiled once.

SQLAlchemy looks up, binds and wraps anew for each execution; that alone took as long as a durable commit. These are
compiled to text once for each kind of database, and their values go in and come out by the types of their columns.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, CursorResult, Dialect, Select, UpdateBase

Convert = Callable[[Any], Any] | None


@dataclass(frozen=True, slots=True)
class _Compiled:
    """binds: name, value unless another is given, and how a value goes in; columns: how values come out."""

    sql: str
    is_positional: bool
    binds: tuple[tuple[str, Any, Convert], ...]
    columns: tuple[Convert, ...]


class Statement:
    """A statement of Core with named parameters."""

    def __init__(self, clause: Select[Any] | UpdateBase) -> None:
        self._clause = clause
        self._compiled: dict[str, _Compiled] = {}

    def run(self, connection: Connection, values: Mapping[str, Any]) -> None:
        self._execute(connection, self._for(connection.dialect), values)

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        compiled = self._for(connection.dialect)
        return [
            tuple(value if out is None else out(value) for value, out in zip(row, compiled.columns, strict=True))
            for row in self._execute(connection, compiled, values)
        ]

    def _execute(self, connection: Connection, compiled: _Compiled, values: Mapping[str, Any]) -> CursorResult[Any]:
        given = {
            name: value if into is None else into(value)
            for name, default, into in compiled.binds
            for value in (values.get(name, default),)
        }
        return connection.exec_driver_sql(compiled.sql, tuple(given.values()) if compiled.is_positional else given)

    def _for(self, dialect: Dialect) -> _Compiled:
        found = self._compiled.get(dialect.name)
        if found is None:
            found = self._compiled[dialect.name] = _compile(self._clause, dialect)
        return found


def _compile(clause: Select[Any] | UpdateBase, dialect: Dialect) -> _Compiled:
    compiled = clause.compile(dialect=dialect)
    names = compiled.positiontup if compiled.positional else list(compiled.params)
    if names is None or len(set(names)) != len(names):
        raise TypeError(f"each parameter may stand once: {compiled}")
    into = {name: compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names}
    columns = clause.selected_columns if isinstance(clause, Select) else ()
    return _Compiled(
        str(compiled),
        compiled.positional,
        tuple((name, compiled.params[name], into[name]) for name in names),
        tuple(column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns),
    )
