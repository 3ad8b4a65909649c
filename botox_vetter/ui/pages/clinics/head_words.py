"""What the head of a clinic says is inferred of it, each part a link to its reasons."""

from html import escape

from botox_vetter.comparison.results import Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Cell
from botox_vetter.report.sections.people import people_asked
from botox_vetter.report.sections.subjects import INJECTOR, RANK, SCORE, SESSION, VERDICT, YEAR
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.report.words.vetting import gate_summary, gates_passed, score_words, verdict_words
from botox_vetter.ui.breakable import breakable

LONGEST_NAME = 40


def gates_link(standing: Standing) -> str:
    passed, summary = gates_passed(standing.vetting), gate_summary(standing.vetting)
    return _link(VERDICT, sentence(passed)) + escape(summary.removeprefix(passed))


def inferred_links(standing: Standing, file: CaseFile) -> str:
    """Rank, score, cost and who injects, in a line."""
    vetting, cost = standing.vetting, standing.cost
    year = tr("cost a year not known")
    if cost.year is not None:
        year = tr("{cost} a year").format(cost=amount_words(cost.year, cost.currency))
    parts = (
        _link(RANK, tr("Rank {rank}").format(rank=standing.rank)),
        _link(SCORE, score_words(vetting.proven, vetting.possible)),
        _link(YEAR, year),
        _link(INJECTOR, injector_words(standing, file)),
    )
    return " · ".join(parts)


def injector_words(standing: Standing, file: CaseFile) -> str:
    people = people_asked(file, standing.clinic, RoleKind.INJECTOR)
    if not people:
        return tr("not known who injects")
    if len(people) > 1:
        return ntr("{n} may inject", "{n} may inject", len(people)).format(n=len(people))
    name = own_words(people[0].name)
    shown = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
    return tr("{person} injects").format(person=shown)


def reasons_title(about: str, standing: Standing) -> str:
    """What stands above the reasons."""
    name = own_words(standing.clinic.name)
    words = {
        VERDICT: tr("Why {clinic} stands at “{verdict}”"),
        SCORE: tr("What the score of {clinic} is made of"),
        RANK: tr("Why {clinic} has rank {rank}"),
        YEAR: tr("What the cost a year at {clinic} rests on"),
        SESSION: tr("What the cost of a session at {clinic} rests on"),
        INJECTOR: tr("Who counts as injecting at {clinic}"),
    }[about]
    return words.format(clinic=name, verdict=verdict_words(standing.vetting.verdict), rank=standing.rank)


def nothing_more(about: str) -> Cell:
    """Where there is no reason to name."""
    if about == VERDICT:
        return Cell(tr("No knock-out applies here."))
    if about == SCORE:
        return Cell(tr("No question is weighed here."))
    return Cell(tr("No price is recorded that bears on the plan."))


def _link(about: str, words: str) -> str:
    return f'<a href="{about}">{escape(breakable(words))}</a>'
