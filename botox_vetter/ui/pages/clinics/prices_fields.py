"""The fields of a price, by the name of what they say of a `Quote`; "amount" stands for its two ends."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from botox_vetter.domain.quotes import Charged, Known, Period, Published, Quote, Sex
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.prices import basis_words, charged_words, known_words, period_words, sex_words
from botox_vetter.report.words.values import published_words
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import amount_field, day_field, whole_field
from botox_vetter.ui.pages.clinics.evidence_picker import EvidencePicker
from botox_vetter.ui.pages.clinics.prices_amount import AmountField
from botox_vetter.ui.pages.clinics.prices_areas import AreaPicker
from botox_vetter.ui.pages.clinics.prices_basis import PARTICULARS

ALWAYS = (
    "published",
    "amount",
    "currency",
    "is_offer",
    "regular",
    "seen_on",
    "valid_from",
    "valid_until",
    "wording",
    "conditions",
    "address",
    "note",
    "evidence",
)


def quote_fields(rulebook: Rulebook) -> dict[str, QWidget]:
    """In the order in which they are asked."""
    return {
        "basis": _choice(PARTICULARS, basis_words),
        "count": whole_field(),
        "sessions": whole_field(),
        "areas": AreaPicker(rulebook),
        "excluded": AreaPicker(rulebook),
        "product": _wide(ChoiceField()),
        "published": _choice(Published, published_words),
        "amount": AmountField(),
        "currency": ChoiceField(),
        "is_offer": QCheckBox(tr("An offer: less than usual")),
        "regular": amount_field(),
        "minimum_units": amount_field(),
        "units_included": amount_field(),
        "period": _choice(Period, period_words),
        "discount_percent": amount_field(),
        "charged": _choice(Charged, charged_words),
        "redeemed": _choice(Known, known_words),
        "deducted": _choice(Known, known_words),
        "seen_on": day_field(),
        "wording": LineField(),
        "conditions": LineField(),
        "address": LineField(),
        "sex": _choice(Sex, sex_words, (None, tr("Women and men"))),
        "first_session_only": QCheckBox(tr("For a first session only")),
        "member": QCheckBox(tr("For members only")),
        "valid_from": day_field(),
        "valid_until": day_field(),
        "note": LineField(),
        "evidence": EvidencePicker(),
    }


def labels() -> dict[str, tuple[str, str]]:
    """Label and hint of each; boxes to tick carry their own words."""
    return {
        "basis": (tr("&Kind of price"), ""),
        "count": (tr("Num&ber of areas"), ""),
        "sessions": (tr("Num&ber of sessions"), ""),
        "areas": (tr("Areas"), ""),
        "excluded": (tr("Not for"), ""),
        "product": (tr("Bran&d"), ""),
        "published": (tr("Price is"), ""),
        "amount": (tr("A&mount"), ""),
        "currency": (tr("C&urrency"), ""),
        "is_offer": ("", ""),
        "regular": (tr("Usual price"), tr("Before the offer. Its days stand under “Valid from” and “Valid until”.")),
        "minimum_units": (tr("At lea&st"), tr("Units that are billed in any case; empty: none.")),
        "units_included": (tr("Units included"), tr("Where the clinic says how many units the price pays for.")),
        "period": (tr("Paid for"), ""),
        "discount_percent": (tr("Discount, %"), tr("Taken off the other prices.")),
        "charged": (tr("Charged"), ""),
        "redeemed": (tr("Taken off the treatment"), ""),
        "deducted": (tr("Deducted or returned"), ""),
        "seen_on": (tr("See&n on"), ""),
        "wording": (tr("Their &words"), tr("As the clinic writes it, for example “3 areas from £199”.")),
        "conditions": (tr("Conditions"), tr("What it is tied to, in the clinic’s words.")),
        "address": (tr("Web address"), ""),
        "sex": (tr("Price for"), ""),
        "first_session_only": ("", ""),
        "member": ("", ""),
        "valid_from": (tr("Valid from"), ""),
        "valid_until": (tr("Valid until"), ""),
        "note": (tr("No&te"), ""),
        "evidence": (tr("Evidence"), ""),
    }


def value_in(quote: Quote, name: str) -> Any:
    """What the quote says under that name."""
    if name == "amount":
        return quote.amount
    value = getattr(quote, name)
    return value or () if name in ("areas", "excluded") else value


def changes_for(name: str, value: Any) -> dict[str, Any]:
    """The fields of a Quote that a value stands for."""
    if name == "amount":
        low, high = value or (None, None)
        return {"low": low, "high": high}
    if name == "currency":
        return {name: value or ""}
    return {name: value or None} if name == "areas" else {name: value}


def _choice(values: Iterable[Any], words: Callable[[Any], str], *more: tuple[object, str]) -> ChoiceField:
    field = _wide(ChoiceField())
    field.offer([*more, *((value, sentence(words(value))) for value in values)])
    return field


def _wide(field: ChoiceField) -> ChoiceField:
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return field
