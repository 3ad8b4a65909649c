"""The clinics side by side as paper holds them: upright, on sheets on their side, or, if they are many, as a list."""

from dataclasses import replace

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Row, Table
from botox_vetter.report.sections.answer import verdict_cell
from botox_vetter.report.sections.columns import is_list, is_wide, turned
from botox_vetter.report.sections.heads import own_rules
from botox_vetter.report.sections.price_rows import (
    Group,
    area_rows,
    behind_row,
    first_session_row,
    session_row,
    year_row,
)
from botox_vetter.report.sections.side_by_side import columns_of, people_rows
from botox_vetter.report.words.evidence import passed_words
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.vetting import gates_passed

HEAD_WEIGHT = 0.72  # of the clinics side by side
CLINIC_WEIGHT, PEOPLE_WEIGHT = 1.3, 1.8  # of a list


def side_by_side_pages(comparison: Comparison, rulebook: Rulebook, is_short: bool = False) -> list[Block]:
    """One table in the order of the ranking; none without a clinic."""
    group = comparison.standings
    if not group:
        return []
    if is_list(comparison):
        return [_list(group, comparison, rulebook, is_short)]
    rows = [_verdict_row(group, comparison, rulebook), *people_rows(group, comparison, rulebook, is_short)]
    priced = [*area_rows(group, comparison, rulebook), *_cost_rows(group, comparison, rulebook, is_short)]
    rows += [*(replace(row, keeps_next=True) for row in priced[:-1]), priced[-1]]
    heads, *clinics = columns_of(group)
    columns = (replace(heads, weight=HEAD_WEIGHT), *clinics)
    return [Table(tr("Side by side"), columns, tuple(rows), is_wide=is_wide(comparison))]


def _list(group: Group, comparison: Comparison, rulebook: Rulebook, is_short: bool) -> Table:
    """A row for each clinic; what each area costs by itself is left to its prices."""
    people = people_rows(group, comparison, rulebook, is_short)
    told = [_verdict_row(group, comparison, rulebook), *people, *_cost_rows(group, comparison, rulebook, is_short)]
    heads = (Column(row.cells[0].text, PEOPLE_WEIGHT if row in people else 1) for row in told)
    columns = (Column(tr("Clinic"), CLINIC_WEIGHT), *heads)
    return Table(tr("One by one"), columns, turned(told, group), is_wide=True)


def _verdict_row(group: Group, comparison: Comparison, rulebook: Rulebook) -> Row:
    """The scores stand in the ranking, right above."""
    verdicts = (_verdict(standing, comparison, rulebook) for standing in group)
    return Row((Cell(tr("Verdict"), emphasis=Emphasis.STRONG), *verdicts))


def _cost_rows(group: Group, comparison: Comparison, rulebook: Rulebook, is_short: bool) -> list[Row]:
    return [
        session_row(group, rulebook),
        *first_session_row(group, rulebook),
        year_row(group, rulebook, is_short),
        *behind_row(group, comparison, rulebook),
    ]


def _verdict(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """The rest stands above: what is open in the ranking, what failed in a table of its own."""
    vetting = standing.vetting
    passes, passed = gates_passed(vetting), passed_words(vetting)
    told = [tr("{passes}: {passed}").format(passes=passes, passed=passed) if passed else passes]
    told.append(own_rules(standing.clinic, comparison, rulebook))
    return replace(verdict_cell(vetting), notes=tuple(sentence(words) for words in told if words))
