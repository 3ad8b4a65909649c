"""What a source answered, as it is kept as evidence; and why a source could not be asked."""

from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Protocol

from botox_vetter.domain.reasons import Reason


@dataclass(frozen=True, slots=True)
class Received:
    """One answer of a source, ready to be kept: `step.keep(received.content)`, under `name`, as `media_type`.

    source   its id in sources.toml
    address  what was asked, keys as stars; "": a file that is kept here
    at       when it was answered; of a kept file, when that was fetched
    content  a web archive (request and answer byte by byte, without keys), or the lines of a kept file
    """

    source: str
    address: str
    at: datetime
    media_type: str
    name: str
    content: bytes = field(repr=False)

    @property
    def key(self) -> str:
        """SHA-256, hexadecimal: what evidence is stored under."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Could not check: never a pass and never "not found".

    reason    fetch_... as sources.outcome.NotFetched has them (offline, unreachable, busy, stopped ...);
              key_missing, key_refused (source), answer_unknown (what: which part of the answer is not understood),
              source_refused (words: its own), search_too_wide (most), search_needs_place, no_copy,
              place_unknown (place), number_not_asked (number: not of the register's form, so it was not sent)
    received  what came instead of an answer that is understood; None: nothing came
    """

    source: str
    reason: Reason
    received: Received | None = None


class Keys(Protocol):
    """Keys that services want from who asks them."""

    def key_for(self, source_id: str) -> str:
        """ "": there is none."""
