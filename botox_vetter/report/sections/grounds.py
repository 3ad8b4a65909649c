"""What a figure rests on that no price says: how many sessions, how long it lasts, how many units, and whose word."""

from collections.abc import Collection, Iterator, Sequence

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.places import Source
from botox_vetter.domain.plans import AreaMonths, Plan
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Entry
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.results import Cost
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Cell
from botox_vetter.report.sections.prices import flagged, remarks
from botox_vetter.report.sections.subjects import UNITS
from botox_vetter.report.words.expecting import source_words, weightiest
from botox_vetter.report.words.money import number, numbers
from botox_vetter.report.words.names import area_name, product_name, sentence
from botox_vetter.report.words.plans import sessions_from
from botox_vetter.report.words.prices import quote_words, units_from_words
from botox_vetter.report.words.reasons import reason_words, remark_words

MOST_NAMED = 3  # prices of which the same is to be said
OF_EFFECT = ("default_duration", "no_duration")
OF_SESSIONS = (*OF_EFFECT, "default_interval")
OF_TIME = (*OF_SESSIONS, "review_not_stated")


def grounds(
    years: int | None,
    is_of_effect: bool,
    used: Collection[str],
    standing: Standing,
    comparison: Comparison,
    rulebook: Rulebook,
) -> tuple[Cell, ...]:
    """used: the ids of the prices in the figure. years None: of a session, or spread over the months of its effect."""
    cost, plan = standing.cost, comparison.file.plan
    unheeded = _unheeded(years, is_of_effect, plan)
    cells = [_sessions(years, cost, comparison)] if years is not None else []
    if plan.months_of_effect is not None and not set(OF_EFFECT) & unheeded:
        cells.append(Cell(tr("It lasts {n} months: your own figure").format(n=number(plan.months_of_effect))))
    if not set(OF_EFFECT) & unheeded:
        cells += [_own_months(one, rulebook) for one in plan.own_months if one.area in plan.targets]
    cells += _units(used, standing, comparison, rulebook)
    cells += [_remark(flag, standing, comparison, rulebook) for flag in remarks(cost) if flag.kind not in unheeded]
    cells += _about_prices(used, standing, comparison, rulebook)
    cells += [Cell(sentence(reason_words(reason, rulebook)), colour=Colour.CAUTION) for reason in cost.omitted]
    return tuple(cells)


def _own_months(own: AreaMonths, rulebook: Rulebook) -> Cell:
    words = tr("{area}: it lasts {n} months, your own figure")
    return Cell(words.format(area=sentence(area_name(own.area, rulebook)), n=number(own.months)))


def _unheeded(years: int | None, is_of_effect: bool, plan: Plan) -> set[str]:
    """Kinds of flags that do not bear on the figure: no time on a session, no effect where the plan says how often."""
    if is_of_effect:
        return set(OF_TIME) - set(OF_EFFECT)
    if years is None:
        return set(OF_TIME)
    return set(OF_SESSIONS) if plan.sessions_per_year is not None else set()


def _sessions(years: int, cost: Cost, comparison: Comparison) -> Cell:
    span = cost.spans[years]
    low = span.low.sessions
    high = low if span.high is None else span.high.sessions
    words = ntr("{count} sessions in {n} year, {why}", "{count} sessions in {n} years, {why}", years)
    return Cell(words.format(count=numbers(low, high), n=years, why=sessions_from(comparison.file.plan)))


def _units(used: Collection[str], standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Iterator[Cell]:
    """Those that somebody gave, for the prices by unit that the figure holds."""
    place, plan = comparison.file.place_of(standing.clinic), comparison.file.plan
    quotes = [quote for quote in comparison.file.quotes_of(standing.clinic.id) if quote.id in used]
    brands = {quote.product for quote in quotes if quote.basis is Basis.PER_UNIT or quote.units_included is not None}
    told = [(units, units_from_words(units.said_by)) for units in standing.clinic.units]
    told += [(units, tr("your own figure in the plan")) for units in plan.units]
    for units, whose in told:
        if units.product in brands and units.area in plan.targets:
            product, area = product_name(units.product, rulebook, place), area_name(units.area, rulebook)
            words = tr("{count} units of {product} for {area}: {whose}")
            count = numbers(units.low, units.high)
            yield Cell(words.format(count=count, product=product, area=area, whose=whose), about=UNITS)


def _remark(flag: Reason, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """With whose word it is, where it is a general figure."""
    place, targets = comparison.file.place_of(standing.clinic), comparison.file.plan.targets
    words = sentence(remark_words(flag, standing.cost, targets, rulebook, place))
    whose = whose_words(flag, rulebook)
    return Cell(
        words, (whose,) if whose else (), colour=Colour.CAUTION, about=UNITS if flag.kind == "usual_units" else ""
    )


def whose_words(flag: Reason, rulebook: Rulebook) -> str:
    """Where a general figure that stands in for a clinic's or the person's own was read; "": it is none."""
    sources = "; ".join(source_words(source) for source in sources_of(flag, rulebook))
    return tr("Source: {sources}").format(sources=sources) if sources else ""


def sources_of(flag: Reason, rulebook: Rulebook) -> tuple[Source, ...]:
    """The best of those in which a general figure was read."""
    if flag.kind not in ("usual_units", "default_duration"):
        return ()
    facts = rulebook.treatments
    areas = flag.values.get("areas")
    entries: list[Entry | None] = [facts.products.get(str(flag.values.get("product", "")))]
    for area in areas if isinstance(areas, tuple) else ():
        entries.append(facts.areas.get(area) or facts.indications.get(area))
    return weightiest((entry for entry in entries if entry is not None), rulebook)


def some_prices(quotes: Sequence[Quote], rulebook: Rulebook, place: str) -> tuple[str, ...]:
    """The first of them in words, the others by their number."""
    named = tuple(quote_words(quote, rulebook, place) for quote in quotes[:MOST_NAMED])
    others = len(quotes) - MOST_NAMED
    if others <= 0:
        return named
    return (*named, ntr("{n} more price", "{n} more prices", others).format(n=others))


def _about_prices(
    used: Collection[str], standing: Standing, comparison: Comparison, rulebook: Rulebook
) -> Iterator[Cell]:
    """What is to be said of prices in the figure, with the prices: at which rate they were taken, how old they are."""
    place = comparison.file.place_of(standing.clinic)
    quotes = {quote.id: quote for quote in comparison.file.quotes_of(standing.clinic.id) if quote.id in used}
    for flag in standing.cost.flags:
        prices = [quotes[quote_id] for quote_id in flagged(flag) if quote_id in quotes]
        if prices:
            named = tuple(map(sentence, some_prices(prices, rulebook, place)))
            about = prices[0].id if len(prices) == 1 else ""
            yield Cell(sentence(reason_words(flag, rulebook, place)), named, colour=Colour.CAUTION, about=about)
