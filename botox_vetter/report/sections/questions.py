"""Which knock-outs are open and what to ask next, clinic by clinic."""

from fractions import Fraction

from botox_vetter.comparison.results import Comparison, Question, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Paragraph, Row, Table
from botox_vetter.report.words.names import criterion_question, criterion_title, joined, own_words, quoted, sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.vetting import finding_words
from botox_vetter.vetting.results import Answer, Verdict, Vetting, whole_points

MOST_QUESTIONS = 5


def questions(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """One table, grouped by clinic: every open knock-out, and at least five questions where there are as many.

    What is to be confirmed at every visit alike is said once, below.
    """
    standings = comparison.standings
    visits = {s.vetting.at_visit for s in standings if s.vetting.verdict is not Verdict.RULED_OUT}
    everywhere = visits.pop() if len(visits) == 1 else ()
    rows = [row for s in standings for row in _clinic(s, everywhere, comparison, rulebook)]
    if not rows:
        return []
    columns = (Column(tr("Ask"), 5.6), Column(tr("What hangs on it"), 1.25))
    blocks: list[Block] = [Table(tr("What is open, and what to ask next"), columns, tuple(rows))]
    if everywhere:
        words = tr("At every visit confirm: {titles}.")
        blocks.append(Paragraph(words.format(titles=_titles(everywhere, rulebook))))
    return blocks


def _clinic(standing: Standing, everywhere: tuple[str, ...], comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    """Of a clinic that is ruled out only why: asking anything else changes nothing."""
    vetting = standing.vetting
    further = [*_set_aside(standing, comparison, rulebook), *_own_notes(standing, comparison)]
    if vetting.verdict is Verdict.RULED_OUT:
        return [_head(standing, 0), _ruled_out(vetting, rulebook), *further]
    count = max(MOST_QUESTIONS, len(vetting.open))
    asked = standing.ask[:count]
    rows = [_row(question, standing, rulebook) for question in asked]
    if vetting.at_visit and vetting.at_visit != everywhere:
        words = tr("To confirm at the visit: {titles}").format(titles=_titles(vetting.at_visit, rulebook))
        rows.append(_line(words, tr("Knock-outs, open")))
    if old := tuple(cid for cid in vetting.recheck if cid not in {question.criterion for question in asked}):
        rows.append(_line(tr("Check again: {titles}").format(titles=_titles(old, rulebook)), tr("Too old")))
    return [_head(standing, count), *(rows or [_line(tr("Nothing is open"), "")]), *further]


def _titles(criteria: tuple[str, ...], rulebook: Rulebook) -> str:
    return "; ".join(criterion_title(cid, rulebook) for cid in criteria)


def _set_aside(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    """Relaxed knock-outs with the reason; wishes that the law does not allow are said, too."""
    rows = []
    for relaxation in comparison.file.relaxations:
        if relaxation.clinic_id != standing.clinic.id:
            continue
        title, reason = criterion_title(relaxation.criterion, rulebook), quoted(relaxation.reason)
        words = tr("Set aside by you: {title}. Reason: {reason}").format(title=title, reason=reason)
        is_refused = relaxation.criterion in standing.vetting.refused
        rows.append(_line(words, tr("Counts all the same: it is the law") if is_refused else tr("No knock-out here")))
    return rows


def _own_notes(standing: Standing, comparison: Comparison) -> list[Row]:
    """Only those that the user marked for printing."""
    return [
        _line(tr("Your note: {text}").format(text=quoted(note.text)), "")
        for note in comparison.file.notes
        if note.is_printed and note.clinic_id == standing.clinic.id
    ]


def _line(words: str, stand: str) -> Row:
    return Row((Cell(words), Cell(stand)))


def _head(standing: Standing, shown: int) -> Row:
    """The clinic's name, and how many of its questions stand below."""
    name, count = own_words(standing.clinic.name), len(standing.ask)
    if 0 < shown < count:
        words = tr("{clinic}: the first {shown} of {n} questions")
        name = words.format(clinic=name, shown=shown, n=count)
    return Row((Cell(name, emphasis=Emphasis.STRONG),), is_group=True)


def _ruled_out(vetting: Vetting, rulebook: Rulebook) -> Row:
    failed = vetting.failed
    titles = joined(tr("“{title}”").format(title=criterion_title(cid, rulebook)) for cid in failed)
    words = ntr(
        "Ruled out by {titles}: ask no more, unless this turns out to be wrong.",
        "Ruled out by {titles}: ask no more, unless each turns out to be wrong.",
        len(failed),
    )
    known = {cid: _known(vetting.answers[cid], rulebook) for cid in failed if cid in vetting.answers}
    if len(failed) > 1:
        known = {cid: f"{criterion_title(cid, rulebook)}: {told}" for cid, told in known.items() if told}
    stand = ntr("Knock-out, failed", "Knock-outs, failed", len(failed))
    return Row((Cell(words.format(titles=titles), _notes(*known.values())), Cell(stand, emphasis=Emphasis.STRONG)))


def _row(question: Question, standing: Standing, rulebook: Rulebook) -> Row:
    cid = question.criterion
    answer = standing.vetting.answers[cid]
    known = _known(answer, rulebook)
    so_far = tr("so far: {known}").format(known=known) if answer.finding else known
    lead = tr("could take the lead") if question.takes_lead else ""
    emphasis = Emphasis.STRONG if question.gain is None else Emphasis.PLAIN
    return Row(
        (Cell(criterion_question(cid, rulebook), _notes(so_far)), Cell(_weight(question.gain), _notes(lead), emphasis))
    )


def _notes(*notes: str) -> tuple[str, ...]:
    return tuple(sentence(note) for note in notes if note)


def _weight(gain: Fraction | None) -> str:
    if gain is None:
        return tr("Knock-out, open")
    points = whole_points(gain)
    if points == 0:
        return tr("Less than 1 point")
    return ntr("Up to {n} point", "Up to {n} points", points).format(n=points)


def _known(answer: Answer, rulebook: Rulebook) -> str:
    """What is known so far, how surely, and why that does not settle it; "" for nothing at all."""
    told = [reason_words(reason, rulebook) for reason in answer.reasons]
    if answer.finding is not None:
        told.insert(0, finding_words(answer.finding, rulebook))
    return "; ".join(told)
