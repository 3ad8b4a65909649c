"""What a report is to hold: which of its parts, in few words or in full, with or without what is personal."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from botox_vetter.language import tr

if TYPE_CHECKING:  # the terminal's words for parts are read before the window is painted
    from botox_vetter.comparison.results import Comparison


class Part(StrEnum):
    """The parts of a report in the order in which they are printed. Title, warnings and small print are always there.

    The values are what the terminal calls them.
    """

    ANSWER = "answer"
    SUITABILITY = "suitability"
    RULED_OUT = "ruled-out"
    SIDE_BY_SIDE = "side-by-side"
    ASK = "ask"
    FIRMNESS = "firmness"
    SCORES = "scores"
    COSTS = "costs"
    PRICES = "prices"
    CLINICS = "clinics"
    TREATMENT = "treatment"
    EVIDENCE = "evidence"
    COVERAGE = "coverage"
    METHOD = "method"
    GLOSSARY = "words"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class Contents:
    """parts: in any order.

    is_short     so that two sheets hold it: of many clinics the first, of what to ask next what weighs most
    is_personal  with the person's label and place, what they said about themselves, the budget, the decision, notes
                 and why a knock-out was set aside
    """

    parts: frozenset[Part] = frozenset(Part)
    is_short: bool = False
    is_personal: bool = True

    @property
    def in_order(self) -> tuple[Part, ...]:
        return tuple(part for part in Part if part in self.parts)


FULL = Contents()
SHORT = Contents(frozenset({Part.ANSWER, Part.SUITABILITY, Part.RULED_OUT, Part.SIDE_BY_SIDE, Part.ASK}), is_short=True)


def part_name(part: Part) -> str:
    """As somebody reads it who chooses."""
    match part:
        case Part.ANSWER:
            return tr("The answer and the ranking")
        case Part.SUITABILITY:
            return tr("What your answers about yourself say")
        case Part.RULED_OUT:
            return tr("Why clinics are ruled out")
        case Part.SIDE_BY_SIDE:
            return tr("The clinics side by side")
        case Part.ASK:
            return tr("What to ask next")
        case Part.FIRMNESS:
            return tr("How firm the ranking is")
        case Part.SCORES:
            return tr("Scores, drawn and by category")
        case Part.COSTS:
            return tr("Prices and costs, drawn and in figures")
        case Part.PRICES:
            return tr("Prices that the figures rest on")
        case Part.CLINICS:
            return tr("Clinic by clinic, with your notes")
        case Part.CARDS:
            return tr("Cards to take to the consultations")
        case Part.TREATMENT:
            return tr("About the treatment itself")
        case Part.EVIDENCE:
            return tr("Evidence")
        case Part.COVERAGE:
            return tr("What the registers cover, and what not")
        case Part.METHOD:
            return tr("How it was worked out")
        case Part.GLOSSARY:
            return tr("Words in this report")


def without_personal(comparison: "Comparison") -> "Comparison":
    """The same comparison of a case in which nothing personal is written; no figure and no verdict changes."""
    file = comparison.file
    plan = replace(file.plan, person="", place="", budget_per_year=None, screening=())
    relaxations = tuple(replace(relaxation, reason="") for relaxation in file.relaxations)
    case = replace(file.case, plan=plan)
    return replace(comparison, file=replace(file, case=case, relaxations=relaxations, notes=(), decision=None))
