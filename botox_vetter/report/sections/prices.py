"""Every price that bears on the plan, in the clinic's words: what it was used for, or why it was not."""

from collections.abc import Mapping

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.explain import why_unused
from botox_vetter.pricing.facts import Facts, facts_of
from botox_vetter.pricing.results import Cost
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Row, Table
from botox_vetter.report.sections.evidence import UNNUMBERED, Numbers, evidence_words
from botox_vetter.report.sections.uses import is_repeated_alone, used_quotes, uses
from botox_vetter.report.words.addresses import links_to, shown_address
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import area_names, own_words, quoted, sentence
from botox_vetter.report.words.price_history import before_words
from botox_vetter.report.words.prices import condition_words, no_figures, quote_words
from botox_vetter.report.words.reasons import reason_words


def prices(comparison: Comparison, rulebook: Rulebook, numbers: Numbers = UNNUMBERED) -> list[Block]:
    """One table, grouped by clinic; nothing where no clinic has a price."""
    facts = facts_of(rulebook.treatments)
    rows = [row for standing in comparison.standings for row in _clinic(standing, comparison, rulebook, facts, numbers)]
    if not rows:
        return []
    columns = (Column(tr("Price"), 3.75), Column(tr("Used for"), 1.7), Column(tr("Where and when it was seen"), 2.9))
    return [Table(tr("Prices that the figures rest on"), columns, tuple(rows))]


def flagged(flag: Reason) -> tuple[str, ...]:
    """The ids of the quotes that a flag is about; none where it is about the figures as a whole."""
    quotes = flag.values.get("quotes")
    return quotes if isinstance(quotes, tuple) else ()


def remarks(cost: Cost) -> list[Reason]:
    """Flags about the figures as a whole; those about single quotes stand beside the quotes."""
    return [flag for flag in cost.flags if not flagged(flag)]


def _clinic(
    standing: Standing, comparison: Comparison, rulebook: Rulebook, facts: Facts, numbers: Numbers
) -> list[Row]:
    """A row for the clinic, then its prices, treatments before fees, then the areas without a price."""
    cost, plan = standing.cost, comparison.file.plan
    quotes = {quote.id: quote for quote in comparison.file.quotes_of(standing.clinic.id)}
    if not quotes:
        return []
    rows: list[Row] = []
    unused: list[Reason | None] = []
    for quote in sorted(quotes.values(), key=lambda quote: _order(quote, plan.targets)):
        if quote.id in used_quotes(cost):
            use = uses(quote.id, cost, plan.targets, rulebook)
        elif quote.low is None and quote.areas and not set(quote.areas) & set(plan.targets):
            unused.append(Reason("other_areas"))  # no amount, and not for what is planned
            continue
        elif quote.id in cost.not_counted:
            use = (left_out_words(cost.not_counted[quote.id], rulebook),)
        else:
            why = why_unused(quote, cost, plan, standing.clinic, facts)
            unused.append(why)
            if why is None or why.kind == "other_areas":
                continue
            use = (sentence(reason_words(why, rulebook)),)
        rows.append(price_row(quote, use, standing, quotes, comparison, rulebook, numbers))
    return [_head(standing, unused), *rows, *_uncovered(cost.uncovered, rulebook)]


def _order(quote: Quote, targets: tuple[str, ...]) -> tuple[object, ...]:
    """Treatments by how many areas, which and how much; then packages and memberships; then fees."""
    fees = (Basis.CONSULTATION, Basis.REVIEW, Basis.TOP_UP, Basis.DEPOSIT)
    later = (Basis.SURCHARGE, Basis.PACKAGE, Basis.MEMBERSHIP, *fees)
    group = later.index(quote.basis) if quote.basis in later else -1
    areas = quote.areas or ()
    by_one = quote.basis in (Basis.PER_UNIT, Basis.PER_AREA)
    count = quote.count or len(areas) or (1 if by_one else len(targets) + 1)
    first = min((targets.index(area) for area in areas if area in targets), default=len(targets))
    return group, count, first, quote.low is None, quote.low or 0, quote.id


def _head(standing: Standing, unused: list[Reason | None]) -> Row:
    """The clinic's name, and how many more of its prices there are: beaten by these, or for other areas."""
    parts = [own_words(standing.clinic.name)]
    others = sum(why is not None and why.kind == "other_areas" for why in unused)
    beaten = unused.count(None)
    if no_figures(standing.cost) is not None:
        n = len(unused)
        parts.append(ntr("{n} price not added up", "{n} prices not added up", n).format(n=n))
    else:
        if beaten:
            parts.append(ntr("{n} more price not needed", "{n} more prices not needed", beaten).format(n=beaten))
        if others:
            parts.append(ntr("{n} price for other areas", "{n} prices for other areas", others).format(n=others))
    return Row((Cell(" · ".join(parts), emphasis=Emphasis.STRONG),), is_group=True)


def left_out_words(reason: Reason, rulebook: Rulebook) -> str:
    """Of prices that no figure holds."""
    return tr("Left out: {why}").format(why=reason_words(reason, rulebook))


def _uncovered(uncovered: Mapping[str, Reason], rulebook: Rulebook) -> list[Row]:
    """Areas without a figure, those with the same reason together; not where every price above says why already."""
    areas: dict[str, list[str]] = {}
    for area, reason in uncovered.items():
        if reason.kind in ("not_counted", "not_comparable", "no_brand"):
            continue
        areas.setdefault(sentence(reason_words(reason, rulebook)), []).append(area)
    words = tr("No figure for {areas}")
    return [
        Row((Cell(words.format(areas=area_names(some, rulebook))), Cell("", (why,)), Cell("")))
        for why, some in areas.items()
    ]


def price_row(
    quote: Quote,
    use: tuple[str, ...],
    standing: Standing,
    quotes: Mapping[str, Quote],
    comparison: Comparison,
    rulebook: Rulebook,
    numbers: Numbers = UNNUMBERED,
) -> Row:
    """What it says, what it is tied to and the clinic's own words; its use; where it was seen, what is to be said."""
    conditions = sentence(", ".join(condition_words(quote, rulebook)))
    wording = quoted(quote.wording) if quote.wording else ""
    notes = (" · ".join(words for words in (wording, conditions) if words), own_words(quote.note))
    place = comparison.file.place_of(standing.clinic)
    price = Cell(sentence(quote_words(quote, rulebook, place)), tuple(note for note in notes if note))
    flags = (
        sentence(reason_words(flag, rulebook))
        for flag in standing.cost.flags
        if quote.id in flagged(flag)
        and not (flag.kind == "combined_bundles" and is_repeated_alone(quote, standing.cost, quotes))
    )
    earlier = (words,) if (words := before_words(quote, rulebook)) else ()
    kept = (sentence(evidence_words(quote.evidence, numbers)),) if numbers and quote.evidence else ()
    return Row(
        (price, Cell("", use), Cell("", (seen_words(quote), *earlier, *flags, *kept), links=links_to(quote.address)))
    )


def seen_words(quote: Quote) -> str:
    """Where and when it was read."""
    where = shown_address(quote.address) or tr("Source not recorded")
    when = day(quote.seen_on) if quote.seen_on else tr("day not recorded")
    return tr("{where}, {when}").format(where=where, when=when)
