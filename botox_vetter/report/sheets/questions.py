"""What is open at each clinic as a row, the weightiest first: to be asked, looked up or seen."""

from botox_vetter.comparison.ask import Question
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.sections.criteria import answer_cell
from botox_vetter.report.sections.questions.rows import way_words
from botox_vetter.report.sections.questions.topics import how
from botox_vetter.report.sheets.figures import line_of
from botox_vetter.report.sheets.sheet import Sheet, Told, listed
from botox_vetter.report.sheets.values import Share, flag_of, words_of
from botox_vetter.report.words.names import criterion_question, criterion_title, sentence
from botox_vetter.report.words.vetting import stage_words, subject_words
from botox_vetter.vetting.results import Verdict

FEW = 3  # at each clinic


def questions(comparison: Comparison, rulebook: Rulebook, is_short: bool) -> Sheet:
    """Of clinics that are ruled out nothing is asked: that changes nothing. is_short: what weighs most at each."""
    most = FEW if is_short else None
    rows = (
        row
        for standing in comparison.standings
        if standing.vetting.verdict is not Verdict.RULED_OUT
        for row in [*_rows(standing, rulebook)[:most], *_at_visit(standing, rulebook)]
    )
    return listed(tr("Questions"), rows)


def _rows(standing: Standing, rulebook: Rulebook) -> list[Told]:
    return [_row(standing, n, question, rulebook) for n, question in enumerate(standing.ask, start=1)]


def _at_visit(standing: Standing, rulebook: Rulebook) -> list[Told]:
    """Open knock-outs of the later stages: nothing to ask before."""
    asked = {question.criterion for question in standing.ask}
    open_then = [Question(cid, None, False) for cid in standing.vetting.at_visit if cid not in asked]
    return [_row(standing, None, question, rulebook) for question in open_then]


def _row(standing: Standing, order: int | None, question: Question, rulebook: Rulebook) -> Told:
    criterion = rulebook.criteria[question.criterion]
    gate = next((gate for gate in standing.vetting.gates if gate.criterion == criterion.id), None)
    is_of_clinic = criterion.subject is Subject.CLINIC
    return (
        (tr("Clinic"), words_of(standing.clinic.name)),
        (tr("Order"), order),
        (tr("To find out"), criterion_title(criterion.id, rulebook)),
        (tr("Question"), criterion_question(criterion.id, rulebook)),
        (tr("About"), None if is_of_clinic else sentence(subject_words(criterion.subject))),
        (tr("How"), way_words(how(criterion))),
        (tr("What hangs on it"), tr("Knock-out") if question.gain is None else tr("Score")),
        (tr("May bring, of the score"), None if question.gain is None else Share(question.gain)),
        (tr("Could put it first"), flag_of(question.takes_lead)),
        (tr("Known so far"), line_of(answer_cell(standing, gate, criterion, rulebook))),
        (tr("When"), sentence(stage_words(criterion.stage))),
    )
