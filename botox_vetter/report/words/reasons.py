"""Every kind of reason that the rooms below give, as a sentence without a capital and a full stop."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Basis, Sex
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words import names
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.money import amount_words, money, number
from botox_vetter.report.words.prices import basis_words, sex_words
from botox_vetter.report.words.sentences import sentence_for
from botox_vetter.report.words.vetting import level_words, subject_words


def reason_words(reason: Reason, rulebook: Rulebook, place: str = "") -> str:
    """The sentence of one reason; brands by their name in `place`.

    Raises KeyError for a kind that nobody has put into words: a fault of ours.
    """
    count = reason.values.get("n")
    template = sentence_for(reason.kind, count if isinstance(count, int) else 1)
    return template.format_map(_shown_values(reason.values, rulebook, place))


def _shown_values(values: Mapping[str, object], rulebook: Rulebook, place: str) -> dict[str, str]:
    """Each value as it stands in a sentence; {amount} where there are low, high and currency."""
    shown = {key: _shown(key, value, rulebook, place) for key, value in values.items()}
    currency = str(values.get("currency", ""))
    match values:
        case {"amount": Decimal() as amount}:
            shown["amount"] = money(amount, currency)
        case {"low": Decimal() as low, "high": Decimal() | None as high, "currency": _}:
            shown["amount"] = amount_words(Amount(low, high), currency)
    return shown


def _shown(key: str, value: object, rulebook: Rulebook, place: str) -> str:
    match value:
        case None:
            return tr("not stated")
        case tuple() | list() | frozenset() | set():
            return names.joined(_shown(key, item, rulebook, place) for item in value)
        case date():
            return day(value)
        case Basis():
            return basis_words(value)
        case Sex():
            return sex_words(value)
        case Subject():
            return subject_words(value)
        case Decimal() | int():
            return number(value)
        case _:
            return _named(key, str(value), rulebook, place)


def _named(key: str, text: str, rulebook: Rulebook, place: str) -> str:
    """An id by its name, where the key says what it is an id of; else somebody's own words."""
    match key:
        case "area" | "areas":
            return names.area_name(text, rulebook)
        case "product" | "products":
            return names.product_name(text, rulebook, place)
        case "criterion" | "criteria":
            return names.criterion_title(text, rulebook)
        case "profession":
            return names.profession_name(text, rulebook)
        case "place":
            return names.place_name(text, rulebook)
        case "register":
            return names.register_name(text, rulebook)
        case "level" | "others":
            return level_words(text)
        case "question_code":
            return names.by_id(f"condition.{text}", rulebook.places.conditions.get(text, text))
        case _:
            return names.own_words(text)
