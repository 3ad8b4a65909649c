"""Reads the blocks of a section back as plain lines."""

from collections.abc import Iterable

from botox_vetter.report.document import Block, Row, Table


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
