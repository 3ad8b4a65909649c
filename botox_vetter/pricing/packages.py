"""Sessions paid beforehand: what one session of a package treats of the plan (DESIGN P13)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Quote
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.offers import End, countable


@dataclass(frozen=True, slots=True)
class Package:
    """covers: the sets of planned areas that one of its sessions can treat, none within another.

    is_default   "3 areas, 3 sessions" of which neither quote nor clinic says which areas
    """

    quote: Quote
    covers: tuple[frozenset[str], ...]
    is_default: bool = False

    @property
    def sessions(self) -> int:
        return self.quote.sessions or 1

    def price(self, end: End) -> Decimal | None:
        return self.quote.low if end is End.LOW else self.quote.high

    @property
    def areas(self) -> tuple[str, ...]:
        return tuple(sorted(set().union(*self.covers)))


def packages_of(quotes: Sequence[Quote], plan: Plan, clinic: Clinic, facts: Facts) -> tuple[Package, ...]:
    """Those that treat something of the plan."""
    found = (package_of(quote, plan, clinic, facts) for quote in quotes)
    return tuple(package for package in found if package is not None)


def package_of(quote: Quote, plan: Plan, clinic: Clinic, facts: Facts) -> Package | None:
    """None: it treats nothing of the plan. "3 areas, 3 sessions" treats any three of those that count."""
    if quote.count is None:
        treated = frozenset(quote.areas or ()) & frozenset(plan.targets)
        return Package(quote, (treated,)) if treated else None
    areas, is_default = countable(quote, plan, clinic, facts)
    size = min(quote.count, len(areas))
    return Package(quote, tuple(map(frozenset, combinations(areas, size))), is_default) if areas else None
