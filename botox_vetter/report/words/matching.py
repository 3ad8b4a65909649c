"""The ledger of a comparison in words: what agrees, what contradicts, what is missing. Never "is listed"."""

from botox_vetter.domain.judgements import Differs, Judgement, Told, Verdict
from botox_vetter.domain.listed import Candidate, Compared, ListEntry, Outcome, Screening, Stands
from botox_vetter.domain.registers import Register
from botox_vetter.language import ntr, tr
from botox_vetter.matching.judged import Judged
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import own_words


def outcome_words(screening: Screening) -> str:
    """What a person should make of it, in one sentence."""
    n = len(screening.candidates)
    match screening.outcome:
        case Outcome.MATCH:
            return tr(
                "An entry has the same number, or the same name and date of birth. "
                "Read it and check it at the list's own page."
            )
        case Outcome.POSSIBLE:
            if any(_has_more(candidate) for candidate in screening.candidates):
                return tr("A person must look: more than a name agrees, but not all of it fits.")
            return ntr(
                "A person must look: {n} entry has a name like this. A name alone proves nothing.",
                "A person must look: {n} entries have a name like this. A name alone proves nothing.",
                n,
            ).format(n=n)
        case _ if screening.set_aside:
            return tr("A date of birth or a number contradicts every entry with a name like this.")
        case _:
            return tr("No entry of this list was found under this name. A changed name would not be found.")


def _has_more(candidate: Candidate) -> bool:
    """A number or a date of birth agrees."""
    return any(line.about in MORE_THAN_A_NAME and line.stands is Stands.AGREES for line in candidate.ledger)


MORE_THAN_A_NAME = ("born", "npi", "licence", "upin")


def entry_words(entry: ListEntry, register: Register | None = None) -> str:
    """The entry as the list has it: name, place, speciality, since when and on what grounds.

    register   the list, which knows what the codes of its grounds mean; None: the code alone
    """
    return " · ".join((entry.name, *entry_facts(entry, register)))


def entry_facts(entry: ListEntry, register: Register | None = None) -> list[str]:
    """The same without the name."""
    since = entry.excluded_on and tr("since {day}").format(day=day(entry.excluded_on))
    ended = entry.reinstated_on and tr("ended {day}").format(day=day(entry.reinstated_on))
    born = entry.born and tr("born {day}").format(day=day(entry.born))
    place = ", ".join(filter(None, (entry.town, entry.state)))
    waived = entry.waived_on and tr("waived in {place} since {day}").format(
        place=entry.waived_in or tr("a state"), day=day(entry.waived_on)
    )
    told = (born, place, entry.speciality, ground_words(entry.grounds, register), since, waived, ended)
    return [one for one in told if one]


def ground_words(code: str, register: Register | None) -> str:
    """ "1128b4: Licence revoked, suspended or surrendered"; a code that nobody put into words stands alone."""
    words = register.ground_words(code) if register is not None else code
    return code if words == code else tr("{kind}: {value}").format(kind=code, value=words)


def woken_words(one: Judged) -> str:
    """What was decided about an entry before, and what either side tells otherwise since; "": nothing woke."""
    if one.judgement is None or one.is_asleep:
        return ""
    told = [
        *(tr("here {change}").format(change=_differs(differs)) for differs in one.ours),
        *(tr("on the list {change}").format(change=_differs(differs)) for differs in one.theirs),
    ]
    return tr("On {day} it was decided: {verdict}. Since then something has changed: {changes}.").format(
        day=day(one.judgement.judged_on), verdict=verdict_words(one.judgement.verdict), changes="; ".join(told)
    )


def _differs(differs: Differs) -> str:
    about, nothing = thing_words(differs.about), tr("nothing")
    was, now = (own_words(value) or nothing for value in (differs.was, differs.now))
    return tr("{thing} was {was} and is {now}").format(thing=about, was=was, now=now)


def decided_words(judgement: Judgement) -> str:
    """ "decided on 3 November 2026: lives elsewhere"."""
    words = tr("decided on {day}").format(day=day(judgement.judged_on))
    return tr("{kind}: {value}").format(kind=words, value=own_words(judgement.note)) if judgement.note else words


def ledger_lines(ledger: tuple[Compared, ...]) -> list[str]:
    """One line for each way to stand that there is."""
    titles = {
        Stands.AGREES: tr("agrees: {things}"),
        Stands.CONTRADICTS: tr("contradicts: {things}"),
        Stands.MISSING: tr("cannot be compared: {things}"),
    }
    return [
        title.format(things="; ".join(compared_words(line) for line in ledger if line.stands is stands))
        for stands, title in titles.items()
        if any(line.stands is stands for line in ledger)
    ]


def compared_words(line: Compared) -> str:
    about = _things()[line.about]
    if line.stands is Stands.MISSING and line.how in ("", "both", "ours", "theirs"):
        return about
    how = _ways()[line.how] if line.how else ""
    both = f"{line.ours} / {line.theirs}" if line.ours != line.theirs else line.ours
    told = ", ".join(filter(None, (how, both if both.strip(" /") else "")))
    return tr("{thing} ({told})").format(thing=about, told=told) if told else about


def told_words(told: Told) -> str:
    """ "state: TX": one thing that a record told."""
    return tr("{kind}: {value}").format(kind=thing_words(told.about), value=own_words(told.value))


def thing_words(about: str) -> str:
    """What a record tells something about; a word that came with a file and is none of ours stays as it is."""
    return (_things() | _further_things()).get(about) or own_words(about)


def verdict_words(verdict: Verdict) -> str:
    return {Verdict.SAME: tr("the same"), Verdict.NOT_SAME: tr("not the same")}[verdict]


def _further_things() -> dict[str, str]:
    """Of an entry, beside what is compared."""
    return {
        "grounds": tr("ground"),
        "excluded_on": tr("on the list since"),
        "reinstated_on": tr("ended on"),
        "waived_on": tr("waived on"),
        "waived_in": tr("waived in"),
        "address": tr("address"),
        "postcode": tr("postcode"),
        "phone": tr("telephone"),
        "website": tr("website"),
    }


def _things() -> dict[str, str]:
    return {
        "surname": tr("surname"),
        "given": tr("first name"),
        "middle": tr("middle names"),
        "suffix": tr("Jr, Sr and the like"),
        "name": tr("name"),
        "business": tr("name of the business"),
        "born": tr("date of birth"),
        "npi": tr("NPI"),
        "licence": tr("licence number"),
        "upin": tr("UPIN"),
        "state": tr("state"),
        "town": tr("town"),
        "speciality": tr("speciality"),
    }


def _ways() -> dict[str, str]:
    return {
        "same": "",
        "joined": tr("written together"),
        "initial": tr("an initial"),
        "nickname": tr("a short form"),
        "beginning": tr("one is the beginning of the other"),
        "part": tr("one is part of the other"),
        "related": tr("two short forms"),
        "abroad": tr("the same name in another language"),
        "cut_off": tr("cut off in the list"),
        "one_error": tr("one letter differs"),
        "two_errors": tr("two letters differ"),
        "sounds_alike": tr("sounds alike"),
        "looks_alike": tr("looks alike"),
        "middle_name": tr("a middle name of one is the first name of the other"),
        "missing": tr("one of the two has none"),
        "half": tr("part of a double surname"),
        "other_order": tr("in another order"),
        "two_surnames": tr("two surnames"),
        "other_name": tr("a former or other name"),
        "similar": tr("similar"),
        "day_and_month": tr("day and month may be exchanged"),
        "of_another_state": tr("of another state"),
        "written_otherwise": tr("written in another form"),
        "different": "",
    }
