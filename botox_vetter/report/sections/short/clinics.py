"""The clinics side by side with what to ask next at each, on one sheet; of many those that stand first."""

from collections.abc import Collection
from dataclasses import replace
from math import inf

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.choice import Part
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Paragraph, Role, Row, Table
from botox_vetter.report.sections.answer import verdict_cell
from botox_vetter.report.sections.columns import is_list, is_wide, turned
from botox_vetter.report.sections.heads import own_rules
from botox_vetter.report.sections.price_rows import Group, area_rows, has_price, session_row, year_row
from botox_vetter.report.sections.short.questions import ask_rows, further_rows
from botox_vetter.report.sections.side_by_side import columns_of, people_rows
from botox_vetter.report.words.names import sentence
from botox_vetter.vetting.results import Verdict

MOST_LISTED = 7
MOST_AREAS = 4  # of which each price is told
MOST_ASKED = {4: 3, 5: 2, 8: 1, inf: 2}  # at each clinic, of so many at the most
HEAD_WEIGHT = 0.62
CLINIC_WEIGHT, KNOWN_WEIGHTS, ASK_WEIGHT = 1.2, (1.75, 1.2, 1.2, 0.9), 1.7  # of a list


def clinics_in_short(comparison: Comparison, rulebook: Rulebook, parts: Collection[Part]) -> list[Block]:
    """parts: with the side by side, with what to ask where anything is, or with both; nothing without a clinic."""
    wanted = _wanted(comparison, parts)
    if not wanted:
        return []
    if is_list(comparison):
        return _list(comparison, rulebook, wanted)
    group = comparison.standings
    rows: list[Row] = []
    if Part.SIDE_BY_SIDE in wanted:
        rows += _known(group, comparison, rulebook)
    if Part.ASK in wanted:
        most = _most_asked(comparison)
        rows += [*ask_rows(group, comparison, rulebook, most), *further_rows(group, comparison, rulebook, most)]
    heads, *names = columns_of(group)
    columns = (replace(heads, weight=HEAD_WEIGHT), *names)
    together = (*(replace(row, keeps_next=True) for row in rows[:-1]), *rows[-1:])
    return [Table(_caption(wanted), columns, together, is_wide=is_wide(comparison))]


def _wanted(comparison: Comparison, parts: Collection[Part]) -> set[Part]:
    standings = comparison.standings
    is_open = any(standing.vetting.verdict is not Verdict.RULED_OUT for standing in standings)
    return {
        *([Part.SIDE_BY_SIDE] if standings and Part.SIDE_BY_SIDE in parts else []),
        *([Part.ASK] if is_open and Part.ASK in parts else []),
    }


def _caption(wanted: Collection[Part]) -> str:
    if Part.ASK not in wanted:
        return tr("Side by side")
    return tr("Side by side, and what to ask next") if Part.SIDE_BY_SIDE in wanted else tr("What to ask next")


def _known(group: Group, comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    """Where each stands, who works there, where it is, what it costs; each area where there is room."""
    areas = area_rows(group, comparison, rulebook) if has_price(group) else []
    return [
        _verdict_row(group, comparison, rulebook),
        *people_rows(group, comparison, rulebook, is_short=True),
        *(areas if len(areas) <= MOST_AREAS and not is_wide(comparison) else ()),
        session_row(group, rulebook),
        year_row(group, rulebook, is_short=True),
    ]


def _verdict_row(group: Group, comparison: Comparison, rulebook: Rulebook) -> Row:
    """What is open or failed stands in the ranking."""
    rules = (own_rules(standing.clinic, comparison, rulebook) for standing in group)
    cells = (
        replace(verdict_cell(standing.vetting), notes=(sentence(own),) if own else ())
        for standing, own in zip(group, rules, strict=True)
    )
    return Row((Cell(tr("Verdict"), emphasis=Emphasis.STRONG), *cells))


def _list(comparison: Comparison, rulebook: Rulebook, wanted: Collection[Part]) -> list[Block]:
    """The first of those that are not ruled out, where there are any."""
    standing_in = tuple(s for s in comparison.standings if s.vetting.verdict is not Verdict.RULED_OUT)
    group = (standing_in or comparison.standings)[:MOST_LISTED]
    told: list[tuple[Row, float]] = []
    if Part.SIDE_BY_SIDE in wanted:
        people = people_rows(group, comparison, rulebook, is_short=True)
        told += zip((*people, year_row(group, rulebook, is_short=True)), KNOWN_WEIGHTS, strict=True)
    if Part.ASK in wanted:
        told += [(row, ASK_WEIGHT) for row in ask_rows(group, comparison, rulebook, _most_asked(comparison))]
    columns = (Column(tr("Clinic"), CLINIC_WEIGHT), *(Column(row.cells[0].text, weight) for row, weight in told))
    table = Table(_caption(wanted), columns, turned([row for row, _ in told], group), is_wide=True)
    n = len(comparison.standings) - len(group)
    words = ntr(
        "In the full report: {n} more clinic, ranked lower or ruled out, and all other questions.",
        "In the full report: {n} more clinics, ranked lower or ruled out, and all other questions.",
        n,
    )
    return [table, Paragraph(words.format(n=n), Role.NOTE)]


def _most_asked(comparison: Comparison) -> int:
    return next(most for clinics, most in MOST_ASKED.items() if len(comparison.standings) <= clinics)
