"""The comparison report: the answer first, then what it rests on, then what to ask."""

from itertools import chain

from botox_vetter.comparison.firmness import with_firmness, with_robustness
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.choice import FULL, Contents, Part, without_personal
from botox_vetter.report.document import Block, Document
from botox_vetter.report.drawings.shapes import Measure, estimated_width
from botox_vetter.report.sections.answer import answer, ranking
from botox_vetter.report.sections.cards import cards
from botox_vetter.report.sections.clinics.tables import clinics
from botox_vetter.report.sections.closing import closing
from botox_vetter.report.sections.columns import is_wide
from botox_vetter.report.sections.costs import costs
from botox_vetter.report.sections.coverage import covered
from botox_vetter.report.sections.evidence import UNNUMBERED, evidence_list, evidence_numbers
from botox_vetter.report.sections.firmness import firmness
from botox_vetter.report.sections.glossary import glossary
from botox_vetter.report.sections.heads import subtitle, title, warnings
from botox_vetter.report.sections.method import method
from botox_vetter.report.sections.prices import prices
from botox_vetter.report.sections.questions.table import questions
from botox_vetter.report.sections.ruled_out import ruled_out
from botox_vetter.report.sections.scores import scores
from botox_vetter.report.sections.short.parts import in_short
from botox_vetter.report.sections.side_by_side_pages import side_by_side_pages
from botox_vetter.report.sections.suitability import suitability
from botox_vetter.report.sections.treatment.blocks import treatment_blocks
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import own_words


def comparison_document(
    comparison: Comparison,
    rulebook: Rulebook,
    contents: Contents = FULL,
    measure: Measure = estimated_width,
    language: str = "en",
) -> Document:
    """What `comparison` says, for paper. measure: text widths of the paper's font; language: ISO code."""
    known = _firm(comparison, rulebook, contents)
    told = known if contents.is_personal else without_personal(known)
    made = {part: _blocks(part, told, rulebook, contents, measure) for part in _in_order(contents, told)}
    if Part.GLOSSARY in made:
        made[Part.GLOSSARY] = glossary(block for blocks in made.values() for block in blocks)
    return Document(
        title=title(told),
        subtitle=subtitle(told, rulebook),
        language=language,
        foot=(own_words(told.file.case.name), day(told.today)),
        blocks=(*warnings(told, rulebook), *chain.from_iterable(made.values()), *closing(rulebook, told.file)),
        day=told.today,
    )


def _firm(comparison: Comparison, rulebook: Rulebook, contents: Contents) -> Comparison:
    """With as much as the parts say of how firm the ranking is."""
    if Part.FIRMNESS in contents.parts:
        return with_firmness(comparison, rulebook)
    return with_robustness(comparison) if Part.ANSWER in contents.parts else comparison


def _in_order(contents: Contents, comparison: Comparison) -> list[Part]:
    """A table on sheets on their side stands last: among the others it would leave a sheet half empty."""
    beside = {Part.SIDE_BY_SIDE, Part.ASK} if contents.is_short else {Part.SIDE_BY_SIDE}
    return sorted(contents.in_order, key=lambda part: part in beside and is_wide(comparison))


def _blocks(
    part: Part, comparison: Comparison, rulebook: Rulebook, contents: Contents, measure: Measure
) -> list[Block]:
    parts = contents.parts
    if contents.is_short and (few := in_short(part, comparison, rulebook, parts, measure)) is not None:
        return few
    numbers = evidence_numbers(comparison) if Part.EVIDENCE in parts else UNNUMBERED
    match part:
        case Part.ANSWER:
            return answer(comparison, rulebook, ranking(comparison, rulebook, measure))
        case Part.SUITABILITY:
            return suitability(comparison.file.plan, rulebook)
        case Part.RULED_OUT:
            return ruled_out(comparison, rulebook)
        case Part.SIDE_BY_SIDE:
            return side_by_side_pages(comparison, rulebook, {Part.COSTS, Part.CLINICS} <= parts)
        case Part.ASK:
            return questions(comparison, rulebook)
        case Part.FIRMNESS:
            return firmness(comparison, rulebook, measure)
        case Part.SCORES:
            return scores(comparison, rulebook, measure)
        case Part.COSTS:
            return costs(comparison, rulebook, measure)
        case Part.PRICES:
            return prices(comparison, rulebook, numbers)
        case Part.CLINICS:
            return clinics(comparison, rulebook, numbers, with_scores=Part.SCORES not in parts)
        case Part.CARDS:
            return cards(comparison, rulebook)
        case Part.TREATMENT:
            return treatment_blocks(comparison.file.plan, rulebook) if comparison.standings else []
        case Part.EVIDENCE:
            return evidence_list(comparison, rulebook)
        case Part.COVERAGE:
            return covered(comparison, rulebook)
        case Part.METHOD:
            return method(comparison, rulebook)
        case Part.GLOSSARY:
            return []  # made of the words of all others
