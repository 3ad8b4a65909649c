"""A document as one HTML page that needs nothing else: the accessible form of the report."""

from pathlib import Path

from botox_vetter.report.colours import ON_PAPER
from botox_vetter.report.document import Block, Document
from botox_vetter.report.svg import to_svg

TEMPLATES = Path(__file__).parent / "templates"


def to_html(document: Document) -> str:
    """The whole page. Every text is escaped by the template; only our own SVG goes in as it is (it escapes itself)."""
    import jinja2  # late: a window that writes no page does not pay for it
    from markupsafe import Markup

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("document.html").render(
        document=document,
        colours=ON_PAPER,
        kind_of=_kind,
        svg=lambda drawing: Markup(to_svg(drawing)),
    )


def _kind(block: Block) -> str:
    return type(block).__name__.lower()
