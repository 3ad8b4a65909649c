"""Every price that a figure rests on, in the clinic's words, and every price that was left out, with the reason."""

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.results import Cost
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Row, Table
from botox_vetter.report.sections.uses import used_quotes, uses
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import area_name, own_words, quoted, sentence
from botox_vetter.report.words.prices import condition_words, quote_words
from botox_vetter.report.words.reasons import reason_words


def prices(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """One table, grouped by clinic; nothing where no clinic has a price."""
    rows = [row for standing in comparison.standings for row in _clinic(standing, comparison, rulebook)]
    if not rows:
        return []
    columns = (Column(tr("Price"), 3.0), Column(tr("Used for"), 2.1), Column(tr("Where and when it was seen"), 2.9))
    return [Table(tr("Prices that the figures rest on"), columns, tuple(rows))]


def flagged(flag: Reason) -> tuple[str, ...]:
    """The ids of the quotes that a flag is about; none where it is about the figures as a whole."""
    quotes = flag.values.get("quotes")
    return quotes if isinstance(quotes, tuple) else ()


def remarks(cost: Cost) -> list[Reason]:
    """Flags about the figures as a whole; those about single quotes stand beside the quotes."""
    return [flag for flag in cost.flags if not flagged(flag)]


def _clinic(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    """A row for the clinic, then its prices: used ones, those that do not count, areas without a price."""
    cost, place = standing.cost, comparison.file.place_of(standing.clinic)
    quotes = {quote.id: quote for quote in comparison.file.quotes_of(standing.clinic.id)}
    if not quotes:
        return []
    used, targets = used_quotes(cost), comparison.file.plan.targets
    rows = [_used_row(quote, cost, targets, place, rulebook) for quote in quotes.values() if quote.id in used]
    rows += [
        _left_out_row(quotes[quote_id], reason, cost, place, rulebook)
        for quote_id, reason in cost.not_counted.items()
        if quote_id in quotes
    ]
    rows += [_uncovered_row(area, reason, rulebook) for area, reason in cost.uncovered.items()]
    return [_head(standing, len(quotes) - len(used | cost.not_counted.keys())), *rows]


def _head(standing: Standing, unneeded: int) -> Row:
    """The clinic's name, and how many more of its prices count."""
    name = own_words(standing.clinic.name)
    if unneeded:
        words = ntr(
            "{clinic}: {n} more price counts, not needed for this plan",
            "{clinic}: {n} more prices count, not needed for this plan",
            unneeded,
        )
        name = words.format(clinic=name, n=unneeded)
    return Row((Cell(name, emphasis=Emphasis.STRONG),), is_group=True)


def _used_row(quote: Quote, cost: Cost, targets: tuple[str, ...], place: str, rulebook: Rulebook) -> Row:
    used_for = Cell("", uses(quote.id, cost, targets, rulebook))
    return Row((_price(quote, place, rulebook), used_for, _seen(quote, cost, rulebook)))


def _left_out_row(quote: Quote, reason: Reason, cost: Cost, place: str, rulebook: Rulebook) -> Row:
    why = tr("Left out: {why}").format(why=reason_words(reason, rulebook))
    return Row((_price(quote, place, rulebook), Cell("", (why,)), _seen(quote, cost, rulebook)))


def _uncovered_row(area: str, reason: Reason, rulebook: Rulebook) -> Row:
    words = tr("No price for {area}").format(area=area_name(area, rulebook))
    return Row((Cell(words), Cell("", (sentence(reason_words(reason, rulebook)),)), Cell("")))


def _price(quote: Quote, place: str, rulebook: Rulebook) -> Cell:
    """What it says, what it is tied to, and the clinic's own words."""
    conditions = sentence(", ".join(condition_words(quote, rulebook)))
    wording = quoted(quote.wording) if quote.wording else ""
    notes = (" · ".join(words for words in (wording, conditions) if words), own_words(quote.note))
    return Cell(sentence(quote_words(quote, rulebook, place)), tuple(note for note in notes if note))


def _seen(quote: Quote, cost: Cost, rulebook: Rulebook) -> Cell:
    """Address, day, and what is to be said about this price."""
    where = own_words(quote.address).removeprefix("https://") or tr("source not recorded")
    when = day(quote.seen_on) if quote.seen_on else tr("day not recorded")
    flags = [reason_words(flag, rulebook) for flag in cost.flags if quote.id in flagged(flag)]
    seen = tr("{where}, {when}").format(where=where, when=when)
    return Cell("", (sentence(seen) if not quote.address else seen, *(sentence(flag) for flag in flags)))
