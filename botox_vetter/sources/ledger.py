"""Where every request stands before it goes out. The library keeps it; `fetch` alone writes it."""

from datetime import datetime
from typing import Protocol


class Ledger(Protocol):
    def begin_request(self, at: datetime, host: str, path: str, why: str) -> int:
        """A number for `end_request`. Raises Refused: then nothing is sent."""

    def end_request(self, number: int, status: int | None, size: int, outcome: str) -> None:
        """outcome: "answered", or the kind of a NotFetched's reason. size: bytes of the answer, as they came."""
