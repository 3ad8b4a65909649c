"""The four links between a vial and a face: who injects, who prescribes, where, with what. How well is each known?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from botox_vetter.domain.findings import UNKNOWN, Assurance, Finding
from botox_vetter.vetting.results import Answer, Outcome, Vetting


class Link(StrEnum):
    INJECTOR = "injector"
    PRESCRIBER = "prescriber"
    PREMISES = "premises"
    PRODUCT = "product"


class Hold(StrEnum):
    """How well a link holds, best first.

    EVIDENCED  all that it rests on was seen or read at the source, is in order, fresh, and something was kept of it
    CLAIMED    somebody says so
    ASKED      nobody has said anything yet, but the clinic was asked
    MISSING    nothing is known, or what is known speaks against it
    """

    EVIDENCED = "evidenced"
    CLAIMED = "claimed"
    ASKED = "asked"
    MISSING = "missing"


RESTS_ON: Mapping[Link, tuple[str, ...]] = {
    Link.INJECTOR: ("LR01", "LR02"),
    Link.PRESCRIBER: ("PC01", "PC02"),
    Link.PREMISES: ("PR01", "PR02"),
    Link.PRODUCT: ("PT01",),
}
"""Criteria; what is not asked at a place, or left out there, is not waited for."""

SAID_BY: Mapping[Link, tuple[str, ...]] = {Link.INJECTOR: ("ID01", "ID02")}
"""Criteria that can make a claim of a link, and no evidence."""


@dataclass(frozen=True, slots=True)
class Linked:
    """One link of a clinic's chain.

    against   criteria whose answers speak against it
    lacking   criteria that keep it from being evidenced; evidence: ids of what was kept of the others
    """

    link: Link
    hold: Hold
    against: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


def chain(vetting: Vetting, asked: Collection[str]) -> tuple[Linked, ...]:
    """asked: criteria about which the clinic was asked and has not answered."""
    outcomes = {gate.criterion: gate.outcome for gate in vetting.gates}
    return tuple(_linked(link, vetting, outcomes, asked) for link in Link)


def _linked(link: Link, vetting: Vetting, outcomes: Mapping[str, Outcome], asked: Collection[str]) -> Linked:
    answers = {cid: vetting.answers[cid] for cid in RESTS_ON[link] if cid in vetting.answers}
    counted = {cid: answer for cid, answer in answers.items() if answer.interval is not None}
    against = tuple(cid for cid, answer in counted.items() if _speaks_against(answer, outcomes.get(cid)))
    lacking = tuple(cid for cid, answer in counted.items() if not _is_evidenced(answer, outcomes.get(cid)))
    kept = tuple(dict.fromkeys(one for a in counted.values() for finding in a.counting for one in finding.evidence))
    if against:
        hold = Hold.MISSING
    elif counted and not lacking:
        hold = Hold.EVIDENCED
    elif any(map(_is_said, counted.values())) or any(map(_is_said, _others(link, vetting))):
        hold = Hold.CLAIMED
    else:
        hold = Hold.ASKED if any(cid in asked for cid in counted) else Hold.MISSING
    return Linked(link, hold, against, lacking, kept)


def _others(link: Link, vetting: Vetting) -> list[Answer]:
    return [vetting.answers[cid] for cid in SAID_BY.get(link, ()) if cid in vetting.answers]


def _is_said(answer: Answer) -> bool:
    """Somebody says something that is not bad."""
    return bool(answer.counting) and answer.interval is not None and answer.interval.high > 0 and not _is_open(answer)


def _is_open(answer: Answer) -> bool:
    return all(finding.level == UNKNOWN for finding in answer.counting)


def _speaks_against(answer: Answer, outcome: Outcome | None) -> bool:
    return outcome is Outcome.FAILS or (answer.interval is not None and answer.interval.high == 0)


def _is_evidenced(answer: Answer, outcome: Outcome | None) -> bool:
    """Of everybody who is asked about: in order, fresh, seen or verified, and something was kept of it."""
    is_good = outcome in (Outcome.PASSES, None) and answer.interval is not None and answer.interval.low > 0
    return is_good and not answer.is_stale and bool(answer.counting) and all(map(_has_evidence, answer.counting))


def _has_evidence(finding: Finding) -> bool:
    return finding.assurance is not Assurance.CLAIMED and bool(finding.evidence)
