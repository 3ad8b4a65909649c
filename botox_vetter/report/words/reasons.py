"""Every kind of reason that the rooms below give, as a sentence without a capital and a full stop."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Basis, Period, Sex
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.results import Cost
from botox_vetter.report.words import names
from botox_vetter.report.words.addresses import shown_address
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.fields import field_words, noun_words
from botox_vetter.report.words.money import amount_words, money, number, rate_words
from botox_vetter.report.words.prices import basis_words, period_words, sex_words
from botox_vetter.report.words.sentences import sentence_for
from botox_vetter.report.words.vetting import level_words, role_words, subject_words


def reason_words(reason: Reason, rulebook: Rulebook, place: str = "") -> str:
    """The sentence of one reason; brands by their name in `place`.

    Values are the types of the domain or, from the change log, their plain texts.
    Raises KeyError for a kind that nobody has put into words: a fault of ours.
    """
    template = sentence_for(reason.kind)
    words = template.format_map(_Wording(rulebook, place, _scale(reason, rulebook)).all(reason.values))
    where = reason.values.get("where")
    if not where or "{where}" in template:
        return words
    return tr("{words} ({where})").format(words=words, where=names.own_words(str(where)))


def reason_sentence(reason: Reason, rulebook: Rulebook, place: str = "") -> str:
    """The same, to stand by itself: with a capital and a full stop."""
    return names.sentence(reason_words(reason, rulebook, place)) + "."


def remark_words(flag: Reason, cost: Cost, targets: Collection[str], rulebook: Rulebook, place: str = "") -> str:
    """The sentence of a flag about the figures; where a brand's months stand for some areas only, for which.

    The interval between sessions is taken over all areas: one area's months then decide for the others (DESIGN P12).
    """
    if flag.kind == "default_duration":
        general, unknown = (_areas_of(cost, kind) for kind in ("default_duration", "no_duration"))
        if own := [area for area in targets if area not in {*general, *unknown}]:
            words = tr("how long it lasts: the brand states it for {own} only, for {areas} a general figure is taken")
            return words.format(own=names.area_names(own, rulebook), areas=names.area_names(general, rulebook))
    return reason_words(flag, rulebook, place)


def _areas_of(cost: Cost, kind: str) -> tuple[str, ...]:
    areas = next((flag.values["areas"] for flag in cost.flags if flag.kind == kind), ())
    return areas if isinstance(areas, tuple) else ()


def _scale(reason: Reason, rulebook: Rulebook) -> str:
    """Of the criterion that the reason names; "" where it names none."""
    criterion = rulebook.criteria.get(str(reason.values.get("criterion", "")))
    return criterion.scale if criterion else ""


@dataclass(frozen=True, slots=True)
class _Wording:
    """Puts the values of one reason into words. scale: the one on which its levels stand."""

    rulebook: Rulebook
    place: str
    scale: str

    def all(self, values: Mapping[str, object]) -> dict[str, str]:
        """Each value as it stands in a sentence; {amount} where there are low, high and currency.

        {price}: that amount with the sessions or the period that it pays for.
        """
        shown = {key: self.one(key, value) for key, value in values.items()}
        currency = str(values.get("currency", ""))
        shown |= {key: amount_words(value, currency) for key, value in values.items() if isinstance(value, Amount)}
        match values:
            case {"amount": Decimal() as amount}:
                shown["amount"] = money(amount, currency)
            case {"low": Decimal() as low, "high": Decimal() | None as high, "currency": _}:
                shown["amount"] = amount_words(Amount(low, high), currency)
                shown["price"] = _for_what(shown["amount"], values)
        return shown

    def one(self, key: str, value: object) -> str:
        match value:
            case None:
                return tr("not stated")
            case Reason():
                return reason_words(value, self.rulebook, self.place)
            case tuple() | list() | frozenset() | set():
                return names.joined(self.one(key, item) for item in value)
            case date():
                return day(value)
            case Decimal() if key == "rate":
                return rate_words(value)
            case Decimal() | int():
                return number(value)
            case _:
                return self._named(key, str(value))

    def _named(self, key: str, text: str) -> str:
        """An id or a member by its name, where the key says of what; else somebody's own words."""
        match key:
            case "area" | "areas":
                return names.area_name(text, self.rulebook)
            case "page":
                return shown_address(text)
            case "product" | "products":
                return names.product_name(text, self.rulebook, self.place)
            case "criterion" | "criteria":
                return names.criterion_title(text, self.rulebook)
            case "profession":
                return names.profession_name(text, self.rulebook)
            case "place":
                return names.place_name(text, self.rulebook)
            case "register":
                return names.register_name(text, self.rulebook)
            case "level" | "others":
                return level_words(text, self.scale)
            case "noun":
                return noun_words(text)
            case "field":
                return field_words(text)
            case "price_fields":
                return field_words(text, "quotes")
            case "price_source":
                return self.rulebook.price_sources[text].publisher
            case "question_code":
                return names.by_id(f"condition.{text}", self.rulebook.places.conditions.get(text, text))
            case _:
                return _member(key, text)


def _for_what(amount: str, values: Mapping[str, object]) -> str:
    match values:
        case {"sessions": int() as n}:
            return ntr("{amount} for {n} session", "{amount} for {n} sessions", n).format(amount=amount, n=n)
        case {"period": str() as period}:
            return tr("{amount} {period}").format(amount=amount, period=period_words(Period(period)))
        case _:
            return amount


def _member(key: str, text: str) -> str:
    match key:
        case "basis":
            return basis_words(Basis(text))
        case "sex":
            return sex_words(Sex(text))
        case "subject":
            return subject_words(Subject(text))
        case "role":
            return role_words(RoleKind(text))
        case "on":
            return day(date.fromisoformat(text))  # from the change log
        case "insurer" if not text.strip():
            return tr("insurer not named")
        case _:
            return names.own_words(text)
