"""Goes through long work bit by bit while nobody waits for it: what the person does comes in between.

rest = AtRest(self)          owned by whose work it is
rest.begin(self._bits())     each `yield` of it ends a bit; what was under way is dropped
"""

from collections.abc import Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

REST_MS = 5
AT_A_TIME_S = 0.003  # as many bits as go into it, and one at the least


class AtRest(QTimer):
    """isActive(): there is more to do."""

    def __init__(self, parent: QObject, rest_ms: int = REST_MS) -> None:
        super().__init__(parent)
        self._rest_ms = rest_ms
        self._bits: Iterator[object] = iter(())
        self.setSingleShot(True)
        self.timeout.connect(self._go_on)

    def begin(self, bits: Iterable[object], after_ms: int | None = None) -> None:
        """after_ms: how long nothing is done at first; None: as long as between bits."""
        self._bits = iter(bits)
        self.start(self._rest_ms if after_ms is None else after_ms)

    def _go_on(self) -> None:
        until = perf_counter() + AT_A_TIME_S
        for _bit in self._bits:  # the last one may have been all that kept the owner
            if perf_counter() > until:
                self.start(self._rest_ms)
                return
