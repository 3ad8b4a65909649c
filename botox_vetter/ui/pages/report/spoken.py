"""The report's words in reading order, for a screen reader."""

from collections.abc import Iterator

from botox_vetter.report.document import Bullets, Document, Heading, Paragraph, Table
from botox_vetter.report.drawings.shapes import Drawing


def spoken(document: Document) -> str:
    return "\n".join(_lines(document))


def _lines(document: Document) -> Iterator[str]:
    yield document.title
    yield from document.subtitle
    for block in document.blocks:
        match block:
            case Heading():
                yield f"\n{block.text}"
            case Paragraph():
                yield block.text
            case Bullets():
                yield from block.items
            case Drawing():
                yield block.alt
            case Table():
                yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    """A row in one line, each cell by the head of its column."""
    if table.caption:
        yield f"\n{table.caption}"
    for row in table.rows:
        heads = [column.header for column in table.columns] if not row.is_group else [""]
        cells = []
        for head, cell in zip(heads, row.cells, strict=True):
            drawn = cell.drawing.alt if cell.drawing else ""
            words = ", ".join(part for part in (cell.text, drawn, *cell.notes) if part)
            cells.append(f"{head}: {words}" if head and words else words)
        yield "; ".join(filter(None, cells))
