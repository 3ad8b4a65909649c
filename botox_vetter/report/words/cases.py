"""A case in a list, in words."""

from collections.abc import Collection

from botox_vetter.domain.case_lines import CaseLine
from botox_vetter.domain.case_states import CaseState
from botox_vetter.domain.cases import Case
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import area_name, own_words, place_name


def case_line(case: Case, rulebook: Rulebook) -> str:
    """For whom, where and what: "Alex, spring · Harbour Bay HB1 2CD · frown lines, forehead lines"."""
    plan = case.plan
    where = own_words(plan.place) or (place_name(plan.jurisdiction, rulebook) if plan.jurisdiction else "")
    what = ", ".join(area_name(target, rulebook) for target in plan.targets)
    return " · ".join(part for part in (own_words(plan.person), where, what) if part)


def state_words(state: CaseState) -> str:
    return {
        CaseState.IN_USE: tr("In use"),
        CaseState.ARCHIVED: tr("Archived"),
        CaseState.BINNED: tr("Bin"),
    }[state]


def decision_words(line: CaseLine) -> str:
    """ "": nothing is decided."""
    if line.decision is None:
        return ""
    return own_words(line.decided_for) or tr("none of them")


def copy_name(name: str, taken: Collection[str]) -> str:
    """What a copy is called, so that no two cases are called the same."""
    wanted, n = tr("{name} (copy)").format(name=name), 2
    while wanted in taken:
        wanted = tr("{name} (copy {n})").format(name=name, n=n)
        n += 1
    return wanted
