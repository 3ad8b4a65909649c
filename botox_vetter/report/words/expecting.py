"""What to expect of a plan: when it begins, how long it lasts, and how many sessions a year that makes."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from botox_vetter.domain.places import Source
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Area, Entry, Indication, UnitsRange, is_confirmed
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.facts import facts_of
from botox_vetter.pricing.intervals import Timing, sessions_in, timing_of
from botox_vetter.report.words.money import number
from botox_vetter.report.words.names import by_id, product_name
from botox_vetter.report.words.prices import sessions_words

BEST_FIRST = ("label", "regulator", "nhs", "guideline", "trial", "review")  # of what grade a source is
MOST_SOURCES = 2


def expectations(plan: Plan, rulebook: Rulebook) -> tuple[str, ...]:
    """A sentence each; what is not known, or not confirmed, is left out, but for how long it lasts."""
    if not plan.targets:
        return ()
    brands = frozenset({plan.product})
    timing = timing_of(plan.targets, brands, plan.months_of_effect, facts_of(rulebook.treatments), plan.months_by_area)
    return (*_beginning(plan, rulebook), _lasting(plan, timing, rulebook), *_sessions(plan, timing))


def sources_of(plan: Plan, rulebook: Rulebook) -> tuple[Source, ...]:
    """The weightiest of those that were read for the brand and the areas: labels first, then public bodies."""
    brand = [rulebook.treatments.products[plan.product]] if _is_by_label(plan, rulebook) and plan.product else []
    entries: list[Entry] = [*brand, *_entries(plan, rulebook)]
    return weightiest(entries, rulebook)


def weightiest(entries: Iterable[Entry], rulebook: Rulebook) -> tuple[Source, ...]:
    """The best of the sources that were read for these entries."""
    known = rulebook.treatments.sources
    ids = dict.fromkeys(source for entry in entries for source in entry.sources)
    read = [known[source] for source in ids if known[source].confirmed and known[source].grade in BEST_FIRST]
    return tuple(sorted(read, key=weight)[:MOST_SOURCES])


def weight(source: Source) -> int:
    """To sort by: what can be relied on most comes first."""
    return BEST_FIRST.index(source.grade) if source.grade in BEST_FIRST else len(BEST_FIRST)


def source_words(source: Source) -> str:
    """ "Azzalure, summary of product characteristics (2024-05), electronic medicines compendium"."""
    title = tr("{title} ({date})").format(title=source.title, date=source.date) if source.date else source.title
    return tr("{title}, {publisher}").format(title=title, publisher=source.publisher) if source.publisher else title


def _entries(plan: Plan, rulebook: Rulebook) -> list[Area | Indication]:
    facts = rulebook.treatments
    found = (facts.areas.get(target) or facts.indications.get(target) for target in plan.targets)
    return [entry for entry in found if entry is not None]


def _beginning(plan: Plan, rulebook: Rulebook) -> tuple[str, ...]:
    entries = _entries(plan, rulebook)
    told = [_stated_onset(entry) for entry in entries if isinstance(entry, Indication)]
    first, full = days_words(entries, "onset_days"), days_words(entries, "full_effect_days")
    if first:
        told.append(tr("The first effect shows after {days}.").format(days=first))
    if full:
        told.append(tr("The full effect is there after {days}.").format(days=full))
    return tuple(words for words in told if words)


def _stated_onset(indication: Indication) -> str:
    onset = indication.more.get("onset")
    if not isinstance(onset, str) or not is_confirmed(indication, "onset"):
        return ""
    return tr("First effect: {onset}.").format(onset=by_id(f"indication.{indication.id}.onset", onset))


def days_words(entries: Iterable[Entry], key: str) -> str:
    """Over all areas for which it is confirmed: "14 to 30 days"; "": for none."""
    ranges = [entry.more[key] for entry in entries if key in entry.more and is_confirmed(entry, key)]
    days = [int(end) for one in ranges if isinstance(one, tuple) for end in one]
    if not days:
        return ""
    low, high = min(days), max(days)
    if low == high:
        return ntr("{n} day", "{n} days", low).format(n=low)
    return tr("{low} to {high} days").format(low=low, high=high)


def _lasting(plan: Plan, timing: Timing | None, rulebook: Rulebook) -> str:
    if timing is None:
        return tr("How long it lasts is not known here: ask the clinic.")
    if _is_own(plan):
        return tr("It lasts {months} for you, as you say.").format(months=months_words(timing.effect))
    if _is_by_label(plan, rulebook):
        name = product_name(plan.product or "", rulebook, plan.jurisdiction)
        return tr("With {product} it usually lasts {months}.").format(product=name, months=months_words(timing.effect))
    return tr("It usually lasts {months}.").format(months=months_words(timing.effect))


def _is_by_label(plan: Plan, rulebook: Rulebook) -> bool:
    """Whether the label of the plan's brand says how long it lasts, for every planned area."""
    known = facts_of(rulebook.treatments).product_duration_months.get(plan.product or "", {})
    return not plan.months_of_effect and not plan.months_by_area and all(target in known for target in plan.targets)


def _is_own(plan: Plan) -> bool:
    """Whether the person says of every area how long it lasts."""
    return plan.months_of_effect is not None or all(target in plan.months_by_area for target in plan.targets)


def months_words(effect: UnitsRange) -> str:
    """ "3 to 4 months"; halves of months, or weeks where it does not last long."""
    if effect[1] < 2:
        low, high = (str(round(Fraction(months) * 52 / 12)) for months in effect)
        return _between(tr("{n} weeks"), tr("{low} to {high} weeks"), low, high)
    low, high = (number(Decimal(round(Fraction(months) * 2)) / 2) for months in effect)
    return _between(tr("{n} months"), tr("{low} to {high} months"), low, high)


def _between(same: str, apart: str, low: str, high: str) -> str:
    return same.format(n=low) if low == high else apart.format(low=low, high=high)


def _sessions(plan: Plan, timing: Timing | None) -> tuple[str, ...]:
    proposed = sessions_in(1, timing, None)
    if proposed is None:
        return ()
    words = sessions_words(proposed)
    own = plan.sessions_per_year
    if own is None:
        return (tr("That makes {sessions}, and so many are counted.").format(sessions=words),)
    if proposed == (own, own):
        return (tr("That makes {sessions}, as in your plan.").format(sessions=words),)
    return (tr("That would make {sessions}; your plan says {n}.").format(sessions=words, n=own),)
