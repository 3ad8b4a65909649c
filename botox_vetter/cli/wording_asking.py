"""What `find` and `look-up` tell: as facts for JSON, and as lines for people."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from botox_vetter.actions.finding.search import Found
from botox_vetter.domain.entries import Entry
from botox_vetter.domain.listings import Listing
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.reasons import reason_sentence, reason_words
from botox_vetter.report.words.requests import source_text


def found_facts(found: Found, rulebook: Rulebook) -> object:
    located = found.located
    return {
        "place": located and {"label": located.label, "exactness": located.exactness, "source": located.source},
        "place_not_checked": found.not_located and _said(found.not_located, rulebook),
        "sources": [
            {
                "source": one.source,
                "listings": [_listing_facts(listing, rulebook) for listing in found.of(one.source)],
                "remarks": [_said(reason, rulebook) for reason in one.remarks],
                "not_checked": one.why and _said(one.why, rulebook),
            }
            for one in found.progress
        ],
    }


def _listing_facts(listing: Listing, rulebook: Rulebook) -> Mapping[str, object]:
    left_out = ("received", "point", "distance_km", "remarks", "source", "also")
    facts = {field.name: getattr(listing, field.name) for field in fields(listing) if field.name not in left_out}
    metres = None if listing.distance_km is None else round(1000 * listing.distance_km)
    return {**facts, "distance_m": metres, "remarks": [_said(reason, rulebook) for reason in listing.remarks]}


def answer_facts(register: str, answer: Entry | NotChecked, rulebook: Rulebook) -> object:
    if isinstance(answer, NotChecked):
        return {"register": register, "outcome": "not_checked", **_said(answer.reason, rulebook)}
    left_out = ("received", "further", "scope")
    facts = {field.name: getattr(answer, field.name) for field in fields(answer) if field.name not in left_out}
    scope = [_said(reason, rulebook) for reason in answer.scope]
    evidence = [{"sha256": one.key, "address": one.address} for one in (answer.received, *answer.further)]
    return {"outcome": "found" if answer.is_there else "not_found", **facts, "scope": scope, "evidence": evidence}


def _said(reason: Reason, rulebook: Rulebook) -> dict[str, str]:
    return {"kind": reason.kind, "words": reason_words(reason, rulebook)}


def found_lines(found: Found, rulebook: Rulebook) -> Iterator[str]:
    if found.located is not None:
        yield tr("Around {place}").format(place=own_words(found.located.label))
    for one in found.progress:
        lines = [source_text(rulebook.asked_sources[one.source], "name")]
        if one.found or one.why is None:
            lines.append("  " + ntr("{n} entry", "{n} entries", one.found).format(n=f"{one.found:,}"))
        lines += [f"  {reason_sentence(reason, rulebook)}" for reason in one.remarks]
        if one.why is not None:
            words = tr("Broken off: {why}.") if one.found else tr("Could not be searched: {why}.")
            lines.append(f"  {words.format(why=reason_words(one.why, rulebook))}")
        yield "\n".join([*lines, *(f"  - {_listing_line(listing)}" for listing in found.of(one.source))])


def _listing_line(listing: Listing) -> str:
    km = "" if listing.distance_km is None else f"{listing.distance_km:.1f} km"
    place = ", ".join(filter(None, (listing.address, listing.town, listing.region, listing.postcode)))
    told = (listing.shown_name, km, listing.described, place, listing.phone, listing.website, listing.number)
    return own_words(" | ".join(filter(None, told)))


def entry_lines(entry: Entry, rulebook: Rulebook) -> Iterator[str]:
    if not entry.is_there:
        yield tr("The register has no such number: {number}.").format(number=entry.number)
    for words in (*entry.names, *entry.statuses, *entry.restrictions):
        yield own_words(words)
    for place in entry.places:
        yield own_words(", ".join(filter(None, (place.address, place.town, place.region, place.postcode))))
    for speciality in entry.specialities:
        yield own_words(" ".join(filter(None, (speciality.words, speciality.licence, speciality.state))))
    for rating in entry.ratings:
        yield own_words(f"{rating.about}: {rating.words}")
    yield from map(own_words, entry.activities)
    for officer in entry.officers:
        yield own_words(f"{officer.name}, {officer.role}")
    for reason in entry.scope:
        yield reason_sentence(reason, rulebook)
