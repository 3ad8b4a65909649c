"""A drawing as SVG that stands inside an HTML page."""

from html import escape

from botox_vetter.report.colours import ON_PAPER
from botox_vetter.report.drawings.shapes import EDGE, Box, Dot, Drawing, Fill, Label, Line, Shape, strokes


def to_svg(drawing: Drawing) -> str:
    """One <svg> element, everything escaped; read out by its alt text."""
    body = "".join(_element(shape) for shape in drawing.shapes)
    size = (
        f'width="{drawing.width:g}pt" height="{drawing.height:g}pt" viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(drawing.alt)}" {size}>{body}</svg>'


def _element(shape: Shape) -> str:
    match shape:
        case Line():
            return _line(shape)
        case Box(fill=Fill.SOLID):
            place = f'x="{shape.x:g}" y="{shape.y:g}" width="{shape.width:g}" height="{shape.height:g}"'
            return f'<rect {place} fill="{ON_PAPER[shape.colour]}"/>'
        case Box():
            return "".join(_line(line) for line in strokes(shape))
        case Dot():
            return _dot(shape)
        case Label():
            return _label(shape)


def _line(line: Line) -> str:
    ends = f'x1="{line.x1:g}" y1="{line.y1:g}" x2="{line.x2:g}" y2="{line.y2:g}"'
    return f'<line {ends} stroke="{ON_PAPER[line.colour]}" stroke-width="{line.width:g}"/>'


def _dot(dot: Dot) -> str:
    colour = ON_PAPER[dot.colour]
    paint = f'fill="none" stroke="{colour}" stroke-width="{EDGE:g}"' if dot.is_hollow else f'fill="{colour}"'
    return f'<circle cx="{dot.x:g}" cy="{dot.y:g}" r="{dot.radius:g}" {paint}/>'


def _label(label: Label) -> str:
    place = f'x="{label.x:g}" y="{label.y:g}" font-size="{label.size:g}" text-anchor="{label.anchor}"'
    return f'<text {place} fill="{ON_PAPER[label.colour]}">{escape(label.text)}</text>'
