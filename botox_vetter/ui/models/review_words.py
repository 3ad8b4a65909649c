"""One thing that was read, in words: what it would be kept as, what it changes in the case, and why to look twice."""

from datetime import date

from botox_vetter.actions.proposals.proposal import (
    ContactChange,
    FieldChange,
    GoneChange,
    Group,
    NoteChange,
    PersonChange,
    Proposal,
    QuestionChange,
    QuoteChange,
    RegistrationChange,
    Standing,
)
from botox_vetter.actions.proposals.review import Decision, Review
from botox_vetter.domain.clinics import Practitioner, Registration
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.warning_signs import WarningSigns
from botox_vetter.language import tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.fields import field_words
from botox_vetter.report.words.names import by_id, joined, own_words, profession_name, quoted, register_name, sentence
from botox_vetter.report.words.price_history import change_words
from botox_vetter.report.words.prices import condition_words, quote_words, stated_words
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.vetting import role_words

MATTERS = {
    "consultation": "Consultation",
    "cooling_off": "Time to think it over",
    "review": "Review visit and top-up",
    "deposit": "Deposit",
    "cancellation": "Cancelling",
    "complaints": "Complaints",
}


def group_words(group: Group) -> str:
    return {
        Group.CLINIC: tr("The clinic"),
        Group.PEOPLE: tr("People"),
        Group.PRICES: tr("Prices"),
        Group.WARNINGS: tr("Warning signs"),
        Group.POLICIES: tr("Policies"),
    }[group]


def standing_words(standing: Standing) -> str:
    return {
        Standing.NEW: tr("new"),
        Standing.SAME: tr("same"),
        Standing.DIFFERS: tr("differs"),
        Standing.GONE: tr("no longer stated"),
    }[standing]


def decision_words(decision: Decision) -> str:
    return {
        Decision.OPEN: tr("not decided"),
        Decision.ACCEPTED: tr("accepted"),
        Decision.REFUSED: tr("refused"),
    }[decision]


def matter_words(matter: str) -> str:
    """What a policy is about."""
    return by_id(f"policy.{matter}", MATTERS.get(matter, matter))


def _noticed_on(one: Proposal) -> date:
    """When the pages that state it no longer were read."""
    on = one.change.on if isinstance(one.change, GoneChange) else None
    quote = one.change.quote.seen_on if isinstance(one.change, QuoteChange) else None
    return on or quote or one.page.seen_on


