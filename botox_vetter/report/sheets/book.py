"""Which sheets a workbook has, by what the report is to hold."""

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.choice import FULL, Contents, Part, without_personal
from botox_vetter.report.sections.method import method
from botox_vetter.report.sheets.answer import answer, texts
from botox_vetter.report.sheets.clinics import ANSWERS, ranking, side_by_side
from botox_vetter.report.sheets.criteria import criteria
from botox_vetter.report.sheets.evidence import evidence
from botox_vetter.report.sheets.prices import prices
from botox_vetter.report.sheets.questions import questions
from botox_vetter.report.sheets.sheet import Sheet, without_empty


def sheets(comparison: Comparison, rulebook: Rulebook, contents: Contents = FULL) -> tuple[Sheet, ...]:
    """The answer always; of the others those that are wanted and have anything to say.

    Charts have none of their own: what they draw stands in the others. The glossary is for paper.
    """
    told = comparison if contents.is_personal else without_personal(comparison)
    parts = contents.parts
    made = [answer(told, rulebook, contents)]
    if Part.ANSWER in parts:
        made.append(ranking(told, rulebook))
    if Part.SIDE_BY_SIDE in parts:
        made.append(side_by_side(told, rulebook))
    if Part.PRICES in parts:
        made.append(prices(told, rulebook))
    if ANSWERS & parts:
        made.append(criteria(told, rulebook))
    if Part.ASK in parts:
        made.append(questions(told, rulebook, contents.is_short))
    if Part.EVIDENCE in parts:
        made.append(evidence(told, rulebook))
    if Part.METHOD in parts:
        made.append(Sheet(tr("Method"), (tr("How this was worked out"),), texts(method(told, rulebook)), is_list=False))
    return tuple(without_empty(sheet) if sheet.is_list else sheet for sheet in made if sheet.rows)
