"""Whom the checks are about: one clinic, the shortlist, the whole case, or what has grown old. No widgets."""

from collections.abc import Sequence

from botox_vetter.actions.automatic.check import Check
from botox_vetter.actions.automatic.plan import BY_NAME, only_due, planned, sources_due
from botox_vetter.comparison.due_item import Due
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import own_words

SHORTLIST, CASE, DUE = "shortlist", "case", "due"  # any other scope is the id of a clinic


def scope_choices(file: CaseFile, clinic_id: str) -> Sequence[tuple[object, str]]:
    """clinic_id: the one that is looked at; "": none."""
    n, all_n = len(file.shortlist), len(file.clinics)
    here = [
        (one.id, tr("Only {clinic}").format(clinic=own_words(one.name))) for one in file.clinics if one.id == clinic_id
    ]
    short = [(SHORTLIST, ntr("The shortlist, {n} clinic", "The shortlist, {n} clinics", n).format(n=n))] if n else []
    whole = [(CASE, ntr("The whole case, {n} clinic", "The whole case, {n} clinics", all_n).format(n=all_n))]
    return [*here, *short, *whole, (DUE, tr("Only what has grown old"))]


def checks_of(scope: str, file: CaseFile, rulebook: Rulebook, due: Sequence[Due]) -> tuple[Check, ...]:
    """What the program can ask."""
    clinics = {SHORTLIST: file.shortlist, CASE: file.clinics, DUE: file.clinics}.get(scope)
    if clinics is None:
        clinics = tuple(clinic for clinic in file.clinics if clinic.id == scope)
    checks = planned(file, clinics, rulebook, BY_NAME)
    return only_due(checks, sources_due(due, file)) if scope == DUE else checks
