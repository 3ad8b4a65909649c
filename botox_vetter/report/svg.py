"""A drawing as SVG that stands inside an HTML page."""

from collections.abc import Sequence
from html import escape

from botox_vetter.report.colours import ON_PAPER, Colour
from botox_vetter.report.drawings.shapes import EDGE, Box, Dot, Drawing, Fill, Label, Line, Shape, strokes


def to_svg(drawing: Drawing, scale: float = 1.0) -> str:
    """One <svg> element, so many times as large as on paper, everything escaped; read out by its alt text.

    Its colours are those of paper; by the classes fill-ROLE and line-ROLE a page may give it others.
    """
    body = "".join(_element(shape) for shape in drawing.shapes)
    width, height = drawing.width * scale, drawing.height * scale
    size = f'width="{width:g}pt" height="{height:g}pt" viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(drawing.alt)}" {size}>{body}</svg>'


def _element(shape: Shape) -> str:
    match shape:
        case Line():
            return _line(shape)
        case Box(fill=Fill.SOLID):
            place = f'x="{shape.x:g}" y="{shape.y:g}" width="{shape.width:g}" height="{shape.height:g}"'
            return f"<rect {place} {_fill(shape.colour)}/>"
        case Box():
            return _strokes(strokes(shape))
        case Dot():
            return _dot(shape)
        case Label():
            return _label(shape)


def _line(line: Line) -> str:
    ends = f'x1="{line.x1:g}" y1="{line.y1:g}" x2="{line.x2:g}" y2="{line.y2:g}"'
    return f'<line {ends} {_stroke(line.colour)} stroke-width="{line.width:g}"/>'


def _strokes(lines: Sequence[Line]) -> str:
    """Lines of one colour in one element: a page of hatched bars would be four times as large without."""
    first = lines[0]
    way = "".join(f"M{line.x1:.4g} {line.y1:.4g}L{line.x2:.4g} {line.y2:.4g}" for line in lines)
    return f'<path d="{way}" {_stroke(first.colour)} stroke-width="{first.width:g}"/>'


def _dot(dot: Dot) -> str:
    hollow = f'fill="none" {_stroke(dot.colour)} stroke-width="{EDGE:g}"'
    paint = hollow if dot.is_hollow else _fill(dot.colour)
    return f'<circle cx="{dot.x:g}" cy="{dot.y:g}" r="{dot.radius:g}" {paint}/>'


def _label(label: Label) -> str:
    place = f'x="{label.x:g}" y="{label.y:g}" font-size="{label.size:g}" text-anchor="{label.anchor}"'
    return f"<text {place} {_fill(label.colour)}>{escape(label.text)}</text>"


def _fill(colour: Colour) -> str:
    return f'class="fill-{colour}" fill="{ON_PAPER[colour]}"'


def _stroke(colour: Colour) -> str:
    return f'class="line-{colour}" stroke="{ON_PAPER[colour]}"'
