"""Reports that are hard to write: hostile texts, names without end, nothing and very much of everything."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from tests.report.cases import SPRING, TODAY, clinics

FORMULA = '=HYPERLINK("https://evil.example","Click")'
CONTROLS, MARKUP = "a\x00b\x08c\ud800d\ufffe", "&L&P &amp; <b>"
WORST = (FORMULA, CONTROLS, MARKUP)  # of its sort each, where a whole report is written
HOSTILE = (
    FORMULA,
    "+44 1632 960101",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "＝1+1",
    "#N/A",
    "'=1+1",
    "_x0041_",
    CONTROLS,
    "line\r\nbreak",
    'a,"b";c',
    MARKUP,
    "{0} %s {{ x }}",
)


def named(name: str, rulebook: Rulebook) -> Comparison:
    """Every text that somebody can type, in a case with everything in it, is this one."""
    file = replace(
        SPRING,
        case=replace(SPRING.case, name=name, plan=replace(SPRING.plan, place=name, person=name)),
        clinics=tuple(
            replace(c, name=name, address=name, phone=name, email=name, website=name, postcode=name)
            for c in SPRING.clinics
        ),
        practitioners=tuple(replace(person, name=name, note=name) for person in SPRING.practitioners),
        quotes=tuple(replace(q, wording=name, address=name, note=name, conditions=name) for q in SPRING.quotes),
        registrations=tuple(replace(entry, status=name, number=name) for entry in SPRING.registrations),
        findings=tuple(replace(f, words=name, address=name, note=name) for f in SPRING.findings),
        notes=tuple(replace(note, text=name) for note in SPRING.notes),
    )
    return compare_case(file, rulebook, TODAY)


def without_prices(rulebook: Rulebook) -> Comparison:
    return compare_case(replace(SPRING, quotes=()), rulebook, TODAY)


def all_ruled_out(rulebook: Rulebook) -> Comparison:
    return compare_case(SPRING, rulebook, TODAY, [clinic for clinic in SPRING.clinics if clinic.id == "bloom"])


def of(count: int) -> Callable[[Rulebook], Comparison]:
    return lambda rulebook: clinics(count, rulebook)


MANY: Mapping[str, Callable[[Rulebook], Comparison]] = {
    "no clinic": of(0),
    "one clinic": of(1),
    "two clinics": of(2),
    "eight clinics": of(8),
    "thirty clinics": of(30),
    "no prices": without_prices,
    "all ruled out": all_ruled_out,
}
