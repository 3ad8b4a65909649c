"""What a trial does to the clinics, above everything else that is told of them: rank, session and year, each beside
what it is for the person's own plan."""

from collections.abc import Callable, Sequence

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.results import Cost
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.sections.section import Section
from botox_vetter.report.sections.subjects import SESSION, YEAR
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.prices import session_words, year_words

TRIAL = "trial"


def trial_section(shown: Sequence[Standing], own: Comparison, rulebook: Rulebook) -> Section:
    """shown: as they stand in the trial; own: the same clinics by the person's own plan."""
    before = [own.of(standing.clinic.id) for standing in shown]
    pairs = list(zip(shown, before, strict=True))
    rows = (
        _row(tr("Rank"), [(now.rank, was.rank) for now, was in pairs], ""),
        _row(tr("One session"), [_both(session_words, now, was, rulebook) for now, was in pairs], SESSION),
        _row(tr("One year"), [_both(year_words, now, was, rulebook) for now, was in pairs], YEAR),
    )
    return Section(TRIAL, Cell(tr("In this trial"), emphasis=Emphasis.STRONG), rows)


def _both(words: Callable[[Cost, Rulebook], str], now: Standing, was: Standing, rulebook: Rulebook) -> tuple[str, str]:
    return sentence(words(now.cost, rulebook)), sentence(words(was.cost, rulebook))


def _row(head: str, pairs: list[tuple[str, str]], about: str) -> Row:
    return Row((Cell(head, emphasis=Emphasis.STRONG), *(_cell(now, was) for now, was in pairs)), about=about)


def _cell(now: str, was: str) -> Cell:
    if now == was:
        return Cell(now, (tr("As in your plan"),))
    return Cell(now, (tr("Your plan: {figure}").format(figure=was),), Emphasis.STRONG)
