"""What the commands print for people."""

from collections.abc import Iterable
from datetime import date

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.rates import Rates
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.flips import flip_sentences
from botox_vetter.report.words.names import area_names, criterion_question, own_words, place_name, sentence
from botox_vetter.report.words.prices import year_words
from botox_vetter.report.words.robustness import firmness_words
from botox_vetter.report.words.vetting import gate_summary, score_words, verdict_words

ASKED = 3  # what to ask next, per clinic


def list_lines(cases: Iterable[Case]) -> str:
    """One case a line: its id and its name."""
    return "\n".join(f"{case.id}  {own_words(case.name)}" for case in cases) or tr("There is no case yet.")


def case_lines(file: CaseFile, rulebook: Rulebook) -> str:
    """A case with its plan and its clinics."""
    plan = file.plan
    lines = [own_words(file.case.name), file.case.id, place_name(plan.jurisdiction, rulebook)]
    lines.append(area_names(plan.targets, rulebook) or tr("nothing planned yet"))
    for clinic in file.clinics:
        prices = len(file.quotes_of(clinic.id))
        words = ntr("{n} price", "{n} prices", prices).format(n=prices)
        mark = f", {tr('on the shortlist')}" if clinic.is_shortlisted else ""
        lines.append(f"  {own_words(clinic.name)}: {words}{mark}")
    return "\n".join(lines)


def ranking_lines(comparison: Comparison, rulebook: Rulebook) -> str:
    """Rank, verdict, score, cost of a year, and what to ask next; then how firm it is, and what would change it."""
    if not comparison.standings:
        return tr("There is no clinic to compare yet.")
    lines = [line for standing in comparison.standings for line in _ranked(standing, rulebook)]
    return "\n".join((*lines, *filter(None, (firmness_words(comparison), *flip_sentences(comparison, rulebook)))))


def _ranked(standing: Standing, rulebook: Rulebook) -> list[str]:
    vetting = standing.vetting
    lines = [
        f"{standing.rank}  {own_words(standing.clinic.name)}: {verdict_words(vetting.verdict)}",
        f"   {sentence(gate_summary(vetting))}",
        "   " + tr("Score: {score}").format(score=score_words(vetting.proven, vetting.possible)),
        "   " + tr("A year: {cost}").format(cost=year_words(standing.cost, rulebook)),
    ]
    for question in standing.ask[:ASKED]:
        lead = f" ({tr('this answer alone could make it first')})" if question.takes_lead else ""
        lines.append(
            "   " + tr("Ask: {question}").format(question=criterion_question(question.criterion, rulebook)) + lead
        )
    return lines


def rates_line(rates: Rates | None, today: date) -> str:
    """Of which day the exchange rates are, and whether that is long ago."""
    if rates is None:
        return tr("There are no exchange rates.")
    words = tr("Exchange rates of {day}: {source}").format(day=day(rates.on), source=rates.source)
    return tr("{words}. They may have changed since.").format(words=words) if rates.is_stale(today) else words
