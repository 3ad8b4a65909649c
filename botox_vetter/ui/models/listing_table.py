"""What a search found, as rows: the nearest first until the person orders them otherwise."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from botox_vetter.actions.finding.candidates import address_of
from botox_vetter.domain.listings import Listing, ListingKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.listings import described_words, distance_words, kind_words, number_words
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.report.words.requests import source_text
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows
from botox_vetter.ui.models.signs import Sign

NAME, DISTANCE, WHERE, PHONE, KIND = range(5)
SIGNS = {
    ListingKind.PERSON: Sign("person", "muted"),
    ListingKind.ORGANISATION: Sign("clinics", "muted"),
    ListingKind.PREMISES: Sign("clinics", "muted"),
    ListingKind.COMPANY: Sign("folder", "muted"),
    ListingKind.MAP: Sign("sources", "muted"),
}


def listing_table(
    rulebook: Rulebook, country: Callable[[], str], like: Callable[[Listing], str], parent: QObject
) -> OrderedRows[Listing]:
    """country: in which it was searched. like: the clinic of the case that it may be, in words; "": none."""

    def name(row: Listing) -> str:
        return own_words(row.shown_name)

    def below(row: Listing) -> str:
        return like(row) or sentence(described_words(row, rulebook))

    def where(row: Listing) -> str:
        return own_words(address_of(row)) or tr("address not given")

    def number(row: Listing) -> str:
        return number_words(row, rulebook)

    def kind(row: Listing) -> str:
        return tr("Registered, and on a map") if row.also else sentence(kind_words(row.kind))

    def source(row: Listing) -> str:
        asked = [(one.source, rulebook.asked_sources.get(one.source)) for one in row.entries]
        return ", ".join(source_text(one, "name") if one is not None else name for name, one in asked)

    return OrderedRows(
        (
            Column(tr("Name"), name, name, lambda row: name(row).casefold(), below),
            Column(tr("Distance"), lambda row: distance_words(row.distance_km, country()), lambda row: row.distance_km),
            Column(tr("Where"), where, where, lambda row: where(row).casefold(), lambda row: own_words(row.postcode)),
            Column(
                tr("Phone, number"),
                lambda row: own_words(row.reached_by[0]) or tr("phone not given"),
                lambda row: row.reached_by[0],
                lambda row: row.reached_by[0] or None,
                number,
            ),
            Column(
                tr("Listed as"),
                kind,
                lambda row: row.kind,
                lambda row: list(ListingKind).index(row.kind),
                source,
                lambda row: SIGNS[row.kind],
            ),
        ),
        key=key_of,
        searched=lambda row: " ".join(
            words
            for one in row.entries
            for words in (
                *(one.name, one.address, one.town, one.postcode, one.phone, one.number),
                described_words(one, rulebook),
            )
        ),
        parent=parent,
    )


def key_of(row: Listing) -> str:
    """A source has each of them once."""
    return f"{row.source}/{row.number}"
