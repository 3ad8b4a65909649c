"""What one clinic's prices offer for one plan today, before anything is added up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Quote, Sex
from botox_vetter.pricing.counting import Counting
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.offers import Offer, offer_of
from botox_vetter.pricing.packages import Package, packages_of

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Fees:
    consultations: tuple[Quote, ...] = ()
    reviews: tuple[Quote, ...] = ()
    deposits: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Market:
    """One way to be a customer: as anybody, or as a member.

    ordinary     for every session
    first        for the first session: those and the first-session prices
    idle         those that do not count, to say what they would cover
    at_least     what a session costs at least, in the home currency (DESIGN P4)
    membership   whose dues are paid; None: nobody's
    """

    plan: Plan
    clinic: Clinic
    at_least: Decimal
    ordinary: tuple[Offer, ...]
    first: tuple[Offer, ...]
    packages: tuple[Package, ...]
    fees: Fees
    idle: tuple[Offer, ...] = ()
    membership: Quote | None = None

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """All that money may be paid for."""
        fees, dues = self.fees, () if self.membership is None else (self.membership,)
        treatments = (*(offer.quote for offer in self.first), *(package.quote for package in self.packages))
        return (*treatments, *fees.consultations, *fees.reviews, *fees.deposits, *dues)

    def of_sex(self, sex: Sex) -> "Market":
        """With the prices that are meant for women, or for men (DESIGN P2)."""

        def fits(quote: Quote) -> bool:
            return quote.sex in (None, sex)

        fees = self.fees
        return replace(
            self,
            plan=replace(self.plan, sex=sex),
            ordinary=tuple(offer for offer in self.ordinary if fits(offer.quote)),
            first=tuple(offer for offer in self.first if fits(offer.quote)),
            packages=tuple(package for package in self.packages if fits(package.quote)),
            fees=Fees(
                tuple(filter(fits, fees.consultations)),
                tuple(filter(fits, fees.reviews)),
                tuple(filter(fits, fees.deposits)),
            ),
        )


def readings(markets: Sequence[Market]) -> list[Sequence[Market]]:
    """The markets; once for women and once for men where prices differ and the plan does not say for whom they are."""
    if markets[0].plan.sex is not None or all(quote.sex is None for market in markets for quote in market.quotes):
        return [markets]
    return [[m.of_sex(sex) for m in markets if m.membership is None or m.membership.sex in (None, sex)] for sex in Sex]


def market_of(plan: Plan, clinic: Clinic, counting: Counting, facts: Facts, currency: str) -> Market:
    """As anybody: without the prices for members."""
    ordinary = _offers(counting.treatments(first_session=False), plan, clinic, facts)
    return Market(
        plan,
        clinic,
        _at_least(clinic, facts, currency),
        ordinary,
        (*ordinary, *_offers(counting.treatments(first_session=True), plan, clinic, facts)),
        packages_of(counting.of(Basis.PACKAGE), plan, clinic, facts),
        Fees(
            counting.of(Basis.CONSULTATION),
            counting.of(Basis.REVIEW) if plan.review else (),
            counting.of(Basis.DEPOSIT),
        ),
        idle=_offers((*counting.idle, *_for_members(counting)), plan, clinic, facts),
    )


def member_markets(market: Market, counting: Counting, facts: Facts) -> tuple[Market, ...]:
    """One for each membership: the members' prices are there, and every amount is less by its discount (DESIGN P14)."""
    memberships = (*counting.of(Basis.MEMBERSHIP), *counting.of(Basis.MEMBERSHIP, member=True))
    return tuple(_member_market(market, membership, counting, facts) for membership in memberships)


def _for_members(counting: Counting) -> tuple[Quote, ...]:
    return (*counting.treatments(False, member=True), *counting.treatments(True, member=True))


def _member_market(market: Market, membership: Quote, counting: Counting, facts: Facts) -> Market:
    plan, clinic, percent = market.plan, market.clinic, membership.discount_percent

    def priced(*quotes: Quote) -> tuple[Quote, ...]:
        return tuple(_discounted(quote, percent) for quote in sorted(quotes, key=lambda quote: quote.id))

    def both(first_session: bool) -> tuple[Quote, ...]:
        return priced(*counting.treatments(first_session), *counting.treatments(first_session, member=True))

    def all_of(basis: Basis) -> tuple[Quote, ...]:
        return priced(*counting.of(basis), *counting.of(basis, member=True))

    ordinary = _offers(both(False), plan, clinic, facts)
    return Market(
        plan,
        clinic,
        market.at_least,
        ordinary,
        (*ordinary, *_offers(both(True), plan, clinic, facts)),
        packages_of(all_of(Basis.PACKAGE), plan, clinic, facts),
        Fees(all_of(Basis.CONSULTATION), all_of(Basis.REVIEW) if plan.review else (), all_of(Basis.DEPOSIT)),
        membership=membership,
    )


def _discounted(quote: Quote, percent: Decimal | None) -> Quote:
    if not percent or quote.low is None:
        return quote
    share = (HUNDRED - percent) / HUNDRED
    return replace(quote, low=quote.low * share, high=None if quote.high is None else quote.high * share)


def _offers(quotes: Sequence[Quote], plan: Plan, clinic: Clinic, facts: Facts) -> tuple[Offer, ...]:
    return tuple(offer_of(quote, plan, clinic, facts) for quote in quotes)


def _at_least(clinic: Clinic, facts: Facts, currency: str) -> Decimal:
    """The clinic's minimum spend; 0 where there is none, or no rate for its currency."""
    if clinic.minimum_spend is None:
        return Decimal(0)
    if clinic.minimum_spend_currency in ("", currency):
        return clinic.minimum_spend
    rate = facts.rates.rate(clinic.minimum_spend_currency, currency) if facts.rates else None
    return Decimal(0) if rate is None else clinic.minimum_spend * rate
