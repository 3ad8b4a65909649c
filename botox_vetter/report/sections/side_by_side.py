"""The clinics in columns, what there is to know about them in rows: by sections on the screen, in short on paper."""

from dataclasses import replace

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Row, Table
from botox_vetter.report.drawings.score import score_legend
from botox_vetter.report.drawings.shapes import Measure, estimated_width
from botox_vetter.report.sections.answer import bar_of, score_cell, verdict_cell
from botox_vetter.report.sections.criteria import criteria_sections
from botox_vetter.report.sections.heads import own_rules
from botox_vetter.report.sections.next_questions import next_questions
from botox_vetter.report.sections.people import injector_cell, premises_cell, prescriber_cell
from botox_vetter.report.sections.price_rows import (
    Group,
    area_rows,
    behind_row,
    first_session_row,
    session_row,
    year_row,
)
from botox_vetter.report.sections.price_sections import price_sections
from botox_vetter.report.sections.section import Section
from botox_vetter.report.words.evidence import passed_words
from botox_vetter.report.words.names import criterion_title, own_words, sentence
from botox_vetter.report.words.vetting import gate_summary, gates_passed

MOST_COLUMNS = 4
HEAD_WEIGHT = 0.6


def side_by_side(
    group: Group, comparison: Comparison, rulebook: Rulebook, measure: Measure = estimated_width
) -> tuple[Section, ...]:
    """Everything about these clinics, in their order, with every answer of the background check."""
    return (
        _where_it_stands(group, comparison, rulebook, measure),
        Section("people", _title(tr("People")), tuple(_people(group, comparison, rulebook))),
        *price_sections(group, comparison, rulebook, measure),
        *criteria_sections(group, rulebook),
        next_questions(group, comparison, rulebook),
    )


def columns_of(group: Group) -> tuple[Column, ...]:
    """The clinics, after the column of the rows' heads."""
    return (Column("", HEAD_WEIGHT), *(Column(own_words(standing.clinic.name)) for standing in group))


def side_by_side_pages(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """As many tables as paper needs: up to four clinics in each, with their places in the ranking in the caption."""
    standings, blocks, start = comparison.standings, list[Block](), 1
    for group in groups(standings):
        caption = tr("Side by side")
        if len(group) < len(standings):
            words = tr("Side by side: {first} to {last} of {n}")
            caption = words.format(first=start, last=start + len(group) - 1, n=len(standings))
        blocks.append(Table(caption, columns_of(group), tuple(_on_paper(group, comparison, rulebook))))
        start += len(group)
    return blocks


def groups(standings: Group) -> list[Group]:
    """At most four together, as evenly as it goes: 5 are 3 and 2."""
    if not standings:
        return []
    count = -(-len(standings) // MOST_COLUMNS)
    size = -(-len(standings) // count)
    return [standings[n : n + size] for n in range(0, len(standings), size)]


def _where_it_stands(group: Group, comparison: Comparison, rulebook: Rulebook, measure: Measure) -> Section:
    head = _title(tr("Where it stands"))
    if any(bar_of(standing.vetting) for standing in group):
        head = replace(head, drawing=score_legend(measure))
    rows = (
        _row(tr("Verdict"), [_verdict(standing, comparison, rulebook) for standing in group]),
        _row(tr("Score"), [score_cell(standing.vetting) for standing in group]),
    )
    return Section("standing", head, rows)


def _on_paper(group: Group, comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    """The scores stand in the ranking, right above; the prices stay in one piece."""
    priced = [
        *area_rows(group, comparison, rulebook),
        session_row(group, rulebook),
        *first_session_row(group, rulebook),
        year_row(group, rulebook),
        *behind_row(group, comparison, rulebook),
    ]
    return [
        _row(tr("Verdict"), [_verdict_on_paper(standing, comparison, rulebook) for standing in group]),
        *_people(group, comparison, rulebook),
        *(replace(row, keeps_next=True) for row in priced[:-1]),
        priced[-1],
    ]


def _people(group: Group, comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    file = comparison.file
    return [
        _row(tr("Who injects"), [injector_cell(file, s.clinic, rulebook) for s in group]),
        _row(tr("Who prescribes"), [prescriber_cell(file, s.clinic, rulebook) for s in group]),
        _row(tr("Where"), [premises_cell(file, s.clinic, rulebook) for s in group]),
    ]


def _row(head: str, cells: list[Cell]) -> Row:
    return Row((_title(head), *cells))


def _title(words: str) -> Cell:
    return Cell(words, emphasis=Emphasis.STRONG)


def _verdict(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """With how many knock-outs it passes, on what that rests, which ones it fails, and whose rules they are."""
    vetting = standing.vetting
    passed = passed_words(vetting)
    told = [gate_summary(vetting), tr("passed: {passed}").format(passed=passed) if passed else ""]
    told += [tr("fails: {title}").format(title=criterion_title(cid, rulebook)) for cid in vetting.failed]
    told.append(own_rules(standing.clinic, comparison, rulebook))
    return replace(verdict_cell(vetting), notes=_said(told))


def _verdict_on_paper(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """The rest stands above: what is open in the ranking, what failed in a table of its own."""
    vetting = standing.vetting
    passes, passed = gates_passed(vetting), passed_words(vetting)
    told = [tr("{passes}: {passed}").format(passes=passes, passed=passed) if passed else passes]
    told.append(own_rules(standing.clinic, comparison, rulebook))
    return replace(verdict_cell(vetting), notes=_said(told))


def _said(told: list[str]) -> tuple[str, ...]:
    return tuple(sentence(words) for words in told if words)
