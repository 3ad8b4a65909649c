"""Questions that were put to a clinic, in words."""

from datetime import date

from botox_vetter.domain.records import Inquiry
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import criterion_title, joined, own_words, quoted


def asked_words(inquiry: Inquiry, rulebook: Rulebook) -> str:
    """What was asked: the questions of the check, and one in the user's own words."""
    titles = joined(criterion_title(criterion, rulebook) for criterion in inquiry.criteria)
    return "; ".join(part for part in (titles, quoted(inquiry.note) if inquiry.note.strip() else "") if part)


def waiting_words(inquiry: Inquiry, today: date) -> str:
    """ "asked on 18 November 2026 by e-mail, answer due by 25 November 2026"."""
    how = f" {own_words(inquiry.how)}" if inquiry.how.strip() else ""
    values = {"asked": day(inquiry.asked_on), "how": how, "due": day(inquiry.due_on)}
    if inquiry.due_on <= today:
        return tr("Asked on {asked}{how}; no answer by {due}: ask again").format(**values)
    return tr("Asked on {asked}{how}; answer due by {due}").format(**values)


def waiting_briefly(inquiry: Inquiry, today: date) -> str:
    """For a narrow cell; `waiting_words` says the days."""
    return tr("ask again") if inquiry.due_on <= today else tr("asked, waiting")