class ReviewWords:
    """place: brands are called as they are there; another clinic may stand in another one."""

    def __init__(self, rulebook: Rulebook, signs: WarningSigns, place: str = "") -> None:
        self._rulebook, self._signs, self.place = rulebook, signs, place

    def kept_as(self, one: Proposal) -> tuple[str, str]:
        """In one line, and what stands below it."""
        match one.change:
            case FieldChange(field, value):
                return own_words(value), sentence(field_words(field, "clinics"))
            case ContactChange(contact):
                kind = field_words(contact.kind, "clinics")
                return own_words(contact.value), tr("A further contact: {kind}").format(kind=kind)
            case PersonChange(person, kinds=kinds):
                does = joined(role_words(kind) for kind in sorted(kinds))
                profession = profession_name(person.profession, self._rulebook)
                return own_words(person.name), " · ".join(filter(None, (sentence(profession), does)))
            case GoneChange(record):
                if isinstance(record, Practitioner):
                    return own_words(record.name), sentence(profession_name(record.profession, self._rulebook))
                return self._number(record), ""
            case RegistrationChange(entry):
                claimed = tr("A register number, claimed by the page")
                return self._number(entry) or own_words(one.seen.wording), claimed
            case QuoteChange(quote, before):
                if one.standing is Standing.GONE and before is not None:
                    quote = before
                conditions = " · ".join(condition_words(quote, self._rulebook))
                return sentence(quote_words(quote, self._rulebook, self.place)), conditions
            case QuestionChange(sign):
                return by_id(f"sign.{sign}.name", self._signs.signs[sign].name), quoted(one.seen.wording)
            case NoteChange(matter):
                return quoted(one.seen.wording), matter_words(matter)

    def _number(self, entry: Registration) -> str:
        return f"{register_name(entry.register, self._rulebook)} {own_words(entry.number)}".strip()

    def difference(self, one: Proposal) -> str:
        """What stands in the case until now, and by how much it changed; "": nothing does."""
        if one.standing is Standing.GONE:
            return tr("last seen {day}").format(day=day(one.page.seen_on))
        if one.standing is not Standing.DIFFERS:
            return ""
        match one.change:
            case FieldChange(before=before) if before:
                return tr("{value} until now").format(value=own_words(before))
            case QuoteChange(quote, before) if before is not None:
                words = tr("{price} until now, {change}")
                return words.format(price=stated_words(before), change=change_words(before, quote, self._rulebook))
            case _:
                return ""

    def profession_before(self, known: Practitioner) -> str:
        return tr("{value} until now").format(value=profession_name(known.profession, self._rulebook))

    def why_not_yet(self, one: Proposal, review: Review) -> str:
        """Why it cannot be accepted as it is; "": it can."""
        if one.cannot is not None:
            return sentence(reason_words(one.cannot, self._rulebook, self.place))
        if review.can_accept(one):
            return ""
        if isinstance(one.change, PersonChange):
            return tr("Say first what they do: I or P")
        return tr("Accept the person first")

    def doubts(self, one: Proposal) -> list[str]:
        """Why to look twice, each a sentence without a full stop."""
        return [sentence(reason_words(doubt, self._rulebook, self.place)) for doubt in one.doubts]

    def reasons(self, one: Proposal) -> list[str]:
        """The words for a profession; else what speaks for it, where nothing speaks against it."""
        fact = next((fact for fact in one.page.facts.people if fact.seen == one.seen), None)
        if fact is not None and fact.shown_by is not None and isinstance(one.change, PersonChange):
            return [tr("The profession is read from {words}.").format(words=quoted(fact.shown_by.wording))]
        if one.doubts or one.cannot is not None:
            return []
        if one.seen.at is None:
            return [tr("It stands in the page's data or in a link, not in its text.")]
        return [tr("Its words stand on the page just as they are shown here, and nothing speaks against them.")]

    def gone_lines(self, one: Proposal) -> list[str]:
        """Of what is no longer stated: since when, and what accepting that does."""
        if one.standing is not Standing.GONE:
            return []
        words = tr("It was stated on {day}, and nowhere on what was read on {on}.")
        since = words.format(day=day(one.page.seen_on), on=day(_noticed_on(one)))
        match one.change:
            case GoneChange(record=Practitioner()):
                does = tr("Accepted, this person works here no more; they stay in the case, with all that is known.")
            case GoneChange():
                does = tr("Accepted, the number is taken out: the page alone had claimed it.")
            case _:
                does = tr("Accepted, it counts as a price that is not published; what it was stays in its history.")
        return [since] if one.cannot is not None else [since, does]

    def sign_lines(self, one: Proposal) -> list[str]:
        """Of a warning sign: why it is one, whose rule it is, and what accepting it does."""
        if not isinstance(one.change, QuestionChange):
            return []
        sign = self._signs.signs[one.change.sign]
        sources = [self._rulebook.sources[source].title for source in sign.source if source in self._rulebook.sources]
        lines = [by_id(f"sign.{sign.id}.why", sign.why)]
        if sources:
            lines.append(tr("Source of the rule: {sources}.").format(sources="; ".join(sources)))
        if one.change.gates:
            lines.append(tr("It fails nothing by itself: accepted, it stands as a note and beside the knock-out."))
        else:
            lines.append(tr("It fails nothing by itself: accepted, it stands as a note."))
        return lines
