"""How a dataclass and its table belong together: the columns are the fields, in the same order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Generic, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from botox_vetter.domain.reasons import Refused
from botox_vetter.store.columns import CLEARED
from botox_vetter.store.faults import is_taken
from botox_vetter.store.plain import field_names
from botox_vetter.store.refusals import LibraryRefused
from botox_vetter.store.statements import Statement

R = TypeVar("R")

AT_A_TIME = 2000  # records
GoOn = Callable[[], object]
"""Is called now and then while much is read, and raises what it likes to end that."""


@dataclass(frozen=True, eq=False)
class Noun(Generic[R]):
    """One kind of record. `of_case`: which rows are a case's; its parameter is :case_id."""

    kind: type[R]
    table: Table
    of_case: ColumnElement[bool]

    def __post_init__(self) -> None:
        if tuple(self.table.c.keys()) != tuple(field.name for field in fields(self.kind)):  # type: ignore[arg-type]
            raise TypeError(f"{self.table.name} does not have the fields of {self.kind.__name__} in their order")

    @property
    def name(self) -> str:
        """As it stands in the change log: the table's name."""
        return self.table.name

    def get(self, connection: Connection, record_id: str) -> R | None:
        with self._reading():
            return next((self.kind(*row) for row in self._one.rows(connection, {"record_id": record_id})), None)

    def all_of_case(self, connection: Connection, case_id: str, go_on: GoOn = lambda: None) -> list[R]:
        """In no particular order."""
        return self.read(connection, self._of_case, {"case_id": case_id}, go_on)

    def referring(self, connection: Connection, column: Column[Any], record_id: str) -> list[R]:
        """The records whose `column` holds that id."""
        with self._reading():
            return [self.kind(*row) for row in self._referring[column.name].rows(connection, {"record_id": record_id})]

    def read(
        self,
        connection: Connection,
        statement: Select[Any],
        parameters: Mapping[str, object],
        go_on: GoOn = lambda: None,
    ) -> list[R]:
        """The records of a selection of whole rows."""
        found: list[R] = []
        with self._reading():
            for rows in connection.execute(statement, parameters).partitions(AT_A_TIME):
                go_on()
                found += [self.kind(*row) for row in rows]
        return found

    def insert(self, connection: Connection, record: R) -> None:
        """Raises Refused("record_already_there") for an id that the library has."""
        with self._inserting():
            self._insert.run(connection, self._values(record))

    def insert_all(self, connection: Connection, records: Iterable[R]) -> None:
        """The same, faster for many."""
        with self._inserting():
            connection.execute(insert(self.table), [self._values(record) for record in records])

    def update(self, connection: Connection, record: R) -> None:
        values = self._values(record)
        self._update.run(connection, values | {"record_id": values["id"]})

    def delete(self, connection: Connection, record_id: str) -> None:
        self._delete.run(connection, {"record_id": record_id})

    def columns_to(self, table: Table) -> tuple[tuple[Column[Any], bool], ...]:
        """The columns that hold ids of `table`, each with whether it is emptied when that record goes."""
        return self._columns_to.get(table.name, ())

    def _values(self, record: R) -> dict[str, Any]:
        return {name: getattr(record, name) for name in field_names(self.kind)}

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Values that no record could have are damage."""
        try:
            yield
        except (Refused, ValueError) as error:
            raise LibraryRefused("damaged", where=f"{self.name}: {error}") from error

    @contextmanager
    def _inserting(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError as error:
            if not is_taken(error.orig):
                raise
            raise Refused("record_already_there", noun=self.name) from error

    @cached_property
    def _one(self) -> Statement:
        return Statement(select(self.table).where(self.table.c.id == bindparam("record_id")))

    @cached_property
    def _referring(self) -> Mapping[str, Statement]:
        """By the column that holds an id."""
        return {c.name: Statement(select(self.table).where(c == bindparam("record_id"))) for c in self.table.c}

    @cached_property
    def _columns_to(self) -> Mapping[str, tuple[tuple[Column[Any], bool], ...]]:
        """By the name of the table that they hold ids of."""
        found: dict[str, tuple[tuple[Column[Any], bool], ...]] = {}
        for column in self.table.c:
            for name in {key.column.table.name for key in column.foreign_keys}:
                found[name] = (*found.get(name, ()), (column, CLEARED in column.info))
        return found

    @cached_property
    def _of_case(self) -> Select[Any]:
        return select(self.table).where(self.of_case)

    @cached_property
    def _insert(self) -> Statement:
        return Statement(insert(self.table).values(self._parameters()))

    @cached_property
    def _update(self) -> Statement:
        parameters = self._parameters()
        del parameters["id"]
        return Statement(update(self.table).where(self.table.c.id == bindparam("record_id")).values(parameters))

    @cached_property
    def _delete(self) -> Statement:
        return Statement(delete(self.table).where(self.table.c.id == bindparam("record_id")))

    def _parameters(self) -> dict[str, Any]:
        return {column.name: bindparam(column.name, type_=column.type) for column in self.table.c}
