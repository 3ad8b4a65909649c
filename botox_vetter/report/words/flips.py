"""What would change the winner, one plain sentence each (DESIGN 4.4). Rounded so that each stays true."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from botox_vetter.comparison.flip import AnswerFlip, GateFlip, PriceFlip, WeightFlip
from botox_vetter.comparison.lead import Lead, lead_of
from botox_vetter.comparison.rank import FIRST
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.money import money, number
from botox_vetter.report.words.names import criterion_title, joined, own_words, quoted
from botox_vetter.report.words.prices import quote_words
from botox_vetter.vetting.results import Verdict

MOST = 3  # answers that are named; more are counted
FAR = 1000  # times: weighing so much more is no answer to anybody

Names = Mapping[str, str]  # by clinic id


def flip_sentences(comparison: Comparison, rulebook: Rulebook) -> list[str]:
    """Also what would not change it; [] where nothing was looked for or there is nobody to change places with."""
    standings, found = comparison.standings, comparison.flips
    if found is None or len(standings) < 2 or standings[0].vetting.verdict is Verdict.RULED_OUT:
        return []
    names = {standing.clinic.id: own_words(standing.clinic.name) for standing in standings}
    if standings[0].rank != FIRST[0]:
        return [tr("Several clinics share first place: the next answer, or the next price, decides between them.")]
    return [
        *_firm(comparison, names),
        *_weights([flip for flip in found if isinstance(flip, WeightFlip)], names, rulebook),
        *_answers([flip for flip in found if isinstance(flip, AnswerFlip)], names, rulebook),
        *_gates([flip for flip in found if isinstance(flip, GateFlip)], names, rulebook),
        *(_price(flip, comparison, names, rulebook) for flip in found if isinstance(flip, PriceFlip)),
    ]


def has_rival(comparison: Comparison) -> bool:
    """Whether another clinic has the verdict of the first: weights and answers decide among those alone."""
    first, *others = (standing.vetting.verdict for standing in comparison.standings)
    return first in others


def _firm(comparison: Comparison, names: Names) -> list[str]:
    first = comparison.standings[0]
    if not has_rival(comparison):
        words = tr("{clinic} is the only one that stands so well on the knock-outs; weights and scores change nothing.")
    elif lead_of(comparison.standings) is Lead.CLEAR:
        words = tr("{clinic} stays first however the open questions of the score turn out.")
    else:
        return []
    return [words.format(clinic=names[first.clinic.id])]


def _weights(found: Sequence[WeightFlip], names: Names, rulebook: Rulebook) -> list[str]:
    told = []
    for flip in found:
        title, first = quoted(criterion_title(flip.criterion, rulebook)), names[flip.first]
        if flip.factor < 1:
            percent = floor(flip.factor * 100)
            words = tr("{first} would come first if {title} weighed less than {n} % of what it weighs now.")
            if percent == 0:
                words = tr("{first} would come first if {title} weighed next to nothing.")
            told.append(words.format(first=first, title=title, n=percent))
        elif flip.factor < FAR:
            words = tr("{first} would come first if {title} weighed more than {n} times as much as now.")
            told.append(words.format(first=first, title=title, n=_times(flip.factor)))
    return told


def _times(factor: Fraction) -> str:
    """Upwards, to tenths below ten."""
    return number(Decimal(ceil(factor * 10)) / 10) if factor < 10 else number(ceil(factor))


def _answers(found: Sequence[AnswerFlip], names: Names, rulebook: Rulebook) -> list[str]:
    told = []
    for flip in found[:MOST]:
        title = quoted(criterion_title(flip.criterion, rulebook))
        if flip.is_good:
            words = tr("{first} would come first if this turned out as well as it can there: {title}.")
        else:
            words = tr("{first} would come first if this turned out not to be so at {clinic}: {title}.")
        told.append(words.format(first=names[flip.first], clinic=names[flip.clinic], title=title))
    if (more := len(found) - MOST) > 0:
        words = ntr(
            "{n} more single answer would put another clinic first.",
            "{n} more single answers would put another clinic first, each by itself.",
            more,
        )
        told.append(words.format(n=more))
    return told


def _gates(found: Sequence[GateFlip], names: Names, rulebook: Rulebook) -> list[str]:
    """Those that the first may fail, by who comes first then; and the last ones that others may pass."""
    failing: dict[tuple[str, str | None], list[str]] = {}
    told = []
    for flip in found:
        title = quoted(criterion_title(flip.criterion, rulebook))
        if not flip.passes:
            failing.setdefault((flip.clinic, flip.first), []).append(title)
        elif flip.first is not None:
            words = tr("{first} would come first if it passed the one knock-out that is still open there: {title}.")
            told.append(words.format(first=names[flip.first], title=title))
    for (clinic, first), titles in failing.items():
        words = ntr(
            "{clinic} would be ruled out, and {then}, if it failed the knock-out that is still open: {titles}.",
            "{clinic} would be ruled out, and {then}, if it failed any of the knock-outs still open: {titles}.",
            len(titles),
        )
        then = tr("no clinic would be left") if first is None else tr("{first} come first").format(first=names[first])
        told.append(words.format(clinic=names[clinic], then=then, titles=joined(titles)))
    return told


def _price(flip: PriceFlip, comparison: Comparison, names: Names, rulebook: Rulebook) -> str:
    """Of the cost alone: what is cheaper does not stand higher for it."""
    quote = next(quote for quote in comparison.file.quotes_of(flip.clinic) if quote.id == flip.quote)
    place = comparison.file.place_of(comparison.file.clinic(flip.clinic))
    words = tr("A year at {clinic} would cost no more than at {other} if this price were {amount} lower: {price}.")
    return words.format(
        clinic=names[flip.clinic],
        other=names[flip.other],
        amount=money(flip.lower_by, flip.currency),
        price=quote_words(quote, rulebook, place),
    )
