"""The first sentence: who stands first, how firmly, and on how little that rests."""

from collections.abc import Sequence

from botox_vetter.comparison.lead import Lead, lead_of
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import joined, own_words
from botox_vetter.report.words.prices import year_words
from botox_vetter.report.words.vetting import score_words, verdict_meaning
from botox_vetter.vetting.results import Verdict, Vetting, whole_points

MOST_NAMED = 4
LITTLE = 10  # points; who stands first with fewer proven is said to stand on little


def first_sentence(comparison: Comparison, rulebook: Rulebook) -> str:
    """Of at least one clinic."""
    standings = comparison.standings
    first = standings[0]
    if first.vetting.verdict is Verdict.RULED_OUT:
        n = len(standings)
        words = ntr(
            "The only clinic is ruled out: it fails a knock-out.",
            "All {n} clinics are ruled out: each fails at least one knock-out.",
            n,
        )
        return words.format(n=n)
    out = sum(standing.vetting.verdict is Verdict.RULED_OUT for standing in standings)
    sentences = [
        *_leaders(standings, rulebook),
        tr("No clinic is cleared yet.") if first.vetting.verdict is Verdict.OPEN else "",
        ntr("{n} clinic is ruled out.", "{n} clinics are ruled out.", out).format(n=out) if out else "",
    ]
    return " ".join(part for part in sentences if part)


def _leaders(standings: Sequence[Standing], rulebook: Rulebook) -> list[str]:
    """Who stands first and where that clinic stands, or who share the first place."""
    first = standings[0]
    leaders = [standing for standing in standings if standing.rank == first.rank]
    if len(leaders) > 1:
        return [tr("{clinics} share first place.").format(clinics=_all_of(leaders)), _little(first.vetting)]
    place = _place(standings).format(clinic=own_words(first.clinic.name), meaning=verdict_meaning(first.vetting))
    is_told, year = first.cost.year is not None, year_words(first.cost, rulebook)
    if little := _little(first.vetting):
        cost = tr("It costs {year} a year.") if is_told else tr("What it costs {year}.")
        return [place, little, cost.format(year=year)]
    score = score_words(first.vetting.proven, first.vetting.possible)
    facts = tr("Score {score}, {year} a year.") if is_told else tr("Score {score}; what it costs {year}.")
    return [place, facts.format(score=score, year=year)]


def _all_of(leaders: Sequence[Standing]) -> str:
    """Their names, where a sentence can hold them."""
    if len(leaders) > MOST_NAMED:
        return ntr("{n} clinic", "{n} clinics", len(leaders)).format(n=len(leaders))
    return joined(own_words(standing.clinic.name) for standing in leaders)


def _place(standings: Sequence[Standing]) -> str:
    """With {clinic} and {meaning} still to be filled in (DESIGN 4.4)."""
    if len(standings) == 1:
        return tr("{clinic} is the only clinic compared: {meaning}.")
    match lead_of(standings):
        case Lead.CLEAR:
            return tr("{clinic} comes first: {meaning}.")
        case Lead.LEADING:
            return tr("{clinic} leads in what is proven and in what is possible: {meaning}.")
        case Lead.NONE if _scores(standings[0].vetting) == _scores(standings[1].vetting):
            return tr("No clear winner yet: {clinic} stands first only by what is known of its price, {meaning}.")
        case Lead.NONE:
            return tr("No clear winner yet: {clinic} stands first by what is proven so far, {meaning}.")


def _scores(vetting: Vetting) -> tuple[object, object]:
    return vetting.proven, vetting.possible


def _little(vetting: Vetting) -> str:
    """ "Only 4 of 100 points are proven."; "" from 10 points on."""
    points = LITTLE if vetting.proven is None else whole_points(vetting.proven)
    if points >= LITTLE:
        return ""
    if points == 0:
        return tr("That rests on almost nothing: 0 of 100 points are proven.")
    words = ntr(
        "That rests on little: {n} of 100 points is proven.",
        "That rests on little: {n} of 100 points are proven.",
        points,
    )
    return words.format(n=points)
