"""The answer in sentences, and what must not be missed."""

from collections.abc import Iterable

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.choice import Contents, Part
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Block, Bullets, Paragraph
from botox_vetter.report.sheets.sheet import Sheet


def answer(comparison: Comparison, rulebook: Rulebook, contents: Contents) -> Sheet:
    """What the report says outside its tables, as far as it is wanted: day, plan, warnings, the answer, small print."""
    wanted = Contents(contents.parts & {Part.ANSWER}, contents.is_short, contents.is_personal)
    document = comparison_document(comparison, rulebook, wanted)
    rows = (*((line,) for line in document.subtitle), *texts(document.blocks))
    return Sheet(tr("Answer"), (document.title,), rows, is_list=False)


def texts(blocks: Iterable[Block]) -> tuple[tuple[str], ...]:
    """Their sentences, each in a row of its own; headings, tables and drawings are left out."""
    found: list[tuple[str]] = []
    for block in blocks:
        match block:
            case Paragraph():
                found.append((block.text,))
            case Bullets():
                found += [(item,) for item in block.items]
    return tuple(found)
