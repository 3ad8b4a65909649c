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
              key_missing, key_refused, service_refused, key_in_answer, key_in_the_open,
              answer_unknown (what: which part of it is not understood), source_refused (words: its own),
              search_needs_place, place_unknown (place), place_in_several (place, regions), no_copy, not_in_copy (on),
              and where nothing was sent because the number cannot be one: npi_shape, npi_check_digit, number_not_asked
    received  what came instead of an answer that is understood; None: nothing came
    """

    source: str
    reason: Reason
    received: Received | None = None


class Keys(Protocol):
    """Keys that services want from who asks them."""

    def key_for(self, source_id: str) -> str:
        """ "": there is none."""
