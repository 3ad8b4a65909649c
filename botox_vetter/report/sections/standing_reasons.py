"""What is inferred about one clinic, taken apart: verdict, score, rank, cost, and who counts as injecting."""

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Cell
from botox_vetter.report.sections.people import people_asked
from botox_vetter.report.sections.reasons import reasons
from botox_vetter.report.sections.subjects import INJECTOR, RANK, VERDICT
from botox_vetter.report.words.names import criterion_title, joined, own_words, profession_name, sentence
from botox_vetter.report.words.prices import year_words
from botox_vetter.report.words.vetting import verdict_words
from botox_vetter.vetting.results import Outcome, whole_points


def standing_reasons(about: str, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> tuple[Cell, ...]:
    """about: RANK or INJECTOR, or as `reasons` takes it."""
    match about:
        case _ if about == RANK:
            return _of_rank(standing, comparison, rulebook)
        case _ if about == INJECTOR:
            return _of_injector(standing, comparison, rulebook)
        case _ if about == VERDICT:
            return (*reasons(about, standing, comparison, rulebook), *_passed(standing, rulebook))
    return reasons(about, standing, comparison, rulebook)


def _passed(standing: Standing, rulebook: Rulebook) -> tuple[Cell, ...]:
    """The knock-outs that were not named yet: passed, relaxed, and not applying here."""
    cells = []
    for outcome, words in (
        (Outcome.PASSES, tr("Passed: {titles}")),
        (Outcome.RELAXED, tr("Relaxed by you: {titles}")),
        (Outcome.LEFT_OUT, tr("Does not apply: {titles}")),
    ):
        gates = [gate.criterion for gate in standing.vetting.gates if gate.outcome is outcome]
        if gates:
            titles = joined(criterion_title(cid, rulebook) for cid in gates)
            cells.append(Cell(words.format(titles=titles), colour=Colour.QUIET))
    return tuple(cells)


def _of_rank(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> tuple[Cell, ...]:
    """By what clinics are ordered, and what decides against the one above and the one below."""
    order = tr("First comes the verdict, then what is proven, then what is possible, then the cost a year.")
    cells = [Cell(order, colour=Colour.QUIET)]
    standings = comparison.standings
    n = next(n for n, other in enumerate(standings) if other.clinic.id == standing.clinic.id)
    if n:
        why = what_decides(standings[n - 1], standing, rulebook)
        cells.append(_beside(tr("Behind {clinic}"), standings[n - 1], standing, why))
    if n + 1 < len(standings):
        why = what_decides(standing, standings[n + 1], rulebook)
        cells.append(_beside(tr("Ahead of {clinic}"), standings[n + 1], standing, why))
    if len(standings) == 1:
        cells.append(Cell(tr("It is the only clinic of the case.")))
    return tuple(cells)


def _beside(words: str, other: Standing, standing: Standing, why: str) -> Cell:
    if other.place[0] == standing.place[0]:
        words = tr("Equal to {clinic}")
    return Cell(words.format(clinic=own_words(other.clinic.name)), (why,), about=other.clinic.id)


def what_decides(better: Standing, worse: Standing, rulebook: Rulebook) -> str:
    """The first thing in which two neighbours of the ranking differ (DESIGN V8)."""
    first, second = better.vetting, worse.vetting
    if first.verdict is not second.verdict:
        words = tr("{verdict} comes before {other}")
        return words.format(verdict=verdict_words(first.verdict), other=verdict_words(second.verdict).casefold())
    if first.proven is None or first.possible is None or second.proven is None or second.possible is None:
        return tr("A clinic with a score comes before one without")
    if first.proven != second.proven:
        high, low = whole_points(first.proven), whole_points(second.proven)
        return tr("More is proven: {high} against {low} points").format(high=high, low=low)
    if first.possible != second.possible:
        high, low = whole_points(first.possible), whole_points(second.possible)
        return tr("As much is proven, more is possible: {high} against {low} points").format(high=high, low=low)
    if better.place[0] == worse.place[0]:
        return tr("Equal in everything: they share the rank, and stand by name")
    words = tr("The score is the same, a year costs less: {less} against {more}")
    return words.format(less=year_words(better.cost, rulebook), more=year_words(worse.cost, rulebook))


def _of_injector(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> tuple[Cell, ...]:
    """Who is asked about (DESIGN V1), and why these."""
    file, clinic = comparison.file, standing.clinic
    asked = people_asked(file, clinic, RoleKind.INJECTOR)
    there = file.people_of(clinic.id, RoleKind.INJECTOR)
    if not asked:
        return (Cell(tr("Nobody is recorded who injects here: every question about that person stays open.")),)
    others = [own_words(person.name) for person in there if person not in asked]
    if clinic.injector_id is not None:
        why = tr("You chose who would inject; what holds for others here does not count.")
    elif len(asked) == 1:
        why = tr("The only person recorded who injects here.")
    else:
        n = len(asked)
        words = ntr(
            "{n} person may inject, and nobody is chosen: each answer is as good as for the worst of them, "
            "and may be as good as for the best.",
            "{n} people may inject, and nobody is chosen: each answer is as good as for the worst of them, "
            "and may be as good as for the best.",
            n,
        )
        why = words.format(n=n)
    cells = [Cell(why, colour=Colour.QUIET)]
    for person in asked:
        profession = profession_name(person.profession, rulebook) if person.profession else tr("profession not known")
        cells.append(Cell(own_words(person.name), (sentence(profession),), about=person.id))
    if others:
        cells.append(Cell(tr("Not asked about: {people}").format(people=joined(others)), colour=Colour.QUIET))
    return tuple(cells)
