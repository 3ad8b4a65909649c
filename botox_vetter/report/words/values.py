"""What stands in a field of a record, in words: for the history."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Contact, RoleKind
from botox_vetter.domain.findings import Assurance
from botox_vetter.domain.grouped import about
from botox_vetter.domain.judgements import Told, Verdict
from botox_vetter.domain.own_criteria import OwnCriterion
from botox_vetter.domain.plans import AreaMonths, Units, UnitsFrom, Use
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Published, Quote, Sex, State
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.screening import ScreeningAnswer
from botox_vetter.domain.weighing import Importance
from botox_vetter.language import tr
from botox_vetter.report.words import names
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.matching import told_words, verdict_words
from botox_vetter.report.words.money import number
from botox_vetter.report.words.prices import (
    basis_words,
    charged_words,
    known_words,
    period_words,
    sex_words,
    state_words,
    stated_words,
    units_from_words,
)
from botox_vetter.report.words.screening import screening_words
from botox_vetter.report.words.vetting import assurance_words, level_words, role_words


def value_words(field: str, value: object, rulebook: Rulebook, file: CaseFile, scale: str = "") -> str:
    """One value; clinics, people, visits and evidence by what they are called in `file`.

    scale   of the criterion, for the answer to it
    """

    def one(value: object) -> str:
        match value:
            case None:
                return tr("not stated")
            case bool():
                return tr("yes") if value else tr("no")
            case date():
                return day(value)
            case Decimal() | int():
                return number(value)
            case StrEnum():
                return _MEMBERS[type(value)](value)
            case Contact():
                words = names.own_words(value.kind), names.own_words(value.value)
                return tr("{kind}: {value}").format(kind=words[0], value=words[1])
            case Quote():
                return stated_words(value) if value.seen_on is None else _seen(value, value.seen_on)
            case Told():
                return told_words(value)
            case Units():
                return _units(value, rulebook)
            case AreaMonths(area, months):
                return tr("{area} {n} months").format(area=names.area_name(area, rulebook), n=number(months))
            case OwnCriterion():
                return names.quoted(value.question)
            case Importance(category, points):
                return tr("{topic} {n}").format(topic=names.category_name(category), n=number(points))
            case ScreeningAnswer():
                return screening_words(value, rulebook)
            case tuple() | list():
                return names.joined(one(item) for item in value)
            case _:
                return _text(field, str(value), rulebook, file, scale)

    return one(value) or tr("nothing")


def _text(field: str, text: str, rulebook: Rulebook, file: CaseFile, scale: str) -> str:
    match field:
        case "clinic_id" | "practitioner_id" | "injector_id" | "prescriber_id" | "visit_id" | "evidence":
            return _called(text, file)
        case "criterion" | "criteria":
            return names.criterion_title(text, rulebook)
        case "areas" | "excluded" | "counted_areas" | "indication":
            return names.area_name(text, rulebook)
        case "product":
            return names.product_name(text, rulebook, file.plan.jurisdiction)
        case "profession":
            return names.profession_name(text, rulebook)
        case "register" if not text:  # of a judgement
            return tr("a clinic of the same case")
        case "register":
            return names.register_name(text, rulebook)
        case "jurisdiction":
            return names.place_name(text, rulebook)
        case "level":
            return level_words(text, scale)
        case _:
            return names.own_words(text)


def _called(record_id: str, file: CaseFile) -> str:
    called = {one.id: one.name for one in about(file.clinics, record_id)}
    called |= {one.id: one.name for one in about(file.practitioners, record_id)}
    called |= {kept.id: kept.name for kept in file.evidence}
    called |= {visit.id: day(visit.visited_on) for visit in file.visits}
    return names.own_words(called.get(record_id, tr("not there any more")))


def _seen(quote: Quote, on: date) -> str:
    return tr("{price}, seen on {on}").format(price=stated_words(quote), on=day(on))


def _units(units: Units, rulebook: Rulebook) -> str:
    low, high = number(units.low), number(units.high)
    return tr("{figure} units of {product} for {area}, {said_by}").format(
        figure=low if units.low == units.high else tr("{low} to {high}").format(low=low, high=high),
        product=names.product_name(units.product, rulebook),
        area=names.area_name(units.area, rulebook),
        said_by=units_from_words(units.said_by),
    )


def published_words(published: Published) -> str:
    """How a clinic tells a price."""
    return {
        Published.STATED: tr("stated"),
        Published.ON_REQUEST: tr("on request"),
        Published.NOT_PUBLISHED: tr("not published"),
    }[published]


def use_words(use: Use) -> str:
    return {Use.COSMETIC: tr("cosmetic"), Use.MEDICAL: tr("medical")}[use]


_MEMBERS: dict[type, Callable[[Any], str]] = {
    Assurance: assurance_words,
    Basis: basis_words,
    Charged: charged_words,
    Known: known_words,
    Period: period_words,
    Published: published_words,
    RoleKind: role_words,
    Sex: sex_words,
    State: state_words,
    UnitsFrom: units_from_words,
    Use: use_words,
    Verdict: verdict_words,
}
