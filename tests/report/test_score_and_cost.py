"""Score against cost, what makes up a score, shares of ranks: no name lies on another, all is where it belongs."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.money import Amount
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Paragraph, Table
from botox_vetter.report.drawings.charts.category_shares import CategoryShares, category_shares
from botox_vetter.report.drawings.charts.rank_shares import RankShares, rank_shares
from botox_vetter.report.drawings.charts.score_and_cost import ScoreAndCost, score_and_cost
from botox_vetter.report.drawings.shapes import Box, Dot, Drawing, Fill, estimated_width
from botox_vetter.report.sections.score_and_cost import scores_and_costs
from botox_vetter.vetting.categories import Share
from tests.cases import LANTERN, QUAY, TODAY, VELVET, harbour_case
from tests.report.test_charts import labels, named, pounds, test_no_text_lies_on_another_and_none_leaves_the_drawing

YEARS = [Amount(Decimal(600), Decimal(900)), Amount(Decimal(450), None), Amount(Decimal(800), Decimal(800)), None]


def clinics(count: int, *, same: bool = False) -> list[ScoreAndCost]:
    if same:
        return [ScoreAndCost("Quay", Fraction(1, 5), Fraction(4, 5), YEARS[0], False)] * count
    return [
        ScoreAndCost(named(n), Fraction(n % 7, 10), Fraction(n % 7 + 3, 10), YEARS[n % 4], n % 3 == 0)
        for n in range(count)
    ]


def drawn(found: list[ScoreAndCost]) -> Drawing:
    drawing = score_and_cost(found, pounds, "alt", estimated_width)
    assert drawing is not None
    return drawing


def ranks(count: int) -> list[RankShares]:
    return [RankShares(named(n), (0.5, 0.25, 0.15, 0.1), "first in 50 of 100") for n in range(count)]


def shares(count: int) -> tuple[Drawing, ...]:
    whole = Share(Fraction(1, 10), Fraction(3, 10), Fraction(5, 10))
    found = [
        CategoryShares(named(n), {"a": whole, "b": whole} if n % 2 else {"a": whole}, Colour.GOOD, "20 to 60 of 100")
        for n in range(count)
    ]
    names = {"a": "Licence and register", "b": "Aftercare and complications"}
    return category_shares(found, {cid: names[cid] for cid in ("a", "b")[: min(count, 2)]}, "alt", estimated_width)


@pytest.mark.parametrize(
    "drawings",
    [(drawn(clinics(n)),) for n in (1, 2, 8, 40)]
    + [(drawn(clinics(40, same=True)),)]
    + [rank_shares(ranks(n), "alt", estimated_width) for n in (2, 40)]
    + [shares(n) for n in (1, 2, 40)],
    ids=["1", "2", "8", "40", "40 alike", "ranks 2", "ranks 40", "shares 1", "shares 2", "shares 40"],
)
def test_no_name_lies_on_another(drawings: tuple[Drawing, ...]) -> None:
    test_no_text_lies_on_another_and_none_leaves_the_drawing(drawings)


def test_a_mark_stands_at_what_is_proven_and_in_the_middle_of_its_cost_hollow_where_it_is_beaten() -> None:
    a = ScoreAndCost("a", Fraction(3, 4), Fraction(1), Amount(Decimal(500), Decimal(500)), False)
    b = replace(a, name="b", proven=Fraction(1, 4), possible=Fraction(1, 2), is_beaten=True)
    c = replace(b, name="c", year=Amount(Decimal(900), Decimal(1000)), proven=Fraction(1, 4))

    first, second, third = [shape for shape in drawn([a, b, c]).shapes if isinstance(shape, Dot)][:3]

    assert [first.is_hollow, second.is_hollow, third.is_hollow] == [False, True, True]
    assert first.y < second.y == third.y
    assert first.x == min(second.x, third.x) < max(second.x, third.x)
    assert [x.text for x in labels(drawn([a, b, c]))][-5:-2] == ["a", "c", "b"], "from the top, the nearer first"


def test_without_a_cost_that_ends_nothing_is_drawn_and_without_one_of_its_own_a_clinic_stands_at_the_edge() -> None:
    open_ones = [one for one in clinics(8) if one.is_at_edge]
    assert score_and_cost(open_ones, pounds, "", estimated_width) is None
    dots = [shape for shape in drawn(clinics(8)).shapes if isinstance(shape, Dot)][:8]
    assert sorted(dot.x for dot in dots)[-4:] == sorted({dot.x for dot in dots})[-4:], "each has a place of its own"
    assert "cost open" in [label.text for label in labels(drawn(clinics(8)))]
    assert "cost open" not in [label.text for label in labels(drawn(clinics(1)))]


def test_a_bar_of_ranks_adds_up_to_its_whole_and_each_rank_is_filled_in_its_own_way() -> None:
    (drawing,) = rank_shares(
        [RankShares("a", (0.5, 0.5, 0, 0), ""), RankShares("b", (0.5, 0.5, 0, 0), "")], "", estimated_width
    )
    bars = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    assert [bar.fill for bar in bars] == [Fill.SOLID, Fill.HATCHED] * 3, "two bars, and a legend of two ranks"
    assert bars[0].x + bars[0].width == pytest.approx(bars[1].x)
    assert bars[0].width == pytest.approx(bars[1].width)


def test_the_table_says_who_may_be_best_and_a_ruled_out_clinic_is_not_drawn(rulebook: Rulebook) -> None:
    comparison = compare_case(harbour_case(), rulebook, TODAY)

    _, drawing, table = scores_and_costs(comparison, rulebook, estimated_width)

    assert isinstance(drawing, Drawing)
    assert isinstance(table, Table)
    assert [row.cells[3].text for row in table.rows] == ["It may be best", "It may be best", "No: it is ruled out"]
    assert not any("Velvet" in label.text for label in labels(drawing))
    assert drawing.alt.startswith("Score against what a year costs: 2 clinics may be best.")


def test_where_nothing_can_be_drawn_it_says_why_and_without_a_clinic_left_nothing(rulebook: Rulebook) -> None:
    file = harbour_case()

    def blocks(*ids: str, quotes: tuple = ()) -> list:
        some = compare_case(replace(file, quotes=quotes), rulebook, TODAY, [file.clinic(i) for i in ids])
        return scores_and_costs(some, rulebook, estimated_width)

    assert blocks() == blocks(VELVET) == []
    _, told, table = blocks(QUAY, LANTERN)
    assert isinstance(told, Paragraph)
    assert told.text.startswith("No clinic has a yearly cost with both ends yet")
    assert [row.cells[2].text for row in table.rows] == ["Cannot be told", "Cannot be told"]
