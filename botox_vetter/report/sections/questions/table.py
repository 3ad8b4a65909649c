"""Once what is open everywhere, then clinic by clinic what is open there alone."""

from collections.abc import Sequence

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Row, Table
from botox_vetter.report.sections.questions.rows import ask_row, line, visit_row
from botox_vetter.report.sections.questions.topics import Ask, asks_of, common
from botox_vetter.report.words.names import criterion_title, own_words, quoted
from botox_vetter.vetting.results import Verdict


def questions(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """Of clinics that are ruled out nothing is asked: that changes nothing."""
    asked = [s for s in comparison.standings if s.vetting.verdict is not Verdict.RULED_OUT]
    asks = {s.clinic.id: asks_of(s, comparison.file, rulebook) for s in asked}
    topics = common(list(asks.values()))
    visit = _visit_everywhere(asked)
    shared = [[(s, a) for s in asked for a in asks[s.clinic.id] if a.topic == topic] for topic in topics]
    rows = [ask_row(some, comparison, rulebook) for some in shared] + visit_row(visit, rulebook)
    if rows:
        rows.insert(0, _head(tr("To find out everywhere")))
    for standing in comparison.standings:
        own = [ask for ask in asks.get(standing.clinic.id, ()) if ask.topic not in topics]
        rows += _clinic(standing, own, visit, comparison, rulebook)
    if not rows:
        return []
    columns = (Column(tr("Find out"), 4.7), Column(tr("How"), 1.15), Column(tr("What hangs on it"), 1.55))
    return [Table(tr("What is open, and what to ask next"), columns, tuple(rows))]


def _visit_everywhere(asked: Sequence[Standing]) -> tuple[str, ...]:
    """What is to be confirmed at the visit in each of several clinics."""
    if len(asked) < 2:
        return ()
    first, *others = [standing.vetting.at_visit for standing in asked]
    return tuple(cid for cid in first if all(cid in visit for visit in others))


def _clinic(
    standing: Standing,
    own: Sequence[Ask],
    everywhere: tuple[str, ...],
    comparison: Comparison,
    rulebook: Rulebook,
) -> list[Row]:
    """What is open there alone, and what you set aside."""
    rows = [ask_row([(standing, ask)], comparison, rulebook) for ask in own]
    if standing.vetting.verdict is not Verdict.RULED_OUT:
        rows += visit_row(tuple(cid for cid in standing.vetting.at_visit if cid not in everywhere), rulebook)
        asked = {cid for ask in own for cid in ask.criteria}
        old = [criterion_title(cid, rulebook) for cid in standing.vetting.recheck if cid not in asked]
        if old:
            rows.append(line(tr("Check again: {titles}").format(titles="; ".join(old)), tr("Too old")))
        if not standing.ask and not rows:
            rows.append(line(tr("Nothing is open")))
    rows += _set_aside(standing, comparison, rulebook)
    return [_head(_name(standing)), *rows] if rows else []


def _name(standing: Standing) -> str:
    """With how much is open in all: on paper stands only what weighs most."""
    name, n = own_words(standing.clinic.name), len(standing.ask)
    if standing.vetting.verdict is Verdict.RULED_OUT or n == 0:
        return name
    words = ntr("{clinic} · {n} question open in all", "{clinic} · {n} questions open in all", n)
    return words.format(clinic=name, n=n)


def _head(words: str) -> Row:
    return Row((Cell(words, emphasis=Emphasis.STRONG),), is_group=True)


def _set_aside(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    """Relaxed knock-outs with the reason; wishes that the law does not allow are said, too."""
    rows = []
    for relaxation in comparison.file.relaxations:
        if relaxation.clinic_id != standing.clinic.id:
            continue
        words = tr("Set aside by you: {title}.").format(title=criterion_title(relaxation.criterion, rulebook))
        if relaxation.reason:
            words += " " + tr("Reason: {reason}").format(reason=quoted(relaxation.reason))
        is_refused = relaxation.criterion in standing.vetting.refused
        rows.append(line(words, tr("Counts all the same: it is the law") if is_refused else tr("No knock-out here")))
    return rows
