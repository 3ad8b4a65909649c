"""Reads the blocks of a section back as plain lines."""

from collections.abc import Iterable

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Block, Row, Table
from botox_vetter.report.sections.section import rows_of
from botox_vetter.report.sections.side_by_side import columns_of, side_by_side


def rows(blocks: Iterable[Block]) -> list[Row]:
    return [row for block in blocks if isinstance(block, Table) for row in block.rows]


def lines(blocks: Iterable[Block]) -> list[str]:
    """One a row: its cells with their notes, "Price | Used for | Seen"."""
    return [
        " | ".join(" / ".join(part for part in (c.text, *c.notes) if part) for c in row.cells) for row in rows(blocks)
    ]


def groups(blocks: Iterable[Block]) -> dict[str, list[str]]:
    """The rows below each row that heads others."""
    found: dict[str, list[str]] = {}
    blocks = list(blocks)
    head = ""
    for row, line in zip(rows(blocks), lines(blocks), strict=True):
        if row.is_group:
            head = line
        else:
            found.setdefault(head, []).append(line)
    return found


def on_screen(comparison: Comparison, rulebook: Rulebook) -> dict[str, str]:
    """The clinics side by side as the window shows them: what stands in each row, by its head."""
    group = comparison.standings
    table = Table("", columns_of(group), rows_of(side_by_side(group, comparison, rulebook)))
    return dict(line.split(" | ", 1) for line in lines([table]) if " | " in line)
