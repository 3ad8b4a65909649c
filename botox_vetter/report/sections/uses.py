"""What one price was used for in the figures of its clinic: which areas, how many units, how much, at which end."""

from collections.abc import Mapping
from dataclasses import replace

from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.results import Cost, Figure, Line
from botox_vetter.report.words.money import money, number
from botox_vetter.report.words.names import area_names, sentence
from botox_vetter.report.words.years import year_use


def used_quotes(cost: Cost) -> set[str]:
    """The ids of all quotes that any figure rests on."""
    sessions = {line.quote_id for figure in _figures(cost) for line in (*figure.lines_low, *figure.lines_high)}
    ends = [end for span in cost.spans.values() for end in (span.low, span.high) if end is not None]
    return sessions | {line.quote_id for end in ends for post in end.posts for line in post.lines}


def _figures(cost: Cost) -> list[Figure]:
    return [figure for figure in (cost.session, cost.first_session, cost.partial) if figure]


def uses(quote_id: str, cost: Cost, targets: tuple[str, ...], rulebook: Rulebook) -> tuple[str, ...]:
    """A line for each figure and end; one where both ends agree. Sessions are named where the first one differs."""
    figures = [(cost.session or cost.partial, tr("later sessions") if cost.first_session else "")]
    figures.append((cost.first_session, tr("first session")))
    told = [
        tr("{session}: {use}").format(session=session, use=use) if session else use
        for figure, session in figures
        if figure is not None
        for use in _ends(quote_id, figure, cost.currency, targets, rulebook)
    ]
    return tuple(sentence(words) for words in (*told, *year_use(quote_id, cost)))


def is_repeated_alone(quote: Quote, cost: Cost, quotes: Mapping[str, Quote]) -> bool:
    """Whether it is a plain price per area, paid for each area and joined with no bundle: what the clinic itself means.

    quotes: those of the clinic, by id
    """
    ends = [lines for figure in _figures(cost) for lines in (figure.lines_low, figure.lines_high)]
    beside = {line.quote_id for lines in ends if _pays(quote.id, lines) for line in lines} - {quote.id}
    return _is_plain(quote) and not any(_is_bundle(quotes[quote_id]) for quote_id in beside)


def _is_bundle(quote: Quote) -> bool:
    return quote.basis is Basis.AREAS_BUNDLE or _is_plain(quote)


def _is_plain(quote: Quote) -> bool:
    return quote.basis is Basis.PER_AREA and quote.areas is None


def _pays(quote_id: str, lines: tuple[Line, ...]) -> bool:
    return any(line.quote_id == quote_id for line in lines)


def _ends(quote_id: str, figure: Figure, currency: str, targets: tuple[str, ...], rulebook: Rulebook) -> list[str]:
    def told(lines: tuple[Line, ...], amount: str) -> str:
        own = [line for line in lines if line.quote_id == quote_id]
        if _is_same_for_each(own):
            areas = tuple(area for line in own for area in line.areas)
            own, amount = [replace(own[0], areas=areas)], tr("{amount} each").format(amount=amount)
        return "; ".join(_line(line, amount, currency, targets, rulebook) for line in own)

    if figure.high is None:
        ends = [told(figure.lines_low, tr("from {amount}"))]
    else:
        low, high = told(figure.lines_low, "{amount}"), told(figure.lines_high, "{amount}")
        ends = [low] if low == high else [_at(tr("low end: {use}"), low), _at(tr("high end: {use}"), high)]
    return [end for end in ends if end]


def _is_same_for_each(lines: list[Line]) -> bool:
    """One amount, paid for one area after the other."""
    is_single = all(len(line.areas) == 1 and line.units is None for line in lines)
    return is_single and len(lines) > 1 and len({line.amount for line in lines}) == 1


def _at(end: str, use: str) -> str:
    return end.format(use=use) if use else ""


def _line(line: Line, amount: str, currency: str, targets: tuple[str, ...], rulebook: Rulebook) -> str:
    paid = amount.format(amount=money(line.amount, currency))
    areas = _areas(line.areas, targets, rulebook)
    if not areas:
        return tr("on top, {amount}").format(amount=paid)
    if line.units is None:
        return tr("{areas}, {amount}").format(areas=areas, amount=paid)
    return tr("{areas}, {units} units, {amount}").format(areas=areas, units=number(line.units), amount=paid)


def _areas(areas: tuple[str, ...], targets: tuple[str, ...], rulebook: Rulebook) -> str:
    if len(areas) > 1 and set(areas) == set(targets):
        return ntr("all {n} areas", "all {n} areas", len(areas)).format(n=len(areas))
    return area_names(areas, rulebook)
