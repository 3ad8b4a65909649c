"""One question to one source about one person or clinic, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

from botox_vetter.actions.list_checks import Comparison
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.entries import Entry
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import Received
from botox_vetter.domain.website_look import WebsiteLook

WEBSITE = "website"


class Way(StrEnum):
    """How it is asked: by the number of an entry, against a list kept here, by a name, or at the clinic's website."""

    NUMBER = "number"
    KEPT_LIST = "kept_list"
    NAME = "name"
    WEBSITE = "website"


@dataclass(frozen=True, slots=True)
class Check:
    """source: id of a register of registers.toml, or WEBSITE. told: the number, name or address that is asked about.

    entry_id  of the registration that has the number
    """

    way: Way
    source: str
    owner_id: str
    is_clinic: bool
    name: str
    told: str
    entry_id: str = ""

    @property
    def key(self) -> str:
        return "/".join((self.source, self.owner_id, self.entry_id))


@dataclass(frozen=True, slots=True)
class Answer:
    """could_not: why nothing could be checked; then all else is empty.

    said      the source's own words
    read      the entry, where the source has one: what it is registered for, who answers for it, what it leaves out
    remark    why the words settle nothing about this one, though the source answered
    findings  what they settle, without ids; entry: the registration as the source has it by now
    ended     good answers that were read there before and that its words do not bear out any more, as they are now
    compared  against a kept list, with its own evidence
    received  the answers as they came, to be kept
    """

    check: Check
    could_not: Reason | None = None
    said: tuple[str, ...] = ()
    read: Entry | None = None
    remark: Reason | None = None
    findings: tuple[Finding, ...] = ()
    ended: tuple[Finding, ...] = ()
    entry: Registration | None = None
    compared: Comparison | None = None
    look: WebsiteLook | None = None
    received: tuple[Received, ...] = ()
