"""A table for each clinic in the order of the ranking, then what is open there and your notes."""

from collections.abc import Sequence
from dataclasses import replace

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Bullets, Cell, Column, Emphasis, Heading, Paragraph, Row, Table
from botox_vetter.report.sections.chain import chain_rows
from botox_vetter.report.sections.clinics.gates import gate_rows
from botox_vetter.report.sections.clinics.people import people_rows
from botox_vetter.report.sections.evidence import Numbers
from botox_vetter.report.sections.scores import share_cell
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import category_name, own_words, quoted, sentence
from botox_vetter.report.words.topics import titles, titles_by_topic
from botox_vetter.report.words.vetting import gate_summary, score_words, verdict_meaning
from botox_vetter.vetting.categories import by_category
from botox_vetter.vetting.results import Verdict


def clinics(comparison: Comparison, rulebook: Rulebook, numbers: Numbers, with_scores: bool = True) -> list[Block]:
    """with_scores: by category, where they do not stand side by side."""
    blocks: list[Block] = []
    first: dict[tuple[str, ...], str] = {}  # questions that are open, and the clinic where they are named
    for standing in comparison.standings:
        blocks.append(_table(standing, comparison, rulebook, numbers, with_scores))
        if standing.vetting.verdict is not Verdict.RULED_OUT:
            name, weighted = own_words(standing.clinic.name), _weighted(standing)
            blocks += _open(standing, rulebook, weighted, first.get(weighted, ""))
            first.setdefault(weighted, name)
        blocks += _notes(standing, comparison)
    return blocks


def _table(
    standing: Standing, comparison: Comparison, rulebook: Rulebook, numbers: Numbers, with_scores: bool
) -> Table:
    vetting = standing.vetting
    caption = tr("{clinic}: {meaning}").format(clinic=own_words(standing.clinic.name), meaning=verdict_meaning(vetting))
    columns = (Column(tr("About"), 2.7), Column(tr("What is known"), 1.9), Column(tr("How it is known"), 3.6))
    knock_outs = tr("Knock-outs: {summary}").format(summary=gate_summary(vetting))
    score = tr("Score: {score}, in points of it by category").format(
        score=score_words(vetting.proven, vetting.possible)
    )
    rows = (
        *_group(tr("People and place"), people_rows(standing.clinic, comparison.file, rulebook, numbers)),
        *_group(tr("The four links"), chain_rows(standing, comparison.file, rulebook)),
        *_group(knock_outs, gate_rows(standing, comparison, rulebook, numbers)),
        *_group(score, _scores(standing, rulebook) if with_scores else ()),
    )
    return Table(caption, columns, rows)


def _group(words: str, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows below one that heads them; none for none."""
    return (Row((Cell(words, emphasis=Emphasis.STRONG),), is_group=True), *rows) if rows else ()


def _scores(standing: Standing, rulebook: Rulebook) -> list[Row]:
    """The bars stand beside the figures, so that the rows are low."""
    rows = []
    for category, share in by_category(standing.vetting, rulebook.criteria).items():
        figures = share_cell(share, standing)
        bar = Cell("", drawing=figures.drawing)
        rows.append(Row((Cell(sentence(category_name(category))), replace(figures, drawing=None), bar)))
    return rows


def _weighted(standing: Standing) -> tuple[str, ...]:
    return tuple(question.criterion for question in standing.ask if question.gain is not None)


def _open(standing: Standing, rulebook: Rulebook, weighted: Sequence[str], first: str) -> list[Block]:
    """What else to find out, by topic: knock-outs stand above. first: the clinic where the same is named already."""
    told: list[Block] = []
    if weighted and first:
        told.append(Paragraph(tr("Questions of the score: the same as at {clinic}").format(clinic=first)))
    elif weighted:
        told.append(Paragraph(tr("Questions of the score, the weightiest of each topic first:")))
        told.append(Bullets(titles_by_topic(weighted, rulebook)))
    if recheck := standing.vetting.recheck:
        words = tr("Too old, to be checked again: {titles}")
        told.append(Paragraph(words.format(titles=titles(recheck, rulebook))))
    heading = tr("Still open at {clinic}").format(clinic=own_words(standing.clinic.name))
    return [Heading(2, heading), *told] if told else []


def _notes(standing: Standing, comparison: Comparison) -> list[Block]:
    """Only those that the user marked for printing."""
    words = tr("Your note of {day}: {text}")
    return [
        Paragraph(words.format(day=day(note.written_at.date()), text=quoted(note.text)))
        for note in comparison.file.notes
        if note.is_printed and note.clinic_id == standing.clinic.id
    ]
