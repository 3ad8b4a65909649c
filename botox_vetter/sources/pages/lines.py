"""The lines of a page as a person reads them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from botox_vetter.sources.pages.blocks import Block

LONGEST_HEADING = 120  # letters


def lines_of(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks; a heading that is broken over several lines is one."""
    return tuple(_joined(blocks))


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    last: Block | None = None
    for block in blocks:
        if last and block.heading_level and block.within == last.within and block.end - last.start <= LONGEST_HEADING:
            last = replace(last, text=f"{last.text} {block.text}")
            continue
        if last:
            yield last
        last = block
    if last:
        yield last
