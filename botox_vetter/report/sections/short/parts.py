"""Which parts of a report have a shorter form, and what it is for so many clinics."""

from collections.abc import Collection

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.choice import Part
from botox_vetter.report.document import Block
from botox_vetter.report.drawings.shapes import Measure
from botox_vetter.report.sections.answer import answer, ranking
from botox_vetter.report.sections.columns import is_list
from botox_vetter.report.sections.costs import year_in_short
from botox_vetter.report.sections.short.clinics import clinics_in_short
from botox_vetter.report.sections.short.many import ranking_of_many, ruled_out_of_many
from botox_vetter.report.sections.short.ruled_out import ruled_out_in_short
from botox_vetter.report.sections.suitability import suitability_in_short

DRAWN = range(3, 7)  # so many clinics leave room on the first sheet for what a year costs


def in_short(
    part: Part, comparison: Comparison, rulebook: Rulebook, parts: Collection[Part], measure: Measure
) -> list[Block] | None:
    """parts: all that are wanted. None: it has no shorter form."""
    is_many = is_list(comparison)
    match part:
        case Part.ANSWER if is_many:
            return answer(comparison, rulebook, ranking_of_many(comparison, Part.RULED_OUT not in parts), is_short=True)
        case Part.ANSWER:
            is_drawn = len(comparison.standings) in DRAWN and Part.COSTS not in parts
            drawn = year_in_short(comparison, rulebook, measure) if is_drawn else []
            return [*answer(comparison, rulebook, ranking(comparison, rulebook, measure), is_short=True), *drawn]
        case Part.SUITABILITY:
            return suitability_in_short(comparison.file.plan, rulebook)
        case Part.RULED_OUT:
            return ruled_out_of_many(comparison, rulebook) if is_many else ruled_out_in_short(comparison, rulebook)
        case Part.SIDE_BY_SIDE:
            return clinics_in_short(comparison, rulebook, parts)
        case Part.ASK:  # beside the clinics, where they are
            return [] if Part.SIDE_BY_SIDE in parts else clinics_in_short(comparison, rulebook, parts)
        case _:
            return None
