"""Twelve pages of ours against the same pages of reportlab, in turns in one process (aims: time 1.0, size at most 1.5).

pip install --target FOLDER reportlab
PYTHONPATH=.:FOLDER pytest -m benchmark -s tests/benchmarks/test_report.py
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QFont, QGuiApplication

from botox_vetter.paper.pdf import pdf_bytes
from botox_vetter.report.colours import ON_PAPER, Colour
from botox_vetter.report.document import Align, Block, Cell, Column, Document, Heading, Paragraph, Row, Table
from botox_vetter.report.drawings.shapes import Anchor, Box, Drawing, Label, Shape

ROUNDS = 15
FONTS = "/usr/share/fonts", "/Library/Fonts", "C:/Windows/Fonts"
FAMILY, FILE = "DejaVu Sans", "DejaVuSans.ttf"

dice = Random(4)
TOWNS = ["Harbour", "Quay", "Lantern", "Castle", "Brook", "Lime", "Rowan", "Ashby", "Priory", "Elm"]
CLINICS = [f"{town} Aesthetics" for town in TOWNS]
QUESTIONS = ["register", "insurance", "licence of the room", "brand named", "aftercare", "emergency kit", "prices"]
CRITERIA = [f"Question {n}: {QUESTIONS[n % 7]}" for n in range(1, 50)]
AREAS = ["Frown", "Forehead", "Crow's feet", "Jaw", "Neck", "Armpits"]
PRICES = [[dice.randint(90, 420) for _ in AREAS] for _ in CLINICS]
SCORES = [dice.random() for _ in CLINICS]
ANSWERS = [[dice.choice(["not known", "yes", "no", f"{dice.random():.2f}"]) for _ in CRITERIA] for _ in CLINICS]
CHARTS = {
    "Score": SCORES,
    "Lowest price": [float(min(p)) for p in PRICES],
    "A year": [3.0 * sum(p[:3]) for p in PRICES],
    "Known": [sum(a != "not known" for a in answers) / len(CRITERIA) for answers in ANSWERS],
}
OVERVIEW = [[c, f"{s:.2f}", *(f"£{p}" for p in prices)] for c, s, prices in zip(CLINICS, SCORES, PRICES, strict=True)]


def rows_of(clinic: int) -> list[list[str]]:
    sources = ["clinic website", "public register"]
    return [[c, ANSWERS[clinic][n], sources[n % 2], "1 March 2026"] for n, c in enumerate(CRITERIA)]


@pytest.mark.benchmark
def test_twelve_pages_are_painted_in_the_time_of_reportlab(qapp: QGuiApplication) -> None:
    pytest.importorskip("reportlab")
    file = next((path for folder in FONTS for path in Path(folder).rglob(FILE)), None)
    if file is None:
        pytest.skip(f"{FILE} is not installed")
    qapp.setFont(QFont(FAMILY))
    document = ours()
    theirs = reportlab_pages(file)
    mine, other = pdf_bytes(document), theirs()
    assert [len(PdfReader(BytesIO(pdf)).pages) for pdf in (mine, other)] == [12, 12]
    ours_ms, theirs_ms = timed_in_turn(lambda: pdf_bytes(document), theirs)
    ratio, size = ours_ms / theirs_ms, len(mine) / len(other)
    print(f"\nours {ours_ms:.0f} ms, reportlab {theirs_ms:.0f} ms: {ratio:.2f} times (aim: 1.0)")
    print(f"ours {len(mine) / 1024:.0f} KB, reportlab {len(other) / 1024:.0f} KB: {size:.2f} times (aim: 1.5)")
    assert ratio < 1.5
    assert size < 1.5


def ours() -> Document:
    columns = (Column("Clinic", 3), *(Column(name, 1, Align.END) for name in ("Score", *AREAS)))
    charts = [bars(title) for title in CHARTS]
    blocks: list[Block] = [
        Paragraph("An unknown is never counted as a pass."),
        *charts[:2],
        table("Overview", columns, OVERVIEW),
        *charts[2:],
    ]
    found = (Column("Criterion", 3), Column("Answer"), Column("Source"), Column("Seen"))
    for n, clinic in enumerate(CLINICS):
        blocks += [Heading(1, clinic), Paragraph("Café, naïve, £, €, “quotes”."), table("", found, rows_of(n))]
    return Document("Comparison of 10 clinics", (), "en", ("Benchmark",), tuple(blocks))


def table(caption: str, columns: tuple[Column, ...], rows: list[list[str]]) -> Table:
    return Table(caption, columns, tuple(Row(tuple(Cell(text) for text in row)) for row in rows))


def bars(title: str) -> Drawing:
    values, step, high = CHARTS[title], 52.0, 110.0
    shapes: list[Shape] = [Label(4, 12, title, 9)]
    for n, value in enumerate(values):
        height, x = value / max(values) * high, n * step
        shapes += [
            Box(x + 6, 140 - height, step - 12, height, Colour.ACCENT),
            Label(x + step / 2, 152, TOWNS[n], 7, anchor=Anchor.MIDDLE),
            Label(x + step / 2, 136 - height, f"{value:.2f}", 7, anchor=Anchor.MIDDLE),
        ]
    return Drawing(520, 170, tuple(shapes), title)


def reportlab_pages(font: Path) -> Callable[[], bytes]:
    """The same words, tables and bars with reportlab's own charts."""
    from reportlab.graphics.charts.barcharts import VerticalBarChart
    from reportlab.graphics.shapes import Drawing as Chart
    from reportlab.graphics.shapes import String
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import PageBreak, SimpleDocTemplate, Table
    from reportlab.platypus import Paragraph as Text

    pdfmetrics.registerFont(TTFont("F", str(font)))
    styles = getSampleStyleSheet()
    for name in ("Title", "Heading2", "Normal"):
        styles[name].fontName = "F"
    rules = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.HexColor(ON_PAPER[Colour.RULE])),
        ("FONT", (0, 0), (-1, -1), "F", 8),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor(ON_PAPER[Colour.TINT])),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
    ]

    def chart(title: str) -> Chart:
        drawing, drawn = Chart(500, 170), VerticalBarChart()
        drawn.x, drawn.y, drawn.width, drawn.height = 30, 20, 460, 120
        drawn.data = [CHARTS[title]]
        drawn.valueAxis.valueMin = 0
        drawn.categoryAxis.categoryNames = TOWNS
        drawn.categoryAxis.labels.fontName = drawn.valueAxis.labels.fontName = "F"
        drawn.bars[0].fillColor = colors.HexColor(ON_PAPER[Colour.ACCENT])
        drawing.add(drawn)
        drawing.add(String(4, 155, title, fontName="F"))
        return drawing

    def write() -> bytes:
        file = BytesIO()
        one, two, three, four = (chart(title) for title in CHARTS)
        flow = [
            Text("Comparison of 10 clinics", styles["Title"]),
            Text("An unknown is never counted as a pass.", styles["Normal"]),
            *(one, two, Table([["Clinic", "Score", *AREAS], *OVERVIEW], style=rules, repeatRows=1)),
            *(PageBreak(), three, four),
        ]
        for n, clinic in enumerate(CLINICS):
            flow += [
                PageBreak(),
                Text(clinic, styles["Heading2"]),
                Text("Café, naïve, £, €, “quotes”.", styles["Normal"]),
            ]
            flow.append(Table([["Criterion", "Answer", "Source", "Seen"], *rows_of(n)], style=rules, repeatRows=1))
        margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), 36)
        SimpleDocTemplate(file, pagesize=A4, title="Comparison", **margins).build(flow)
        return file.getvalue()

    return write


def timed_in_turn(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """Medians in ms, taken in turns so that both meet the same noise."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for act, times in zip((one, other), taken, strict=True):
            start = perf_counter()
            act()
            times.append((perf_counter() - start) * 1000)
    return median(taken[0]), median(taken[1])
