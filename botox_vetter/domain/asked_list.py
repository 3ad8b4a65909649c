"""A list that is asked about one name at a time, because it may not be had as a whole."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from botox_vetter.domain.listed import ListEntry, Sought
from botox_vetter.domain.received import NotChecked, Received


@dataclass(frozen=True, slots=True)
class NamedEntries:
    """All entries that share the name that was asked about. Whether one of them is the person is for `matching`.

    received  the answers, page by page
    """

    entries: tuple[ListEntry, ...]
    received: tuple[Received, ...]
    as_of: date


class AskedList(Protocol):
    source: str
    register: str

    def entries_near(self, sought: Sought) -> NamedEntries | NotChecked:
        """A NotChecked where not all of them could be had: then nobody may be called clear."""
