"""What the page says around the list: whose pages they are, what was not read of them, how far the person is."""

from botox_vetter.actions.proposals.reading import Reading, gaps, page_remark, read_before, to_ask
from botox_vetter.actions.proposals.review import Review
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.addresses import shown_address
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.reasons import reason_sentence

MOST_GAPS = 3  # that are named


def from_words(reading: Reading, clinic: Clinic) -> str:
    """Whose pages they are, where and when they were read."""
    pages = reading.pages
    called = own_words(clinic.name)
    name = called if reading.clinic_id is not None else tr("a new clinic, “{name}”").format(name=called)
    where = shown_address(pages[0].facts.address or pages[0].name) or tr("a page that you brought")
    words = ntr(
        "For {name}: {n} page of {where}, read on {day}.",
        "For {name}: {n} pages of {where}, read on {day}.",
        len(pages),
    )
    return words.format(name=name, n=len(pages), where=where, day=day(pages[0].seen_on))


def unchanged_words(file: CaseFile, reading: Reading, same: int) -> str:
    """same: how much of what was read is in the case as it is."""
    if not same:
        return tr("Nothing to accept was found")
    before = read_before(file, reading.clinic_id, reading.pages)
    if before is None:
        return tr("Everything that was read is in the case as it is")
    return tr("Nothing changed since {day}").format(day=day(before))


def remark_words(reading: Reading, rulebook: Rulebook) -> str:
    """Why so little was read, what was not, and what to ask; "": there is nothing to say."""
    remark, missed = page_remark(reading.pages), list(gaps(reading))
    said = [reason for reason in (remark, *missed[:MOST_GAPS]) if reason is not None]
    lines = [reason_sentence(reason, rulebook) for reason in said]
    if (more := len(missed) - MOST_GAPS) > 0:
        lines.append(ntr("and {n} more", "and {n} more", more).format(n=more))
    if remark is None and (ask := to_ask(reading)) is not None:
        lines.append(reason_sentence(ask, rulebook))
    return "\n".join(lines)


def same_words(review: Review) -> str:
    """What is in the case as it is, and what can be noted of it."""
    n = len(review.same)
    words = ntr("{n} thing is as you have it.", "{n} things are as you have them.", n).format(n=n)
    return " ".join(filter(None, (words, again_words(review))))


def again_words(review: Review) -> str:
    """ "": no price was seen again."""
    n = len(review.seen_again)
    words = ntr(
        "{n} price stands there still and gets the day of this reading.",
        "{n} prices stand there still and get the day of this reading.",
        n,
    )
    return words.format(n=n) if n else ""


def count_words(review: Review) -> str:
    accepted, n = len(review.accepted), len(review.to_decide)
    words = ntr("{accepted} of {n} accepted. {step}", "{accepted} of {n} accepted. {step}", n)
    step = " ".join(filter(None, (again_words(review), tr("One step, which can be taken back."))))
    return words.format(accepted=accepted, n=n, step=step)
