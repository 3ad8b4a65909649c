"""The report as plain text, to be compared with the files in `reference/`.

After a wanted change remake them, and read the difference before you keep it:

    python -m tests.report.references
"""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.rulebook import load_rulebook
from botox_vetter.report.choice import FULL, SHORT
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Block, Bullets, Cell, Document, Heading, Paragraph, Table
from botox_vetter.report.drawings.shapes import Drawing
from tests.cases import TODAY, decided_case
from tests.report.cases import spring
from tests.sample import sample_case

FOLDER = Path(__file__).parent / "reference"


def harbour(rulebook: Rulebook) -> Comparison:
    return compare_case(decided_case(), rulebook, TODAY)


def sample(rulebook: Rulebook) -> Comparison:
    file = sample_case(rulebook)
    return compare_case(file, rulebook, TODAY, file.shortlist)


CASES: dict[str, Callable[[Rulebook], Comparison]] = {"harbour": harbour, "spring": spring, "sample": sample}
CONTENTS = {"short": SHORT, "full": FULL}
REFERENCES = tuple(product(CASES, CONTENTS))


def reference(name: str, contents: str) -> Path:
    return FOLDER / f"{name}_{contents}.txt"


def report(name: str, contents: str, rulebook: Rulebook) -> Document:
    return comparison_document(CASES[name](rulebook), rulebook, CONTENTS[contents])


def text_of(document: Document) -> str:
    """Every word of the document, one cell a line."""
    head = [f"# {document.title} [{document.language}]", *document.subtitle]
    body = [line for block in document.blocks for line in ("", *_block(block))]
    return "\n".join([*head, *body, "", "foot: " + " | ".join(document.foot)]) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1)} {block.text}"
        case Paragraph():
            yield f"[{block.role}] {block.text}"
        case Bullets():
            yield from (f"* {item}" for item in block.items)
        case Drawing():
            yield f"({block.alt})"
        case Table():
            yield f"## {block.caption}"
            yield " | ".join(column.header for column in block.columns)
            for row in block.rows:
                yield "== " + _cell(row.cells[0]) if row.is_group else "-- " + _cell(row.cells[0])
                yield from ("   " + _cell(cell) for cell in row.cells[1:])


def _cell(cell: Cell) -> str:
    drawing = (f"({cell.drawing.alt})",) if cell.drawing else ()
    return " / ".join((cell.text, *drawing, *cell.notes))


def remake() -> None:
    rulebook = load_rulebook()
    for which in REFERENCES:
        reference(*which).write_text(text_of(report(*which, rulebook)), encoding="utf-8")


if __name__ == "__main__":
    remake()
