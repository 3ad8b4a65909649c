"""What is said of each of very many rows, kept; at rest a few at a time are told ahead of the first who asks."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject

from botox_vetter.ui.at_rest import AtRest

R = TypeVar("R")

MANY, AT_A_TIME = 500, 10  # rows


class ToldAhead(Generic[R]):
    """`tell(row, what)`, for each of `whats`, of rows by their number."""

    def __init__(self, tell: Callable[[R, int], Any], whats: Sequence[int], parent: QObject) -> None:
        self._tell, self._whats = tell, whats
        self._rows: tuple[R, ...] = ()
        self._told: dict[int, list[Any]] = {}  # by what, of the first rows
        self._rest = AtRest(parent)

    def use(self, rows: tuple[R, ...]) -> None:
        self._rows, self._told = rows, {what: [] for what in self._whats}
        self._rest.begin(self._ahead()) if len(rows) > MANY else self._rest.stop()

    def all_of(self, what: int) -> list[Any]:
        """Of all rows, in their order."""
        return self._go_on(what, len(self._rows))

    def _ahead(self) -> Iterator[None]:
        for to in range(AT_A_TIME, len(self._rows) + AT_A_TIME, AT_A_TIME):
            for what in self._whats:
                self._go_on(what, to)
            yield

    def _go_on(self, what: int, to: int) -> list[Any]:
        told = self._told.setdefault(what, [])
        told += [self._tell(row, what) for row in self._rows[len(told) : to]]
        return told
