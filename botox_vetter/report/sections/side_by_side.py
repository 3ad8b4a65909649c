"""The clinics in columns, what there is to know about them in rows: by sections."""

from dataclasses import replace

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.comparison.robustness import is_told
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Cell, Column, Emphasis, Row
from botox_vetter.report.drawings.score import score_legend
from botox_vetter.report.drawings.shapes import Measure, estimated_width
from botox_vetter.report.sections.answer import bar_of, score_cell, verdict_cell
from botox_vetter.report.sections.chain import chain_cell
from botox_vetter.report.sections.criteria import criteria_sections
from botox_vetter.report.sections.firmness import firmness_cell
from botox_vetter.report.sections.heads import own_rules
from botox_vetter.report.sections.next_questions import next_questions
from botox_vetter.report.sections.people import injector_cell, premises_cell, prescriber_cell
from botox_vetter.report.sections.price_rows import Group
from botox_vetter.report.sections.price_sections import price_sections
from botox_vetter.report.sections.section import Section
from botox_vetter.report.sections.subjects import SCORE, VERDICT
from botox_vetter.report.words.evidence import passed_words
from botox_vetter.report.words.names import criterion_title, own_words, sentence
from botox_vetter.report.words.vetting import gate_summary

HEAD_WEIGHT = 0.6


def side_by_side(
    group: Group, comparison: Comparison, rulebook: Rulebook, measure: Measure = estimated_width
) -> tuple[Section, ...]:
    """Everything about these clinics, in their order, with every answer of the background check."""
    return (
        _where_it_stands(group, comparison, rulebook, measure),
        Section("people", _title(tr("People")), tuple(people_rows(group, comparison, rulebook))),
        *price_sections(group, comparison, rulebook, measure),
        *criteria_sections(group, rulebook),
        next_questions(group, comparison, rulebook),
    )


def columns_of(group: Group) -> tuple[Column, ...]:
    """The clinics, after the column of the rows' heads."""
    return (Column("", HEAD_WEIGHT), *(Column(own_words(standing.clinic.name)) for standing in group))


def _where_it_stands(group: Group, comparison: Comparison, rulebook: Rulebook, measure: Measure) -> Section:
    head = _title(tr("Where it stands"))
    if any(bar_of(standing.vetting) for standing in group):
        head = replace(head, drawing=score_legend(measure))
    rows = [
        _row(tr("Verdict"), [_verdict(standing, comparison, rulebook) for standing in group], VERDICT),
        _row(tr("Score"), [score_cell(standing.vetting) for standing in group], SCORE),
    ]
    if is_told([standing.vetting for standing in comparison.standings]):
        rows.append(_row(tr("Comes first"), [firmness_cell(s, comparison.robustness) for s in group]))
    return Section("standing", head, tuple(rows))


def people_rows(group: Group, comparison: Comparison, rulebook: Rulebook, is_short: bool = False) -> list[Row]:
    file = comparison.file
    rows = [
        _row(tr("Who injects"), [injector_cell(file, s.clinic, rulebook, is_short) for s in group]),
        _row(tr("Who prescribes"), [prescriber_cell(file, s.clinic, rulebook, is_short) for s in group]),
        _row(tr("Where"), [premises_cell(file, s.clinic, rulebook, is_short) for s in group]),
    ]
    return rows if is_short else [*rows, _row(tr("The four links"), [chain_cell(s, file) for s in group])]


def _row(head: str, cells: list[Cell], about: str = "") -> Row:
    return Row((_title(head), *cells), about=about)


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


def _said(told: list[str]) -> tuple[str, ...]:
    return tuple(sentence(words) for words in told if words)
