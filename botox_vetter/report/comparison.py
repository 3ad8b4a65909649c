"""The comparison report: the answer first, then what it rests on, then what to ask."""

from itertools import chain

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.choice import FULL, Contents, Part, without_personal
from botox_vetter.report.document import Block, Document
from botox_vetter.report.drawings.shapes import Measure, estimated_width
from botox_vetter.report.sections.answer import answer, ranking
from botox_vetter.report.sections.clinics.tables import clinics
from botox_vetter.report.sections.closing import closing
from botox_vetter.report.sections.columns import is_list, is_wide
from botox_vetter.report.sections.costs import costs, year_in_short
from botox_vetter.report.sections.evidence import UNNUMBERED, evidence_list, evidence_numbers
from botox_vetter.report.sections.glossary import glossary
from botox_vetter.report.sections.heads import subtitle, title, warnings
from botox_vetter.report.sections.method import method
from botox_vetter.report.sections.prices import prices
from botox_vetter.report.sections.questions.table import questions
from botox_vetter.report.sections.ruled_out import ruled_out
from botox_vetter.report.sections.scores import scores
from botox_vetter.report.sections.short.clinics import clinics_in_short
from botox_vetter.report.sections.short.many import ranking_of_many, ruled_out_of_many
from botox_vetter.report.sections.short.ruled_out import ruled_out_in_short
from botox_vetter.report.sections.side_by_side_pages import side_by_side_pages
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import own_words

DRAWN_IN_SHORT = range(3, 7)  # so many clinics leave room on the first sheet for what a year costs


def comparison_document(
    comparison: Comparison,
    rulebook: Rulebook,
    contents: Contents = FULL,
    measure: Measure = estimated_width,
    language: str = "en",
) -> Document:
    """What `comparison` says, for paper. measure: text widths of the paper's font; language: ISO code."""
    told = comparison if contents.is_personal else without_personal(comparison)
    made = {part: _blocks(part, told, rulebook, contents, measure) for part in _in_order(contents, told)}
    if Part.GLOSSARY in made:
        made[Part.GLOSSARY] = glossary(block for blocks in made.values() for block in blocks)
    return Document(
        title=title(told),
        subtitle=subtitle(told, rulebook),
        language=language,
        foot=(own_words(told.file.case.name), day(told.today)),
        blocks=(*warnings(told, rulebook), *chain.from_iterable(made.values()), *closing(rulebook)),
        day=told.today,
    )


def _in_order(contents: Contents, comparison: Comparison) -> list[Part]:
    """A table on sheets on their side stands last: among the others it would leave a sheet half empty."""
    return sorted(contents.in_order, key=lambda part: part is Part.SIDE_BY_SIDE and is_wide(comparison))


def _blocks(
    part: Part, comparison: Comparison, rulebook: Rulebook, contents: Contents, measure: Measure
) -> list[Block]:
    parts, is_short = contents.parts, contents.is_short
    numbers = evidence_numbers(comparison) if Part.EVIDENCE in parts else UNNUMBERED
    match part:
        case Part.ANSWER if is_short and is_list(comparison):
            return answer(comparison, rulebook, ranking_of_many(comparison, Part.RULED_OUT not in parts))
        case Part.ANSWER:
            told = answer(comparison, rulebook, ranking(comparison, rulebook, measure))
            is_drawn = is_short and Part.COSTS not in parts and len(comparison.standings) in DRAWN_IN_SHORT
            return [*told, *year_in_short(comparison, rulebook, measure)] if is_drawn else told
        case Part.RULED_OUT if is_short and is_list(comparison):
            return ruled_out_of_many(comparison, rulebook)
        case Part.RULED_OUT:
            return ruled_out_in_short(comparison, rulebook) if is_short else ruled_out(comparison, rulebook)
        case Part.SIDE_BY_SIDE if is_short:
            return clinics_in_short(comparison, rulebook, parts)
        case Part.SIDE_BY_SIDE:
            return side_by_side_pages(comparison, rulebook, {Part.COSTS, Part.CLINICS} <= parts)
        case Part.ASK if is_short:  # beside the clinics, where they are
            return [] if Part.SIDE_BY_SIDE in parts else clinics_in_short(comparison, rulebook, parts)
        case Part.ASK:
            return questions(comparison, rulebook)
        case Part.SCORES:
            return scores(comparison, rulebook, measure)
        case Part.COSTS:
            return costs(comparison, rulebook, measure)
        case Part.PRICES:
            return prices(comparison, rulebook, numbers)
        case Part.CLINICS:
            return clinics(comparison, rulebook, numbers, with_scores=Part.SCORES not in parts)
        case Part.EVIDENCE:
            return evidence_list(comparison, rulebook)
        case Part.METHOD:
            return method(comparison, rulebook)
        case Part.GLOSSARY:
            return []  # made of the words of all others
