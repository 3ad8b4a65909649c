"""The clinics in columns, what there is to know about them in rows."""

from collections.abc import Iterable
from dataclasses import replace

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.money import Amount
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.results import Cost
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Row, Table
from botox_vetter.report.sections.answer import score_cell, verdict_cell, year_cell_words
from botox_vetter.report.sections.criteria import criteria_rows
from botox_vetter.report.sections.heads import own_rules
from botox_vetter.report.sections.people import injector_cell, premises_cell, prescriber_cell
from botox_vetter.report.sections.prices import remarks
from botox_vetter.report.words.evidence import passed_words
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.names import area_name, criterion_title, own_words, sentence
from botox_vetter.report.words.prices import session_words, sessions_words, year_words
from botox_vetter.report.words.reasons import reason_words, remark_words
from botox_vetter.report.words.vetting import gate_summary, gates_passed

MOST_COLUMNS = 4
HEAD_WEIGHT = 0.6


def side_by_side(comparison: Comparison, rulebook: Rulebook, every_criterion: bool = False) -> Table:
    """All clinics in one table; with `every_criterion` each answer of the background check below the prices."""
    return _table(comparison.standings, comparison, rulebook, every_criterion)


def side_by_side_pages(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """As many tables as paper needs: up to four clinics in each, with their places in the ranking in the caption."""
    standings, blocks, start = comparison.standings, list[Block](), 1
    for group in groups(standings):
        table = _table(group, comparison, rulebook, is_on_paper=True)
        if len(group) < len(standings):
            words = tr("Side by side: {first} to {last} of {n}")
            caption = words.format(first=start, last=start + len(group) - 1, n=len(standings))
            table = replace(table, caption=caption)
        blocks.append(table)
        start += len(group)
    return blocks


def groups(standings: tuple[Standing, ...]) -> list[tuple[Standing, ...]]:
    """At most four together, as evenly as it goes: 5 are 3 and 2."""
    if not standings:
        return []
    count = -(-len(standings) // MOST_COLUMNS)
    size = -(-len(standings) // count)
    return [standings[n : n + size] for n in range(0, len(standings), size)]


def _table(
    group: tuple[Standing, ...],
    comparison: Comparison,
    rulebook: Rulebook,
    every_criterion: bool = False,
    is_on_paper: bool = False,
) -> Table:
    """On paper the scores stand in the ranking, right above."""
    file = comparison.file
    columns = (Column("", HEAD_WEIGHT), *(Column(own_words(standing.clinic.name)) for standing in group))
    rows = [
        _row(tr("Verdict"), [_verdict(s, comparison, rulebook, is_on_paper) for s in group]),
        *([] if is_on_paper else [_row(tr("Score"), [score_cell(s.vetting) for s in group])]),
        _row(tr("Who injects"), [injector_cell(file, s.clinic, rulebook) for s in group]),
        _row(tr("Who prescribes"), [prescriber_cell(file, s.clinic, rulebook) for s in group]),
        _row(tr("Where"), [premises_cell(file, s.clinic, rulebook) for s in group]),
        *_price_rows(group, comparison, rulebook),
        *(criteria_rows(group, rulebook) if every_criterion else ()),
    ]
    return Table(tr("Side by side"), columns, tuple(rows))


def _row(head: str, cells: list[Cell]) -> Row:
    return Row((Cell(head, emphasis=Emphasis.STRONG), *cells))


def _verdict(standing: Standing, comparison: Comparison, rulebook: Rulebook, is_on_paper: bool) -> Cell:
    """With how many knock-outs it passes, on what that rests, and whose rules they are.

    On paper the rest stands above: what is open in the ranking, what failed in a table of its own.
    """
    vetting = standing.vetting
    passed = passed_words(vetting)
    if is_on_paper:
        told = [
            tr("{passes}: {passed}").format(passes=gates_passed(vetting), passed=passed)
            if passed
            else gates_passed(vetting)
        ]
    else:
        told = [gate_summary(vetting), tr("passed: {passed}").format(passed=passed) if passed else ""]
        told += [tr("fails: {title}").format(title=criterion_title(cid, rulebook)) for cid in vetting.failed]
    told.append(own_rules(standing.clinic, comparison, rulebook))
    return replace(verdict_cell(vetting), notes=tuple(sentence(words) for words in told if words))


def _price_rows(group: tuple[Standing, ...], comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    """From the areas to the year, in one piece."""
    targets = comparison.file.plan.targets
    rows = [_row(sentence(area_name(a, rulebook)), [_area(s, a, comparison, rulebook) for s in group]) for a in targets]
    rows.append(_row(tr("One session"), [Cell(sentence(session_words(s.cost, rulebook))) for s in group]))
    if any(s.cost.first_session for s in group):
        rows.append(_row(tr("First session"), [_first(s.cost, rulebook) for s in group]))
    rows.append(_row(tr("One year"), [_year(s.cost, rulebook) for s in group]))
    if any(s.cost.omitted or remarks(s.cost) for s in group):
        rows.append(_row(tr("Behind the figures"), [_behind(s, comparison, rulebook) for s in group]))
    return [*(replace(row, keeps_next=True) for row in rows[:-1]), rows[-1]]


def _area(standing: Standing, area: str, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """Its part of the session, else what it costs by itself, else why nobody can tell."""
    cost = standing.cost
    if area in cost.by_area:
        return Cell(sentence(amount_words(cost.by_area[area], cost.currency)))
    is_first_only = {quote.id: quote.first_session_only for quote in comparison.file.quotes_of(standing.clinic.id)}
    alone = {quote_id: price for quote_id, prices in cost.by_quote.items() if (price := prices.get(area))}
    first = _either((price for quote_id, price in alone.items() if is_first_only[quote_id]), cost.currency)
    notes = (tr("{amount} by itself, first session only").format(amount=sentence(first)),) if first else ()
    if words := _either((price for quote_id, price in alone.items() if not is_first_only[quote_id]), cost.currency):
        return Cell(tr("{amount} by itself").format(amount=sentence(words)), notes)
    if area in cost.uncovered and not (notes and cost.uncovered[area].kind == "first_session_only"):
        return Cell(tr("Not known"), (sentence(reason_words(cost.uncovered[area], rulebook)), *notes), Emphasis.QUIET)
    if cost.session is not None:
        return Cell(tr("In the session price"), notes, Emphasis.QUIET)
    return Cell(tr("Not known"), notes, Emphasis.QUIET)


def _either(prices: Iterable[Amount | Reason], currency: str) -> str:
    """£90 or £120, each once; what nobody can tell is left out."""
    words = dict.fromkeys(amount_words(price, currency) for price in prices if isinstance(price, Amount))
    return tr(" or ").join(words)


def _first(cost: Cost, rulebook: Rulebook) -> Cell:
    if cost.first_session is not None:
        return Cell(sentence(amount_words(cost.first_session.amount, cost.currency)))
    return Cell(sentence(session_words(cost, rulebook)))


def _year(cost: Cost, rulebook: Rulebook) -> Cell:
    """With what lies behind it: how many sessions, and what a month of effect comes to."""
    if cost.year is None:
        return Cell(year_cell_words(cost, rulebook), emphasis=Emphasis.QUIET)
    notes = [sentence(sessions_words(cost.sessions))]
    if cost.per_month_of_effect is not None:
        amount = amount_words(cost.per_month_of_effect, cost.currency)
        notes.append(tr("A month of effect: {amount}").format(amount=amount))
    return Cell(sentence(year_words(cost, rulebook)), tuple(notes), Emphasis.STRONG)


def _behind(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """What is missing from the figures, and what they rest on."""
    cost, place, targets = standing.cost, comparison.file.place_of(standing.clinic), comparison.file.plan.targets
    told = [reason_words(reason, rulebook, place) for reason in cost.omitted]
    told += [remark_words(flag, cost, targets, rulebook, place) for flag in remarks(cost)]
    if not told:
        return Cell(tr("Nothing to add"), emphasis=Emphasis.QUIET)
    return Cell("", tuple(sentence(words) for words in dict.fromkeys(told)))
