"""One topic as a row: what to find out, what is known so far, whom to turn to, what hangs on it."""

from collections.abc import Sequence
from fractions import Fraction

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.clinics import Practitioner, RoleKind
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.findings import UNKNOWN
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.sections.people import people_asked
from botox_vetter.report.sections.questions.topics import About, Ask, How, Topic, how
from botox_vetter.report.words.evidence import reasons_told
from botox_vetter.report.words.names import criterion_question, criterion_title, joined, own_words, sentence
from botox_vetter.report.words.vetting import finding_words
from botox_vetter.vetting.results import whole_points

Asks = Sequence[tuple[Standing, Ask]]  # one topic, at one clinic or at several alike


def ask_row(asks: Asks, comparison: Comparison, rulebook: Rulebook, is_short: bool = False) -> Row:
    """is_short: without what is known so far, and what to look for in a register."""
    (standing, ask), *_ = asks
    words = _words(ask.topic, standing, comparison, rulebook)
    is_told = not (is_short and ask.topic.about is About.ENTRIES)
    notes = [*(_hanging(asks, rulebook) if is_told else ()), *(() if is_short else _known(asks, comparison, rulebook))]
    stand = _stand(asks)
    return Row((Cell(words, tuple(sentence(note) for note in notes)), Cell(_way(ask.topic, rulebook)), stand))


def visit_row(criteria: tuple[str, ...], rulebook: Rulebook) -> list[Row]:
    """Open knock-outs of the later stages; none for none."""
    if not criteria:
        return []
    return [
        Row(
            (
                Cell(_to_check(criteria, rulebook)),
                Cell(tr("At the visit")),
                Cell(_knock_outs(len(criteria)), emphasis=Emphasis.STRONG),
            )
        )
    ]


def line(words: str, stand: str = "") -> Row:
    """What is no question."""
    return Row((Cell(words), Cell(""), Cell(stand)))


def _to_check(criteria: Sequence[str], rulebook: Rulebook) -> str:
    """Titles alone, as "Right to prescribe verified", would be read as what is known of the person above them."""
    titles = "; ".join(criterion_title(cid, rulebook) for cid in criteria)
    return tr("Still to check: {titles}").format(titles=titles)


def _words(topic: Topic, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> str:
    is_injector = topic.of == Subject.INJECTOR
    match topic.about:
        case About.ONE:
            return criterion_question(topic.of, rulebook)
        case About.NAME:
            return tr("Who will inject?") if is_injector else tr("Who prescribes?")
        case About.ENTRIES:
            people = people_asked(comparison.file, standing.clinic, RoleKind(topic.of))
            names = joined(own_words(person.name) for person in people)
            return (tr("Who injects: {names}") if is_injector else tr("Who prescribes: {names}")).format(names=names)


def _way(topic: Topic, rulebook: Rulebook) -> str:
    way = {About.NAME: How.ASK, About.ENTRIES: How.LOOK_UP}.get(topic.about)
    return way_words(way or how(rulebook.criteria[topic.of]))


def way_words(way: How) -> str:
    """Whom to turn to."""
    return {
        How.ASK: tr("Ask the clinic"),
        How.LOOK_UP: tr("Register look-up"),
        How.SEE: tr("See for yourself"),
    }[way]


def _hanging(asks: Asks, rulebook: Rulebook) -> list[str]:
    """What a name is asked for; what there is to look for in an entry, in the order of the criteria file."""
    match asks[0][1].topic.about:
        case About.NAME:
            return [tr("The full name, the profession and the register number: then look them up")]
        case About.ENTRIES:
            gates = {cid for _, ask in asks for cid in ask.gates}
            return [_to_check([cid for cid in rulebook.criteria if cid in gates], rulebook)]
        case About.ONE:
            return []


def _known(asks: Asks, comparison: Comparison, rulebook: Rulebook) -> list[str]:
    """What is known so far; of several questions or clinics, of which. What is the same of several is said once."""
    told = []
    for standing, ask in asks:
        titles: dict[str, list[str]] = {}
        for cid in () if ask.topic.about is About.NAME else ask.criteria:
            if words := _so_far(standing, cid, comparison, rulebook, ask.topic.about is About.ENTRIES):
                titles.setdefault(words, []).append(criterion_title(cid, rulebook))
        for words, of in titles.items():
            if ask.topic.about is About.ENTRIES:
                words = tr("{title}: {told}").format(title="; ".join(of), told=words)
            if len(asks) > 1:
                words = tr("{clinic}: {told}").format(clinic=own_words(standing.clinic.name), told=words)
            told.append(words)
    return told


def _so_far(standing: Standing, criterion: str, comparison: Comparison, rulebook: Rulebook, is_titled: bool) -> str:
    """How surely, and why that does not settle it; "" for nothing at all, as where nobody is named.

    That an answer follows from another one is not said where both hang on the same look-up (`About.ENTRIES`).
    """
    answer, subject = standing.vetting.answers[criterion], rulebook.criteria[criterion].subject
    people: tuple[Practitioner, ...] = ()
    if subject is not Subject.CLINIC:
        people = people_asked(comparison.file, standing.clinic, RoleKind(subject.value))
        if not people:
            return ""
    told = reasons_told([r for r in answer.reasons if r.kind != "underived"], people, rulebook)
    if answer.finding is not None and answer.finding.level != UNKNOWN:
        told.insert(0, tr("so far {known}").format(known=finding_words(answer.finding, rulebook, is_titled)))
    return "; ".join(told)


def _stand(asks: Asks) -> Cell:
    """Knock-outs or points, and whether one answer could put a clinic first."""
    leads = [own_words(standing.clinic.name) for standing, ask in asks if ask.takes_lead]
    lead = tr("could take the lead") if len(asks) == 1 else tr("could take the lead: {clinics}")
    notes = (sentence(lead.format(clinics=joined(leads))),) if leads else ()
    gates = {len(ask.gates) for _, ask in asks}
    if gates != {0}:
        words = _knock_outs(max(gates)) if len(gates) == 1 else tr("Knock-outs, open")
        return Cell(words, notes, Emphasis.STRONG)
    return Cell(_points(max(ask.gain for _, ask in asks if ask.gain is not None)), notes)


def _knock_outs(count: int) -> str:
    return ntr("Knock-out, open", "{n} knock-outs, open", count).format(n=count)


def _points(gain: Fraction) -> str:
    points = whole_points(gain)
    if points == 0:
        return tr("Less than 1 point")
    return ntr("Up to {n} point", "Up to {n} points", points).format(n=points)
