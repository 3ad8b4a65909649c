"""What the registers cover: which question which of them answers, what none does, what a clean result leaves out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Bullets, Cell, Column, Emphasis, Heading, Paragraph, Role, Row, Table
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import (
    by_id,
    criterion_title,
    joined,
    own_words,
    place_name,
    profession_name,
    register_name,
    sentence,
)
from botox_vetter.report.words.topics import titles_by_topic
from botox_vetter.vetting.case import RulesByPlace
from botox_vetter.vetting.coverage import Covered, Source, coverage
from botox_vetter.vetting.rules import rules_for

Group = tuple[str, str]
"""Place and profession; "clinic" for clinics themselves."""

CLINIC = "clinic"
MOST_NAMES = 5


def covered(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """Of the compared clinics and who treats there; nothing where there is none."""
    clinics = [standing.clinic for standing in comparison.standings]
    return covered_at(clinics, comparison.file, rulebook, comparison.today, comparison.known_rules)


def covered_at(
    clinics: Sequence[Clinic], file: CaseFile, rulebook: Rulebook, today: date, known_rules: RulesByPlace
) -> list[Block]:
    """The same of some clinics of a case."""
    if not clinics:
        return []
    groups = _groups(clinics, file, rulebook, today, dict(known_rules))
    return [
        Heading(1, tr("What the registers cover")),
        Paragraph(
            tr(
                "Which public register or list answers which question here, and when it was read. Where none does, "
                "only the clinic itself, a document or your own eyes can answer."
            ),
            Role.NOTE,
        ),
        _table(groups, file, rulebook),
        *_uncovered(groups, rulebook),
        *_not_shown(groups, rulebook),
    ]


def _groups(
    clinics: Sequence[Clinic], file: CaseFile, rulebook: Rulebook, today: date, known: RulesByPlace
) -> dict[Group, list[Covered]]:
    """Clinics first; each question once for each person, however many clinics they work at."""
    found = dict[Group, dict[tuple[str, str | None], Covered]]()
    for clinic in clinics:
        key = file.place_of(clinic), file.plan.is_medical, file.plan.weighing
        rules = known.setdefault(key, known.get(key) or rules_for(rulebook, *key))
        for one in coverage(clinic, file, rules, rulebook, today):
            whom = one.practitioner_id
            is_of_clinic = rulebook.criteria[one.criterion].subject is Subject.CLINIC
            profession = file.practitioner(whom).profession if whom else ""
            group = (rules.place, CLINIC if is_of_clinic else profession)
            found.setdefault(group, {})[one.criterion, whom or clinic.id] = one
    ordered = sorted(found, key=lambda group: group[1] != CLINIC)
    return {group: list(found[group].values()) for group in ordered}


def _table(groups: dict[Group, list[Covered]], file: CaseFile, rulebook: Rulebook) -> Table:
    """Below whom it is about."""
    columns = (Column(tr("Questions"), 3.0), Column(tr("Who answers them, and as of when"), 3.2))
    rows: list[Row] = []
    for (place, profession), found in groups.items():
        who = tr("The clinic itself") if profession == CLINIC else sentence(profession_name(profession, rulebook))
        words = tr("{who}, {place}").format(who=who, place=place_name(place, rulebook))
        rows += [Row((Cell(words, emphasis=Emphasis.STRONG),), is_group=True), *_answered(found, file, rulebook)]
    return Table(tr("Who answers which question"), columns, tuple(rows))


def _answered(found: list[Covered], file: CaseFile, rulebook: Rulebook) -> list[Row]:
    """Questions of which the same is to be said stand in one row."""
    answered: dict[tuple[str, ...], list[str]] = {}
    for criterion, same in _by_criterion(found).items():
        answered.setdefault(tuple(_source_words(same, file, rulebook)), []).append(criterion_title(criterion, rulebook))
    answered.pop((), None)
    if not answered:
        return [Row((Cell(tr("none")), Cell(tr("No public register is known for this."), emphasis=Emphasis.QUIET)))]
    return [Row((Cell("; ".join(titles)), Cell("", words))) for words, titles in answered.items()]


def _by_criterion(found: Iterable[Covered]) -> dict[str, list[Covered]]:
    by_criterion: dict[str, list[Covered]] = {}
    for one in found:
        by_criterion.setdefault(one.criterion, []).append(one)
    return by_criterion


def _source_words(same: list[Covered], file: CaseFile, rulebook: Rulebook) -> Iterator[str]:
    """When each register was read, with names where that differs; those of which the same is to be said in one line."""
    read: dict[str, dict[Source, list[str]]] = {}
    for one in same:
        for source in one.sources:
            read.setdefault(source.register, {}).setdefault(source, []).append(_name(one, file))
    told: dict[str, list[str]] = {}
    for register, by_day in read.items():
        told.setdefault(_days_words(by_day), []).append(register_name(register, rulebook))
    for when, registers in told.items():
        yield tr("{registers}: {when}").format(registers=joined(registers), when=when)


def _days_words(by_day: dict[Source, list[str]]) -> str:
    ordered = sorted(by_day.items(), key=lambda item: item[0].read_on or date.min, reverse=True)
    if len(ordered) == 1:
        return _when(ordered[0][0])
    named = tr("{when} ({names})")
    return "; ".join(named.format(when=_when(source), names=_few(names)) for source, names in ordered)


def _few(names: list[str]) -> str:
    if len(names) <= MOST_NAMES:
        return joined(names)
    n = len(names) - MOST_NAMES
    return joined([*names[:MOST_NAMES], ntr("{n} other", "{n} others", n).format(n=n)])


def _name(one: Covered, file: CaseFile) -> str:
    whom = file.practitioner(one.practitioner_id) if one.practitioner_id else file.clinic(one.clinic_id)
    return own_words(whom.name)


def _when(source: Source) -> str:
    if source.read_on is None:
        return tr("not read yet")
    if source.is_old:
        return tr("read on {day}, too long ago to count").format(day=day(source.read_on))
    return tr("read on {day}").format(day=day(source.read_on))


def _uncovered(groups: dict[Group, list[Covered]], rulebook: Rulebook) -> list[Block]:
    """Questions that no register answers for anybody here."""
    asked = [one for found in groups.values() for one in found]
    answered = {one.criterion for one in asked if one.sources}
    left = [cid for cid in dict.fromkeys(one.criterion for one in asked) if cid not in answered]
    if not left:
        return []
    return [Heading(2, tr("What no register answers")), Bullets(titles_by_topic(left, rulebook))]


def _not_shown(groups: dict[Group, list[Covered]], rulebook: Rulebook) -> list[Block]:
    ids = dict.fromkeys(source.register for found in groups.values() for one in found for source in one.sources)
    lines = []
    for register in (rulebook.registers[register_id] for register_id in ids):
        hidden = by_id(f"register.{register.id}.not_shown", register.not_shown).strip("- ")
        if hidden:
            lines.append(tr("{register} does not show: {what}").format(register=register.body, what=hidden))
    if not lines:
        return []
    return [Heading(2, tr("What a clean result does not mean")), Bullets(tuple(lines))]
