"""What a person decided about an entry of a list that may mean somebody of the case."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Verdict(StrEnum):
    SAME = "same"
    NOT_SAME = "not_same"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a record told when it was judged: "born" is "1961-04-05"."""

    about: str
    value: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """Is the listed one this person, or this clinic? Exactly one of the two ids is set.

    register  id of the list; "": the other one is a clinic of the same case (matching.apart)
    ours      what the case told of whoever was sought; theirs: what the entry told, both on that day.
              A judgement holds as long as both still tell the same (matching.judged)
    """

    id: str
    register: str
    verdict: Verdict
    judged_on: date
    practitioner_id: str | None = None
    clinic_id: str | None = None
    ours: tuple[Told, ...] = ()
    theirs: tuple[Told, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Differs:
    """What a record tells otherwise than when it was judged; "" where it did not, or does no longer, tell it."""

    about: str
    was: str
    now: str


def differences(was: tuple[Told, ...], now: tuple[Told, ...]) -> Iterator[Differs]:
    before, after = ({one.about: one.value for one in told} for told in (was, now))
    for about in dict.fromkeys((*before, *after)):
        if before.get(about, "") != after.get(about, ""):
            yield Differs(about, before.get(about, ""), after.get(about, ""))
