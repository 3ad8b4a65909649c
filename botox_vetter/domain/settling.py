"""What a register's own words settle about a person or a clinic: `sets` and `only_for` of registers.toml alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.criteria import Criterion, Scale, Subject
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.registers import Register, Status, normalised
from botox_vetter.domain.rulebook import Rulebook

AND = " · "
"""Between several words of one entry."""

NOT_FOUND = "Not found"
FULL_NUMBER = "only after a search by the full number"
CLAIMED = "in the register of the profession claimed"
HOLDING = ("good", "yes")
"""What ends with the entry; bad news does not."""
RESTRICTABLE = ("LR02", "PC02")
"""Not good where somebody wrote restrictions down, whatever the words that were read with them."""

_NO_ENTRY = {"register": ("LR01", "PC02"), "premises": ("PR01",)}


def words_of(register: Register) -> tuple[Status, ...]:
    """Its rows; and its own "no result", which counts also where no row is listed for it (`not_found_rule`)."""
    unfound = _NO_ENTRY.get(register.kind)
    if unfound is None or any(status.term == NOT_FOUND for status in register.statuses):
        return register.statuses
    meaning = f"{FULL_NUMBER}, {CLAIMED}" if register.kind == "register" else FULL_NUMBER
    return (*register.statuses, Status(NOT_FOUND, "not_found", dict.fromkeys(unfound, "not_found"), meaning))


def statuses_of(register: Register | None, words: str) -> tuple[Status, ...]:
    """Each of the words of an entry that the data knows; () where one of them is of somebody else."""
    if register is None or not words:
        return ()
    known = {status.term: status for status in words_of(register)}
    terms = words.split(AND)
    return tuple(known[term] for term in terms) if all(term in known for term in terms) else ()


def may_list(register: Register, profession: str) -> bool:
    """Not being found in the register of another profession than is claimed says nothing (`not_found_rule`)."""
    return not (register.holds and profession) or profession in register.holds


def is_associate(register: Register | None, number: str) -> bool:
    """A General Medical Council number that starts with A is not a doctor's (`prefix_note` of registers.toml)."""
    return register is not None and register.id == "gmc" and normalised(register, number).startswith("A")


def settled(registration: Registration, profession: str, rulebook: Rulebook) -> dict[str, str]:
    """Criterion = level that the words of the entry settle for this subject."""
    register = rulebook.registers.get(registration.register)
    statuses = statuses_of(register, registration.status)
    if is_associate(register, registration.number) and profession == "doctor":
        profession = ""
    if register is not None and not may_list(register, profession):
        statuses = tuple(status for status in statuses if status.term != NOT_FOUND)
    found = settled_by(statuses, registration.clinic_id is not None, profession, rulebook)
    if not registration.restrictions.strip():
        return found
    return {cid: level for cid, level in found.items() if not (cid in RESTRICTABLE and level == "good")}


def ended_by(entry: Registration, levels: Mapping[str, str], findings: Iterable[Finding]) -> Iterator[Finding]:
    """Good answers of before, from that register or from none, as they are once limits were read there.

    Limits that no word of the register grades settle nothing (`sets_rule`); but what was good holds no longer, and
    ends the day before (DESIGN V4). levels: what is settled all the same. findings: about the same person.
    """
    if not entry.restrictions.strip() or entry.checked_on is None:
        return
    for found in findings:
        is_asked = found.criterion in RESTRICTABLE and found.criterion not in levels
        if is_asked and found.register in (None, entry.register):
            yield from ended((found,), entry.checked_on)


def ended(findings: Iterable[Finding], on: date) -> Iterator[Finding]:
    """Good answers among them that were read by that day, as they are when they hold only until then."""
    until = on - timedelta(days=1)
    for found in findings:
        if found.level in HOLDING and found.checked_on <= on:
            yield replace(found, valid_until=min(found.valid_until or until, until))


def settled_by(statuses: Iterable[Status], is_clinic: bool, profession: str, rulebook: Rulebook) -> dict[str, str]:
    """Per criterion the worst of what each word settles (`several_rule`, `only_for_rule` of registers.toml)."""
    found: dict[str, str] = {}
    for status in statuses:
        for cid, level in status.sets.items():
            criterion = rulebook.criteria.get(cid)
            if criterion is None or not _counts(criterion, status, is_clinic, profession):
                continue
            scale = rulebook.scales[criterion.scale]
            found[cid] = worst(scale, (found[cid], level)) if cid in found else level
    return found


def worst(scale: Scale, levels: Iterable[str]) -> str:
    """Adverse words win; what settles nothing is worse than what is all right, and out of scope is the mildest."""
    return min(levels, key=lambda level: _worth(scale, level))


def _worth(scale: Scale, level: str) -> tuple[float, bool, int]:
    settles_nothing = 2.0 if scale.is_left_out(level) else 0.99
    value = float(scale.values.get(level, settles_nothing))
    return (value, level == "not_found", -scale.levels.index(level) if level in scale.levels else 0)


def _counts(criterion: Criterion, status: Status, is_clinic: bool, profession: str) -> bool:
    if (criterion.subject is Subject.CLINIC) != is_clinic:
        return False
    only: Mapping[str, tuple[str, ...]] = status.only_for
    return criterion.id not in only or profession in only[criterion.id]
