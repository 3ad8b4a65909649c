"""How firm the ranking is: how often each clinic has which rank when things are weighed otherwise."""

from decimal import Decimal

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.comparison.robustness import DRAWS, Robustness
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.language.numerals import numerals
from botox_vetter.report.document import (
    Align,
    Block,
    Bullets,
    Cell,
    Column,
    Emphasis,
    Heading,
    Paragraph,
    Role,
    Row,
    Table,
)
from botox_vetter.report.drawings.charts.rank_shares import RankShares, rank_shares
from botox_vetter.report.drawings.shapes import Drawing, Measure
from botox_vetter.report.sections.next_checks import next_checks
from botox_vetter.report.words.flips import flip_sentences
from botox_vetter.report.words.names import criterion_title, own_words
from botox_vetter.report.words.robustness import out_of_100, ways
from botox_vetter.vetting.results import Verdict

RANKS = 3  # with a column each; all later ones share one
FAVOURED = 1.15  # so much more than now a question weighs on average before it is named
SELDOM = 0.02  # of what comes first more seldom the mean weighing rests on too few draws


def firmness(comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Block]:
    """What settles it, what would change the winner, who has which rank how often; nothing without a choice."""
    told, found = flip_sentences(comparison, rulebook), comparison.robustness
    blocks: list[Block] = next_checks(comparison, rulebook)
    if told:
        blocks += [Heading(1, tr("What would change the winner")), Bullets(tuple(told))]
    if found is not None:
        left = [standing for standing in comparison.standings if standing.clinic.id in found.ranks]
        blocks += [Heading(1, tr("How firm the ranking is")), *_drawn(left, found, measure)]
        blocks += [_table(left, found, rulebook), _how()]
    return blocks


def firmness_cell(standing: Standing, found: Robustness | None) -> Cell:
    """How often one clinic comes first, beside the others; None: that is being worked out."""
    if standing.vetting.verdict is Verdict.RULED_OUT:
        return Cell(tr("Ruled out"), emphasis=Emphasis.QUIET)
    if found is None:
        return Cell(tr("Being worked out"), emphasis=Emphasis.QUIET)
    ranks = found.ranks[standing.clinic.id]
    words = tr("In {ways} of weighing it").format(ways=ways(ranks[0]))
    is_open = standing.vetting.verdict is Verdict.OPEN
    return Cell(words, (tr("If its open knock-outs are passed"),) if is_open else ())


def _drawn(left: list[Standing], found: Robustness, measure: Measure) -> tuple[Drawing, ...]:
    bars = []
    for standing in left:
        ranks = found.ranks[standing.clinic.id]
        words = tr("first in {n} of 100").format(n=out_of_100(min(ranks[0], 1.0)))
        bars.append(RankShares(own_words(standing.clinic.name), (*ranks[:RANKS], sum(ranks[RANKS:])), words))
    told = max(bars, key=lambda bar: bar.shares[0])
    words = tr(
        "How often each clinic has which rank, of 100 ways of weighing it; most often first: {clinic}, {words}. "
        "All figures stand in the table below."
    )
    return rank_shares(bars, words.format(clinic=told.name, words=told.words), measure)


def _table(left: list[Standing], found: Robustness, rulebook: Rulebook) -> Table:
    count = min(RANKS, len(left))
    heads = [tr("First"), tr("Second"), tr("Third")][:count]
    if len(left) > count:
        heads.append(tr("Later"))
    columns = (Column(tr("Clinic"), 3.5), *(Column(head, 0.8, Align.END) for head in heads))
    caption = tr("Of 100 ways of weighing it, how often each clinic has which rank")
    return Table(caption, columns, tuple(_row(standing, found, count, rulebook) for standing in left))


def _row(standing: Standing, found: Robustness, count: int, rulebook: Rulebook) -> Row:
    ranks = found.ranks[standing.clinic.id]
    shares = [*ranks[:count], *([sum(ranks[count:])] if len(ranks) > count else [])]
    name = Cell(own_words(standing.clinic.name), _leads_where(standing, found, rulebook), Emphasis.STRONG)
    return Row((name, *(Cell(out_of_100(min(share, 1.0))) for share in shares)))


def _leads_where(standing: Standing, found: Robustness, rulebook: Rulebook) -> tuple[str, ...]:
    """What weighs more than now, on average, where this clinic comes first; and how sure its answers make that."""
    clinic_id = standing.clinic.id
    if found.ranks[clinic_id][0] < SELDOM:
        return ()
    own, central = standing.vetting.weights, found.central[clinic_id]
    whole, weighed = float(sum(own.values())), sum(central[cid] for cid in own)
    times = {cid: central[cid] / weighed / (float(own[cid]) / whole) for cid in own}
    most = max(times, key=lambda cid: times[cid], default=None)
    notes = []
    if most is not None and times[most] >= FAVOURED:
        words = tr("Most often where this weighs more: {question}")
        notes.append(words.format(question=criterion_title(most, rulebook)))
    sure = tr("Weighed as suits it best, it comes first in {n} of 100 ways in which the open answers may turn out")
    return (*notes, sure.format(n=out_of_100(found.confidence[clinic_id])))


def _how() -> Paragraph:
    words = tr(
        "Nobody knows exactly how much each question should weigh. So {draws} ways of weighing them were tried, "
        "close to the weights used here. Each time chance settled the open answers. Prices take no part."
    )
    return Paragraph(words.format(draws=numerals().written(Decimal(DRAWS))), Role.NOTE)
