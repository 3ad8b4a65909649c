"""The headings as a PDF reader's list of contents: a tree by their levels, each leading to its place."""

from collections.abc import Sequence

from botox_vetter.paper.objects import Objects, pdf_text
from botox_vetter.paper.pieces import Page


def outline(objects: Objects, pages: Sequence[Page], sheets: Sequence[int]) -> int:
    """The number of its object. sheets: those of the pages."""
    top = objects.new(b"/Type /Outlines")
    children: dict[int, list[int]] = {top: []}
    path = [(0, top)]  # level and number of the headings that the next one may stand below
    for page, sheet in zip(pages, sheets, strict=True):
        for y, heading in page.headings:
            while path[-1][0] >= heading.level:
                path.pop()
            place = (pdf_text(heading.text), sheet, page.height - y)
            number = objects.new(b"/Title %s /Dest [%d 0 R /XYZ 0 %.2f null]" % place)
            children[path[-1][1]].append(number)
            children[number] = []
            path.append((heading.level, number))
    for number, below in children.items():
        _link(objects, number, below, _count(children, number))
    return top


def _link(objects: Objects, number: int, below: Sequence[int], count: int) -> None:
    """Closes the dictionary, and opens the way to and between its children."""
    if below:
        objects[number] += b" /First %d 0 R /Last %d 0 R /Count %d" % (below[0], below[-1], count)
    objects[number] = b"<< %s >>" % objects[number]
    for place, child in enumerate(below):
        objects[child] += b" /Parent %d 0 R" % number
        if place:
            objects[child] += b" /Prev %d 0 R" % below[place - 1]
        if place + 1 < len(below):
            objects[child] += b" /Next %d 0 R" % below[place + 1]


def _count(children: dict[int, list[int]], number: int) -> int:
    return sum(1 + _count(children, child) for child in children[number])
