"""What is said of each of very many rows, kept; at rest a few at a time are told ahead of the first who asks."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

R = TypeVar("R")

MANY, AT_A_TIME = 500, 100  # rows


class ToldAhead(Generic[R]):
    """`tell(row, what)`, for each of `whats`, of rows by their number."""

    def __init__(self, tell: Callable[[R, int], Any], whats: Sequence[int], parent: QObject) -> None:
        self._tell, self._whats = tell, whats
        self._rows: tuple[R, ...] = ()
        self._told: dict[int, list[Any]] = {}  # by what, of the first rows
        self._rest = QTimer(parent)
        self._rest.timeout.connect(self._on_rest)

    def use(self, rows: tuple[R, ...]) -> None:
        self._rows, self._told = rows, {what: [] for what in self._whats}
        self._rest.start() if len(rows) > MANY else self._rest.stop()

    def all_of(self, what: int) -> list[Any]:
        """Of all rows, in their order."""
        return self._go_on(what, len(self._rows))

    def _on_rest(self) -> None:
        at = min(map(len, self._told.values()), default=0)
        for what in self._whats:
            self._go_on(what, at + AT_A_TIME)
        if at >= len(self._rows):
            self._rest.stop()

    def _go_on(self, what: int, to: int) -> list[Any]:
        told = self._told.setdefault(what, [])
        told += [self._tell(row, what) for row in self._rows[len(told) : to]]
        return told
