"""A document as one HTML page that needs nothing else: the accessible form of the report."""

import re
from pathlib import Path

from botox_vetter.language import tr
from botox_vetter.report.colours import AT_NIGHT, NIGHT, ON_PAPER, PAPER
from botox_vetter.report.document import Block, Document, Heading, Table
from botox_vetter.report.svg import to_svg

TEMPLATES = Path(__file__).parent / "templates"
ON_SCREEN = 1.3  # times as large as on paper: people sit farther from a screen
_NO_HTML = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


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
    page = environment.get_template("document.html").render(
        document=document,
        parts=_parts(document),
        words=_words(),
        on_paper=ON_PAPER,
        paper=PAPER,
        at_night=AT_NIGHT,
        night=NIGHT,
        kind_of=_kind,
        svg=lambda drawing, scale=1.0: Markup(to_svg(drawing, scale)),
        on_screen=ON_SCREEN,
    )
    return _NO_HTML.sub("", page)


def _kind(block: Block) -> str:
    return type(block).__name__.lower()


def _parts(document: Document) -> dict[int, str]:
    """What the page consists of, by the numbers of the blocks that begin something."""
    found: dict[int, str] = {}
    for number, block in enumerate(document.blocks, start=1):
        if isinstance(block, Heading) and block.level == 1:
            found[number] = block.text
        elif isinstance(block, Table) and block.caption:
            found[number] = block.caption
    return found


def _words() -> dict[str, str]:
    """What is said of the page itself."""
    return {
        "skip": tr("Skip to the answer"),
        "contents": tr("Contents"),
        "drawing": tr("Drawing"),
        "table": tr("Table"),
    }
