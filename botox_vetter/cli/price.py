"""What `price` prints: figures, what each is made of, and what it rests on with whose word that is."""

from collections.abc import Iterator

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.budget import budget_fit
from botox_vetter.report.sections.answer import budget_words
from botox_vetter.report.sections.grounds import sources_of, whose_words
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.names import area_name, own_words, sentence
from botox_vetter.report.words.price_history import before_words
from botox_vetter.report.words.prices import quote_words, session_words, year_words
from botox_vetter.report.words.reasons import reason_words, remark_words
from botox_vetter.report.words.units import usual_units
from botox_vetter.report.words.years import year_note, year_posts

INDENT = "   "


def price_facts(comparison: Comparison, rulebook: Rulebook) -> object:
    """Every clinic with its cost as it was worked out, its prices in their own words, and where assumptions were read.

    budget   within, lower_case_only or over; null: no figure, or no budget
    """
    plan = comparison.file.plan
    clinics = [
        {
            "id": standing.clinic.id,
            "clinic": standing.clinic.name,
            "cost": standing.cost,
            "budget": budget_fit(standing.cost.year, plan),
            "rests_on": [_ground(flag, standing, comparison, rulebook) for flag in standing.cost.flags],
            "quotes": comparison.file.quotes_of(standing.clinic.id),
        }
        for standing in comparison.standings
    ]
    return {"today": comparison.today, "plan": plan, "clinics": clinics}


def _ground(flag: Reason, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> object:
    sources = [
        {"id": source.id, "title": source.title, "publisher": source.publisher, "address": source.address}
        for source in sources_of(flag, rulebook)
    ]
    return {"kind": flag.kind, "words": _words(flag, standing, comparison, rulebook), "sources": sources}


def _words(flag: Reason, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> list[str]:
    """Usual units area by area, with their number."""
    place, cost = comparison.file.place_of(standing.clinic), standing.cost
    if flag.kind == "usual_units":
        product, areas = str(flag.values["product"]), flag.values["areas"]
        return list(usual_units((product,), areas if isinstance(areas, tuple) else (), rulebook, place))
    return [sentence(remark_words(flag, cost, comparison.file.plan.targets, rulebook, place))]


def price_lines(comparison: Comparison, rulebook: Rulebook) -> str:
    """What the plan costs at each clinic, and what the figures rest on."""
    if not comparison.standings:
        return tr("There is no clinic to compare yet.")
    lines = []
    for standing in comparison.standings:
        lines.append(own_words(standing.clinic.name))
        lines += [f"{INDENT}{line}" for line in _lines(standing, comparison, rulebook)]
    return "\n".join(lines)


def _lines(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Iterator[str]:
    cost, place = standing.cost, comparison.file.place_of(standing.clinic)
    quotes = {quote.id: quote for quote in comparison.file.quotes_of(standing.clinic.id)}
    yield from _figures(standing, comparison, rulebook)
    if cost.sessions is not None:
        yield year_note(cost)
    yield from (f"{INDENT}{line}" for line in year_posts(cost, quotes, rulebook))
    figures = [figure for figure in (cost.session, cost.partial) if figure is not None]
    used = {line.quote_id: None for figure in figures for line in (*figure.lines_low, *figure.lines_high)}
    for quote_id in used:
        yield tr("Rests on: {price}").format(price=quote_words(quotes[quote_id], rulebook, place))
        if before := before_words(quotes[quote_id], rulebook):
            yield f"{INDENT}{before}"
    for area, why in cost.uncovered.items():
        words = tr("No price for {area}: {why}")
        yield words.format(area=area_name(area, rulebook), why=reason_words(why, rulebook, place))
    for quote_id, why in cost.not_counted.items():
        words = tr("Not counted: {price}: {why}")
        price = quote_words(quotes[quote_id], rulebook, place)
        yield words.format(price=price, why=reason_words(why, rulebook, place))
    for reason in (*cost.omitted, *cost.flags):
        yield from _words(reason, standing, comparison, rulebook)
        if whose := whose_words(reason, rulebook):
            yield f"{INDENT}{whose}"


def _figures(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Iterator[str]:
    cost = standing.cost
    yield tr("A session: {cost}").format(cost=session_words(cost, rulebook))
    yield tr("A year: {cost}").format(cost=year_words(cost, rulebook))
    if budget := budget_words(cost.year, comparison.file.plan):
        yield sentence(budget)
    for words, amount in (
        (tr("Two years: {amount}"), cost.two_years),
        (tr("Five years: {amount}"), cost.five_years),
        (tr("A month of effect: {amount}"), cost.per_month_of_effect),
    ):
        if amount is not None:
            yield words.format(amount=amount_words(amount, cost.currency))
