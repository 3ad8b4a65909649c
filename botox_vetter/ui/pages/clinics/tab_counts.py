"""How much stands behind each tab of a clinic."""

from botox_vetter.comparison.results import Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.grouped import about
from botox_vetter.language import tr
from botox_vetter.ui.models.criteria_filter import is_answered
from botox_vetter.ui.pages.clinics.evidence_supports import evidence_of, people_of


def tab_counts(file: CaseFile, standing: Standing) -> dict[str, str]:
    """By the name of the tab, as it stands behind its title; tabs without anything to count are left out."""
    clinic_id, answers = standing.clinic.id, standing.vetting.answers.values()
    counts = {
        "people": len(people_of(file, clinic_id)),
        "prices": len(file.quotes_of(clinic_id)),
        "evidence": len(evidence_of(file, clinic_id)),
        "notes": len(about(file.notes, clinic_id)),
    }
    found = {tab: str(count) for tab, count in counts.items() if count}
    answered = sum(is_answered(answer) for answer in answers)
    return found | {"vetting": tr("{answered}/{n}").format(answered=answered, n=len(answers))}


def titled(title: str, count: str) -> str:
    """ "People 2"; "People"."""
    return tr("{tab} {count}").format(tab=title, count=count) if count else title
