"""The clinics side by side as paper holds them: upright, on sheets on their side, or, if they are many, as a list."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Paragraph, Role, Row, Table
from botox_vetter.report.sections.answer import verdict_cell
from botox_vetter.report.sections.columns import is_list, is_wide, turned
from botox_vetter.report.sections.heads import own_rules
from botox_vetter.report.sections.price_rows import (
    Group,
    area_rows,
    behind_all,
    behind_row,
    first_session_row,
    has_price,
    session_row,
    year_row,
)
from botox_vetter.report.sections.side_by_side import columns_of, people_rows
from botox_vetter.report.words.evidence import passed_words
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.vetting import gates_passed

HEAD_WEIGHT = 0.72  # of the clinics side by side
CLINIC_WEIGHT, PEOPLE_WEIGHT, COST_WEIGHT = 1.9, 1.6, 1.2  # of a list


def side_by_side_pages(comparison: Comparison, rulebook: Rulebook, is_told_elsewhere: bool = False) -> list[Block]:
    """One table in the order of the ranking; none without a clinic. is_told_elsewhere: each clinic and each area."""
    group = comparison.standings
    if not group:
        return []
    of_all = behind_all(group, comparison, rulebook)
    costs = _cost_rows(group, comparison, rulebook, is_told_elsewhere, of_all)
    rows = [_verdict_row(group, comparison, rulebook), *people_rows(group, comparison, rulebook, is_told_elsewhere)]
    if is_list(comparison):
        table = _list(group, rows, costs)
    else:
        is_each_told = has_price(group) and not is_told_elsewhere
        areas = area_rows(group, comparison, rulebook) if is_each_told else []
        table = _beside(group, rows, (*areas, *costs), is_wide(comparison))
    words = tr("Behind all figures: {told}.").format(told="; ".join(of_all))
    return [table, *([Paragraph(words, Role.NOTE)] if of_all else [])]


def _beside(group: Group, rows: Sequence[Row], priced: Sequence[Row], is_wide: bool) -> Table:
    together = (*(replace(row, keeps_next=True) for row in priced[:-1]), priced[-1])
    heads, *clinics = columns_of(group)
    columns = (replace(heads, weight=HEAD_WEIGHT), *clinics)
    return Table(tr("Side by side"), columns, (*rows, *together), is_wide)


def _list(group: Group, rows: Sequence[Row], priced: Sequence[Row]) -> Table:
    """A row for each clinic; what each area costs by itself is left to its prices."""
    verdict, *people = rows
    weights = (1.0, *(PEOPLE_WEIGHT for _ in people), *(COST_WEIGHT for _ in priced))
    told = (verdict, *people, *priced)
    heads = (Column(row.cells[0].text, weight) for row, weight in zip(told, weights, strict=True))
    return Table(tr("One by one"), (Column(tr("Clinic"), CLINIC_WEIGHT), *heads), turned(told, group), is_wide=True)


def _verdict_row(group: Group, comparison: Comparison, rulebook: Rulebook) -> Row:
    """The scores stand in the ranking, right above."""
    verdicts = (_verdict(standing, comparison, rulebook) for standing in group)
    return Row((Cell(tr("Verdict"), emphasis=Emphasis.STRONG), *verdicts))


def _cost_rows(
    group: Group, comparison: Comparison, rulebook: Rulebook, is_short: bool, of_all: Collection[str]
) -> list[Row]:
    return [
        session_row(group, rulebook),
        *first_session_row(group, rulebook),
        year_row(group, rulebook, is_short),
        *behind_row(group, comparison, rulebook, of_all),
    ]


def _verdict(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """The rest stands above: what is open in the ranking, what failed in a table of its own."""
    vetting = standing.vetting
    passes, passed = gates_passed(vetting), passed_words(vetting)
    told = [tr("{passes}: {passed}").format(passes=passes, passed=passed) if passed else passes]
    told.append(own_rules(standing.clinic, comparison, rulebook))
    return replace(verdict_cell(vetting), notes=tuple(sentence(words) for words in told if words))
