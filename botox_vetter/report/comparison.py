"""The comparison report: the answer first, then what it rests on, then what to ask."""

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Document
from botox_vetter.report.drawings.shapes import Measure, estimated_width
from botox_vetter.report.sections.answer import answer
from botox_vetter.report.sections.closing import closing
from botox_vetter.report.sections.heads import subtitle, title, warnings
from botox_vetter.report.sections.prices import prices
from botox_vetter.report.sections.questions.table import questions
from botox_vetter.report.sections.ruled_out import ruled_out
from botox_vetter.report.sections.side_by_side_pages import side_by_side_pages
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import own_words


def comparison_document(
    comparison: Comparison, rulebook: Rulebook, measure: Measure = estimated_width, language: str = "en"
) -> Document:
    """Everything that `comparison` says, for paper. measure: text widths of the paper's font; language: ISO code."""
    return Document(
        title=title(comparison),
        subtitle=subtitle(comparison, rulebook),
        language=language,
        foot=(own_words(comparison.file.case.name), day(comparison.today)),
        blocks=(
            *warnings(comparison, rulebook),
            *answer(comparison, rulebook, measure),
            *ruled_out(comparison, rulebook),
            *side_by_side_pages(comparison, rulebook),
            *prices(comparison, rulebook),
            *questions(comparison, rulebook),
            *closing(comparison, rulebook),
        ),
        day=comparison.today,
    )
