"""What was sent out over the network, as a person may look it up afterwards."""

from dataclasses import dataclass
from datetime import datetime

ANSWERED = "answered"
KEPT_REQUESTS = 10_000


@dataclass(frozen=True, slots=True)
class Request:
    """One line of the network ledger. It is there before the request goes out.

    path     with the query: what was sent; secrets as stars
    why      the id of the source, or "robots"
    status   of the answer; None: there was none
    size     bytes of the answer, as they came
    outcome  ANSWERED, the kind of reason why not, or "": how it ended was not noted
    """

    number: int
    at: datetime
    host: str
    path: str
    why: str
    status: int | None = None
    size: int = 0
    outcome: str = ""
