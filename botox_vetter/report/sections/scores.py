"""The scores: all on one axis, then what makes them up, category by category."""

from collections.abc import Iterable, Mapping, Sequence

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.colours import VERDICT_COLOURS
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Heading, Row, Table
from botox_vetter.report.drawings.charts.category_shares import CategoryShares, category_shares
from botox_vetter.report.drawings.charts.score_ranges import ScoreRange, score_ranges
from botox_vetter.report.drawings.score import score_bar
from botox_vetter.report.drawings.shapes import Drawing, Measure
from botox_vetter.report.parts import evenly, numbered
from botox_vetter.report.sections.answer import score_cell
from botox_vetter.report.sections.price_rows import has_price
from botox_vetter.report.sections.score_and_cost import scores_and_costs
from botox_vetter.report.words.names import category_name, own_words, sentence
from botox_vetter.report.words.vetting import score_words, verdict_words
from botox_vetter.vetting.categories import Share, by_category
from botox_vetter.vetting.results import whole_points

MOST_BESIDE = 5  # clinics in one table
HEAD_WEIGHT = 1.2


def scores(comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Block]:
    """Nothing where no clinic has a score."""
    if not _scored(comparison):
        return []
    return [
        Heading(1, tr("Scores on one scale")),
        *_drawings(comparison, measure),
        *categories(comparison, rulebook, measure),
        *(scores_and_costs(comparison, rulebook, measure) if has_price(comparison.standings) else ()),
    ]


def categories(comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Block]:
    """What makes up each score, drawn and in points; nothing where no clinic has a score."""
    standings = _scored(comparison)
    if not standings:
        return []
    shares = {s.clinic.id: by_category(s.vetting, rulebook.criteria) for s in standings}
    groups = evenly(standings, MOST_BESIDE)
    caption = tr("What makes up each score, in points")
    in_order = dict.fromkeys(criterion.category for criterion in rulebook.criteria.values())
    tables = [
        _table(numbered(caption, n, len(groups)), group, shares, in_order) for n, group in enumerate(groups, start=1)
    ]
    return [
        Heading(1, tr("What makes up each score")),
        *_by_category(standings, shares, in_order, measure),
        *tables,
    ]


def _scored(comparison: Comparison) -> list[Standing]:
    return [s for s in comparison.standings if s.vetting.proven is not None]


def share_words(share: Share) -> str:
    """ "12 to 18 of 20": proven to possible, of the most, in points of the whole score."""
    low, high, most = (whole_points(part) for part in (share.proven, share.possible, share.most))
    if most == 0:
        return tr("less than 1 point")
    words = tr("{low} of {most}") if low == high else tr("{low} to {high} of {most}")
    return words.format(low=low, high=high, most=most)


def share_cell(share: Share, standing: Standing) -> Cell:
    """With a bar in which the most is the whole."""
    bar = score_bar(share.proven / share.most, share.possible / share.most, VERDICT_COLOURS[standing.vetting.verdict])
    return Cell(share_words(share), drawing=bar)


def _by_category(
    standings: Sequence[Standing],
    shares: Mapping[str, Mapping[str, Share]],
    categories: Iterable[str],
    measure: Measure,
) -> tuple[Drawing, ...]:
    found = [
        CategoryShares(
            own_words(s.clinic.name),
            shares[s.clinic.id],
            VERDICT_COLOURS[s.vetting.verdict],
            score_words(s.vetting.proven, s.vetting.possible),
        )
        for s in standings
    ]
    held = {category for one in found for category in one.shares}
    names = {category: category_name(category) for category in categories if category in held}
    first = standings[0]
    most = max(shares[first.clinic.id].items(), key=lambda pair: pair[1].proven)[0]
    words = tr(
        "What each category brings to each score; of {clinic} most is proven in this one: {category}. "
        "All figures stand in the table below."
    )
    alt = words.format(clinic=own_words(first.clinic.name), category=category_name(most))
    return category_shares(found, names, alt, measure)


def _drawings(comparison: Comparison, measure: Measure) -> tuple[Drawing, ...]:
    ranges = [_range(standing) for standing in comparison.standings]
    return score_ranges(ranges, _message(ranges), measure)


def _message(ranges: Sequence[ScoreRange]) -> str:
    """Of whom most and of whom least is proven."""
    scored = sorted((one for one in ranges if one.proven is not None), key=lambda one: one.proven or 0, reverse=True)
    most, least = scored[0], scored[-1]
    told = tr("{clinic}: {figure}").format(clinic=most.name, figure=most.words)
    if len(scored) > 1:
        words = tr("most is proven of {most}: {figure}; least of {least}: {other}")
        told = words.format(most=most.name, figure=most.words, least=least.name, other=least.words)
    words = tr("Scores on one scale from 0 to 100, {told}. All figures stand in the table below.")
    return words.format(told=told)


def _range(standing: Standing) -> ScoreRange:
    vetting = standing.vetting
    score, verdict = score_words(vetting.proven, vetting.possible), verdict_words(vetting.verdict)
    return ScoreRange(
        own_words(standing.clinic.name),
        vetting.proven,
        vetting.possible,
        VERDICT_COLOURS[vetting.verdict],
        tr("{score}, {verdict}").format(score=score, verdict=verdict.lower()),
    )


def _table(
    caption: str, group: Sequence[Standing], shares: Mapping[str, Mapping[str, Share]], categories: Iterable[str]
) -> Table:
    """The whole, then its categories."""
    found = {category for s in group for category in shares[s.clinic.id]}
    rows = [_row(category, group, shares) for category in categories if category in found]
    whole = Row((Cell(tr("The whole score"), emphasis=Emphasis.STRONG), *(score_cell(s.vetting) for s in group)))
    columns = (Column(tr("Category"), HEAD_WEIGHT), *(Column(own_words(s.clinic.name)) for s in group))
    return Table(caption, columns, (whole, *rows))


def _row(category: str, group: Sequence[Standing], shares: Mapping[str, Mapping[str, Share]]) -> Row:
    cells = []
    for standing in group:
        share = shares[standing.clinic.id].get(category)
        cells.append(share_cell(share, standing) if share else Cell(tr("Nothing weighed"), emphasis=Emphasis.QUIET))
    return Row((Cell(sentence(category_name(category))), *cells))
