"""Quotes and costs in words."""

from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import UnitsFrom
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Published, Quote, Sex, State
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.money import amount_words, money, number
from botox_vetter.report.words.names import area_name, area_names, joined, own_words, product_name
from botox_vetter.report.words.sentences import sentence_for


def basis_words(basis: Basis) -> str:
    """How a quote counts."""
    return {
        Basis.PER_UNIT: tr("per unit"),
        Basis.PER_AREA: tr("per area"),
        Basis.AREAS_BUNDLE: tr("for several areas"),
        Basis.PER_SESSION: tr("per session"),
        Basis.PACKAGE: tr("package of sessions"),
        Basis.MEMBERSHIP: tr("membership"),
        Basis.CONSULTATION: tr("consultation"),
        Basis.REVIEW: tr("review visit"),
        Basis.DEPOSIT: tr("deposit"),
        Basis.FURTHER_AREA: tr("each further area"),
        Basis.PER_HOUR: tr("per hour"),
        Basis.SURCHARGE: tr("surcharge on each session"),
        Basis.TOP_UP: tr("top-up"),
    }[basis]


def known_words(known: Known) -> str:
    return {Known.YES: tr("yes"), Known.NO: tr("no"), Known.UNKNOWN: tr("not known")}[known]


def charged_words(charged: Charged) -> str:
    """When a consultation is paid for."""
    return {
        Charged.ONCE: tr("once"),
        Charged.EACH: tr("each time"),
        Charged.UNKNOWN: tr("once or each time: not known"),
    }[charged]


def state_words(state: State) -> str:
    return {
        State.PROPOSED: tr("read, not accepted yet"),
        State.ACCEPTED: tr("accepted"),
        State.REFUSED: tr("refused"),
    }[state]


def sex_words(sex: Sex) -> str:
    return {Sex.FEMALE: tr("women"), Sex.MALE: tr("men")}[sex]


def period_words(period: Period) -> str:
    return {Period.MONTH: tr("a month"), Period.YEAR: tr("a year")}[period]


def units_from_words(said_by: UnitsFrom) -> str:
    return {UnitsFrom.CLINIC: tr("said by the clinic"), UnitsFrom.USER: tr("your own figure")}[said_by]


def quote_words(quote: Quote, rulebook: Rulebook, place: str = "") -> str:
    """The amount and what it pays for: "£240 for 3 areas", "£10 to £12 per unit of Botox"."""
    amount = tr("free") if quote.high == 0 else stated_words(quote)
    words = _paid_for(quote, rulebook).format(amount=amount)
    if quote.product is None:
        return words
    return tr("{price}, {product}").format(price=words, product=product_name(quote.product, rulebook, place))


def stated_words(quote: Quote) -> str:
    """The amount, or how the clinic puts it that it states none."""
    if quote.amount is not None:
        return amount_words(quote.amount, quote.currency)
    return tr("price on request") if quote.published is Published.ON_REQUEST else tr("price not published")


def _paid_for(quote: Quote, rulebook: Rulebook) -> str:
    """With {amount} still to be filled in."""
    areas = area_names(quote.areas, rulebook).replace("{", "{{").replace("}", "}}") if quote.areas else ""
    match quote.basis:
        case Basis.PER_UNIT:
            return tr("{amount} per unit")
        case Basis.AREAS_BUNDLE:
            count = quote.count or 1
            words = ntr("{amount} for {n} area", "{amount} for {n} areas", count).replace("{n}", str(count))
            return _with_areas(words, areas)
        case Basis.PER_AREA | Basis.PER_SESSION if areas:
            return tr("{amount} for {areas}").replace("{areas}", areas)
        case Basis.PER_AREA:
            return tr("{amount} for one area")
        case Basis.PER_SESSION:
            return tr("{amount} per session")
        case Basis.PACKAGE:
            count = quote.sessions or 1
            words = ntr("{amount} for {n} session", "{amount} for {n} sessions", count).replace("{n}", str(count))
            return _with_areas(words, areas)
        case Basis.MEMBERSHIP:
            return tr("{amount} {period} for membership").replace(
                "{period}", period_words(quote.period or Period.MONTH)
            )
        case Basis.FURTHER_AREA | Basis.SURCHARGE:
            return _with_areas("{amount}, " + basis_words(quote.basis), areas)
        case Basis.CONSULTATION | Basis.REVIEW | Basis.DEPOSIT | Basis.PER_HOUR | Basis.TOP_UP:
            return "{amount}, " + basis_words(quote.basis)


def _with_areas(words: str, areas: str) -> str:
    return f"{words} ({areas})" if areas else words


def condition_words(quote: Quote, rulebook: Rulebook) -> tuple[str, ...]:
    """What the price is tied to, each in a few words; what is not known is not named."""
    return (*offer_words(quote), *_for_whom(quote, rulebook), *_paid_how(quote), *_days(quote), *_their_words(quote))


