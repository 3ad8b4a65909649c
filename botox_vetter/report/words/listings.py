"""What a search found, in words: what kind of listing it is, how far, from whom; never more than the source says."""

from decimal import Decimal

from botox_vetter.domain.listings import Listing, ListingKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.language.numerals import numerals
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import own_words, profession_name, register_name
from botox_vetter.report.words.requests import source_text

KM_PER_MILE = 1.609344
IN_MILES = frozenset({"GB", "US"})


def kind_words(kind: ListingKind) -> str:
    return {
        ListingKind.PERSON: tr("person in a register"),
        ListingKind.ORGANISATION: tr("organisation in a register"),
        ListingKind.PREMISES: tr("place registered with a regulator"),
        ListingKind.COMPANY: tr("company in the companies' register"),
        ListingKind.MAP: tr("place drawn on a map"),
    }[kind]


def distance_words(km: float | None, country: str) -> str:
    """As one says it there: "0.4 miles", "12 km"; "not known"."""
    if km is None:
        return tr("not known")
    far = km / KM_PER_MILE if country in IN_MILES else km
    figure = numerals().written(_rounded(far))
    return (tr("{n} miles") if country in IN_MILES else tr("{n} km")).format(n=figure)


def within_words(n: int, country: str) -> str:
    """Of whole miles or kilometres."""
    return (tr("{n} miles") if country in IN_MILES else tr("{n} km")).format(n=n)


def within_km(n: int, country: str) -> float:
    return n * KM_PER_MILE if country in IN_MILES else float(n)


def described_words(listing: Listing, rulebook: Rulebook) -> str:
    """What the source calls it; else the profession that its codes show."""
    if listing.described:
        return own_words(listing.described)
    return profession_name(listing.profession, rulebook) if listing.profession else ""


def number_words(listing: Listing, rulebook: Rulebook) -> str:
    """ "123456, General Dental Council"; "" where it has no number of a register."""
    if not listing.register:
        return ""
    register = register_name(listing.register, rulebook)
    return tr("{number}, {register}").format(register=register, number=own_words(listing.number))


def found_words(listing: Listing, rulebook: Rulebook) -> str:
    """Where a candidate comes from, as it stands on its evidence."""
    source = rulebook.asked_sources.get(listing.source)
    name = source_text(source, "name") if source is not None else listing.source
    words = tr("Found in {source}, as of {day}: {kind}. This is not a recommendation.").format(
        source=name, day=day(listing.as_of), kind=kind_words(listing.kind)
    )
    return f"{words} {tr('© OpenStreetMap contributors')}" if listing.kind is ListingKind.MAP else words


def _rounded(far: float) -> Decimal:
    """Near by with a decimal, farther without."""
    return Decimal(str(round(far, 1))) if far < 10 else Decimal(round(far))
