"""What a comparison with a list settles, kept as verified findings; what was compared lies beside them as evidence."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_size
from botox_vetter.actions.findings import put_finding
from botox_vetter.actions.library import Library
from botox_vetter.actions.list_checks import Comparison
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.rulebook import Rulebook

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step


def record_comparisons(
    library: Library, rulebook: Rulebook, case_id: str, found: Sequence[Comparison], now: datetime
) -> Changed:
    """Keeps what the comparisons settle as verified findings, each with what was compared as evidence, in one step.

    The day is that of the comparison; the list's own day stands in the words. What settles nothing is not kept.
    """
    values = {"register": found[0].kept.register if found else "", "n": len(found)}
    with library.step(case_id, "compare_with_list", values) as step:
        for one in found:
            put_comparison(step, rulebook, case_id, one, now)
    return done(step)


def put_comparison(step: "Step", rulebook: Rulebook, case_id: str, found: Comparison, now: datetime) -> None:
    """The same for one, within a step that does more."""
    if not found.levels:
        return
    clinic_id, person_id = (found.owner_id, None) if found.is_clinic else (None, found.owner_id)
    content = evidence_of(found)
    check_size(len(content))
    name = f"{found.kept.register}-{found.kept.as_of}-{found.checked_on}.txt"
    digest = step.keep(content)
    kept = Evidence(new_id(), case_id, digest, name, "text/plain", len(content), now, clinic_id, person_id)
    step.put(kept)
    for criterion, level in found.levels.items():
        finding = Finding(
            "",
            criterion,
            level,
            Assurance.VERIFIED,
            found.checked_on,
            clinic_id,
            person_id,
            register=found.kept.register,
            words=_words(found, rulebook),
            address=rulebook.registers[found.kept.register].search_url,
            evidence=(kept.id,),
        )
        put_finding(step, rulebook, finding)


def evidence_of(found: Comparison) -> bytes:
    """Which list, who was looked for, and the lines of the list that came near, byte by byte."""
    from botox_vetter.matching.told import told_of_sought

    parts = [f"{part.name}  {part.as_of}  {part.size} bytes  SHA-256 {part.sha256}" for part in found.kept.parts]
    told = [f"{one.about}: {one.value}" for one in told_of_sought(found.sought)]
    lines = [found.kept.register, *parts, "", f"{found.checked_on}", *told, "", found.status.term, ""]
    return "\n".join(lines).encode("utf-8") + b"\n" + found.rows()


def _words(found: Comparison, rulebook: Rulebook) -> str:
    """The list's own words, its day, and of whom it means on which grounds."""
    register = rulebook.registers[found.kept.register]
    grounds = [f"{code}: {register.ground_words(code)}" for code in found.grounds if code]
    return " · ".join([found.status.term, str(found.kept.as_of), *grounds])