def offer_words(quote: Quote) -> list[str]:
    """That it is less than usual, and how many units it pays for."""
    told = []
    if quote.is_offer and quote.regular is not None:
        told.append(tr("offer, usually {price}").format(price=money(quote.regular, quote.currency)))
    elif quote.is_offer:
        told.append(tr("offer"))
    if quote.units_included is not None:
        told.append(tr("{n} units included").format(n=number(quote.units_included)))
    return told


def _their_words(quote: Quote) -> list[str]:
    return [own_words(quote.conditions)] if quote.conditions.strip() else []


def _for_whom(quote: Quote, rulebook: Rulebook) -> list[str]:
    told = []
    if quote.minimum_units:
        told.append(tr("at least {n} units").format(n=number(quote.minimum_units)))
    if quote.excluded:
        told.append(tr("not for {areas}").format(areas=area_names(quote.excluded, rulebook)))
    if quote.member:
        told.append(tr("members only"))
    if quote.first_session_only:
        told.append(tr("first session only"))
    if quote.sex is not None:
        told.append(tr("for {sex}").format(sex=sex_words(quote.sex)))
    return told


def _paid_how(quote: Quote) -> list[str]:
    """Of fees: how often, and whether they come off the treatment; of a membership: the discount."""
    told = []
    if quote.basis is Basis.CONSULTATION and quote.charged is not Charged.UNKNOWN:
        told.append(charged_words(quote.charged))
    taken_off = {Basis.CONSULTATION: quote.redeemed, Basis.DEPOSIT: quote.deducted}.get(quote.basis, Known.UNKNOWN)
    if taken_off is not Known.UNKNOWN:
        told.append(tr("taken off the treatment") if taken_off is Known.YES else tr("not taken off the treatment"))
    if quote.discount_percent is not None:
        told.append(tr("{n}% off other prices").format(n=number(quote.discount_percent)))
    return told


def _days(quote: Quote) -> list[str]:
    told = []
    if quote.valid_from is not None:
        told.append(tr("from {day} on").format(day=day(quote.valid_from)))
    if quote.valid_until is not None:
        told.append(tr("until {day}").format(day=day(quote.valid_until)))
    return told


def session_words(cost: Cost, rulebook: Rulebook) -> str:
    """ "£240", or "cannot be told: no price for crow's feet"."""
    return _figure_words(cost.session.amount if cost.session else None, cost, rulebook)


def year_words(cost: Cost, rulebook: Rulebook) -> str:
    """ "£720 to £960", or "cannot be told: no price for crow's feet"."""
    return _figure_words(cost.year, cost, rulebook)


def _figure_words(amount: Amount | None, cost: Cost, rulebook: Rulebook) -> str:
    if amount is not None:
        return amount_words(amount, cost.currency)
    return tr("cannot be told: {why}").format(why=why_no_cost(cost, rulebook))


def why_no_cost(cost: Cost, rulebook: Rulebook) -> str:
    """Why there is no figure, in a few words."""
    if (refusal := no_figures(cost)) is not None:
        return sentence_for(refusal.kind).format_map(refusal.values)
    why = {reason.kind for reason in cost.uncovered.values()}
    if why == {"not_comparable"}:
        currencies = {name for reason in cost.uncovered.values() for name in _names(reason.values["currencies"])}
        return sentence_for("not_comparable").format(currencies=joined(sorted(currencies)))
    if cost.state is CostState.NONE:
        return tr("no price that counts") if cost.not_counted else tr("no price recorded")
    if why == {"no_brand"}:
        return tr("the price by unit names no brand")
    if cost.uncovered:
        areas = [area_name(area, rulebook) for area in cost.uncovered]
        has_none = why <= {"no_quote", "not_counted", "not_comparable"}
        words = tr("no price for {areas}") if has_none else tr("no figure for {areas}")
        return words.format(areas=joined(areas))
    if cost.sessions is not None:
        return sentence_for("too_many_packages")
    return tr("how many sessions a year is not known")


def no_figures(cost: Cost) -> Reason | None:
    """Why nothing was added up at all: an empty plan, or too much of it; None: it was tried."""
    return next((flag for flag in cost.flags if flag.kind in ("nothing_planned", "too_many")), None)


def _names(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def sessions_words(sessions: tuple[int, int] | None) -> str:
    """ "3 sessions a year", "3 to 4 sessions a year"."""
    if sessions is None:
        return tr("number of sessions not known")
    low, high = sessions
    if low == high:
        return ntr("{n} session a year", "{n} sessions a year", low).format(n=low)
    return tr("{low} to {high} sessions a year").format(low=low, high=high)
