"""What settles the first place soonest in the whole case: what to find out, who can tell, how long it takes."""

from collections.abc import Sequence

from botox_vetter.comparison.check import Check
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.answering import Way, way_to
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.registers import covers
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Heading, Paragraph, Role, Row, Table
from botox_vetter.report.words.money import numbers
from botox_vetter.report.words.names import (
    criterion_question,
    criterion_title,
    joined,
    own_words,
    register_name,
    sentence,
)
from botox_vetter.vetting.results import Verdict

MOST, MOST_NAMED = 5, 3


def next_checks(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """Those before the visit come first: what shows only there cannot be found out sooner."""
    checks = comparison.next_checks
    if checks is None or len(comparison.standings) < 2:
        return []
    left = [s for s in comparison.standings if s.vetting.verdict is not Verdict.RULED_OUT]
    if not left:
        return []
    head = Heading(1, tr("What settles it soonest"))
    if not checks:
        words = tr("The first place is settled: nothing that is still open can bring another clinic there.")
        return [head, Paragraph(words)]
    soon = [check for check in checks if _way(check, rulebook) is not Way.VISIT]
    some = (soon or list(checks))[:MOST]
    columns = (
        Column(tr("Find out"), 2.4),
        Column(tr("About"), 1.3),
        Column(tr("Who can tell"), 1.7),
        Column(tr("How long"), 1.2),
    )
    rows = tuple(_row(n, check, comparison, rulebook) for n, check in enumerate(some))
    blocks: list[Block] = [head, Table(tr("Ask this first: it decides most of who comes first"), columns, rows)]
    return [*blocks, *_small_print(len(checks) - len(some))]


def _row(n: int, check: Check, comparison: Comparison, rulebook: Rulebook) -> Row:
    emphasis = Emphasis.STRONG if n == 0 else Emphasis.PLAIN
    find = Cell(_words(check, rulebook), (*_titles(check, rulebook), _why(check, comparison)), emphasis)
    about = Cell(_about(check, comparison), _counts_at(check, comparison))
    return Row((find, about, _who(check, comparison, rulebook), _how_long(check, rulebook)))


def _way(check: Check, rulebook: Rulebook) -> Way:
    """What is found out with one look has one way; whom to look up, the clinic has to say first."""
    way = way_to(rulebook.criteria[check.criteria[0]])
    return Way.ASK if way is Way.LOOK_UP and _is_unnamed(check, rulebook) else way


def _is_unnamed(check: Check, rulebook: Rulebook) -> bool:
    """Whether it is about a person of whom nobody knows yet who it will be."""
    return rulebook.criteria[check.criteria[0]].subject is not Subject.CLINIC and check.about in check.clinics


def _words(check: Check, rulebook: Rulebook) -> str:
    first = rulebook.criteria[check.criteria[0]]
    if _is_unnamed(check, rulebook) and way_to(first) is Way.LOOK_UP:
        is_injector = first.subject is Subject.INJECTOR
        return (
            tr("Who will inject? Then look that person up")
            if is_injector
            else tr("Who prescribes? Then look that person up")
        )
    if len(check.criteria) == 1:
        return criterion_question(check.criteria[0], rulebook)
    return tr("What do the registers say?")


def _titles(check: Check, rulebook: Rulebook) -> tuple[str, ...]:
    """What one look answers."""
    if len(check.criteria) == 1:
        return ()
    titles = _few([criterion_title(cid, rulebook) for cid in check.criteria])
    return (tr("Answers {n} questions: {titles}").format(n=len(check.criteria), titles=titles),)


def _why(check: Check, comparison: Comparison) -> str:
    """What hangs on it."""
    n = check.gates
    if n and check.leader in check.clinics:
        words = ntr(
            "{n} knock-out of the clinic that would probably come first",
            "{n} knock-outs of the clinic that would probably come first",
            n,
        )
        return words.format(n=n)
    if n:
        words = ntr(
            "{n} knock-out: if it fails, one clinic less could come first",
            "{n} knock-outs: if one fails, one clinic less could come first",
            n,
        )
        return words.format(n=n)
    names = [_name(clinic_id, comparison) for clinic_id in check.rivals]
    if check.leader in check.clinics:
        words = ntr(
            "Decides how firmly it stands before {n} other clinic",
            "Decides how firmly it stands before {n} other clinics",
            len(names),
        )
        return words.format(n=len(names))
    return tr("Decides whether it could still come before {leader}").format(leader=_name(check.leader, comparison))


def _about(check: Check, comparison: Comparison) -> str:
    person = next((one for one in comparison.file.practitioners if one.id == check.about), None)
    return own_words(person.name) if person is not None else _name(check.about, comparison)


def _counts_at(check: Check, comparison: Comparison) -> tuple[str, ...]:
    """Of a person, at which clinics."""
    if check.about in check.clinics:
        return ()
    names = [_name(clinic_id, comparison) for clinic_id in check.clinics]
    return (_few(names),)


def _few(names: Sequence[str]) -> str:
    if len(names) > MOST_NAMED:
        more = len(names) - MOST_NAMED
        return joined([*names[:MOST_NAMED], ntr("{n} more", "{n} more", more).format(n=more)])
    return joined(names)


def _name(clinic_id: str, comparison: Comparison) -> str:
    return own_words(comparison.file.clinic(clinic_id).name)


def _who(check: Check, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """A register by its name, where it lists such a person there; else the clinic; below it what would prove it."""
    first = rulebook.criteria[check.criteria[0]]
    is_one = len(check.criteria) == 1 and not (_is_unnamed(check, rulebook) and way_to(first) is Way.LOOK_UP)
    proof = (sentence(first.proof),) if first.proof and is_one else ()
    match _way(check, rulebook):
        case Way.LOOK_UP:
            names = _registers(check, comparison, rulebook)
            return Cell(tr("A register"), (*((_few(names),) if names else ()), *proof))
        case Way.ASK:
            return Cell(tr("The clinic"), proof)
        case Way.READ:
            return Cell(tr("A page or a document"), proof)
        case Way.VISIT:
            return Cell(tr("The clinic, at the visit"), proof)


def _registers(check: Check, comparison: Comparison, rulebook: Rulebook) -> list[str]:
    file = comparison.file
    place = file.place_of(file.clinic(check.clinics[0]))
    profession = next((one.profession for one in file.practitioners if one.id == check.about), "")
    ids = dict.fromkeys(i for cid in check.criteria for i in rulebook.criteria[cid].registers)
    known = [rulebook.registers[i] for i in ids if i in rulebook.registers]
    return [register_name(one.id, rulebook) for one in known if covers(one, place, profession)]


def _how_long(check: Check, rulebook: Rulebook) -> Cell:
    effort = rulebook.answering.get(_way(check, rulebook))
    if effort is None:
        return Cell(tr("Not known"), emphasis=Emphasis.QUIET)
    words = tr("About {n} minutes").format(n=numbers(*effort.minutes))
    days = effort.days[1]
    wait = ntr("The answer within {n} day", "The answer within {n} days", days).format(n=days)
    return Cell(words, (wait,) if days else ())


def _small_print(more: int) -> list[Block]:
    told = [
        tr(
            "This order settled made-up searches with about half as many answers. "
            "How long each takes is our own estimate."
        )
    ]
    if more > 0:
        told.append(
            ntr(
                "{n} more answer could also change who comes first.",
                "{n} more answers could also change who comes first.",
                more,
            ).format(n=more)
        )
    return [Paragraph(" ".join(told), Role.NOTE)]
