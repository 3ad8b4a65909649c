"""One thing that was found, in full."""

from botox_vetter.actions.finding.candidates import address_of
from botox_vetter.domain.listings import Listing, ListingKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.addresses import shown_address
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.listings import described_words, distance_words, kind_words, number_words
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.report.words.requests import source_text


def detail_words(listing: Listing, country: str, rulebook: Rulebook) -> str:
    """What it is and who says so; how it can be reached; what a person should know of it. So of each entry."""
    also = (tr("Also: {entry}").format(entry=_words(one, country, rulebook)) for one in listing.also)
    return "\n".join((_words(listing, country, rulebook), *also))


def _words(listing: Listing, country: str, rulebook: Rulebook) -> str:
    source = rulebook.asked_sources.get(listing.source)
    name = source_text(source, "name") if source is not None else listing.source
    kind, described = sentence(kind_words(listing.kind)), described_words(listing, rulebook)
    what = tr("{kind}: {described}").format(kind=kind, described=described) if described else kind
    first = tr("{name}. {what}. {source}, as of {day}.").format(
        name=own_words(listing.name), what=what, source=name, day=day(listing.as_of)
    )
    website = shown_address(listing.website) if listing.website else ""
    reached = (address_of(listing), listing.postcode, listing.phone, listing.email, website)
    far = distance_words(listing.distance_km, country) if listing.distance_km is not None else ""
    second = " · ".join(filter(None, (number_words(listing, rulebook), far, *map(own_words, reached))))
    told = [reason_sentence(remark, rulebook) for remark in listing.remarks]
    if listing.kind is ListingKind.PERSON:
        told.append(tr("As a candidate, this person stands at this address as the one who would inject."))
    return "\n".join(filter(None, (first, second, " ".join(told))))
