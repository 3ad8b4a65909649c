"""What is said beside a register entry while it is typed. No widgets."""

from collections.abc import Iterable, Mapping

from botox_vetter.domain.findings import Finding
from botox_vetter.domain.registers import Fit, Register, fit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import is_associate
from botox_vetter.language import tr
from botox_vetter.report.words.names import criterion_title
from botox_vetter.report.words.registers import fit_words
from botox_vetter.report.words.vetting import titled_level
from botox_vetter.ui.pages.clinics.registering import REFUSED

_ROLES = {Fit.WRONG_SHAPE: "bad", Fit.WRONG_CHECK_DIGIT: "bad", Fit.MAY_NOT_FIT: "warn"}


def number_words(register: Register | None, number: str, kept: str) -> tuple[str, str]:
    """(words, colour role). What is wrong is not kept, and that is said, too; `kept`: the number that is, or ""."""
    if register is None:
        return (tr("Choose the register first; then the entry is kept.") if number.strip() else ""), "muted"
    found = fit(register, number)
    words = [fit_words(found)]
    if is_associate(register, number):
        words.append(tr("A number that starts with A is an associate’s, not a doctor’s."))
    if found is Fit.EMPTY and kept:
        words.append(tr("An entry needs its number: {number} is still kept.").format(number=kept))
    elif found in REFUSED and number.strip():
        words.append(tr("Not kept yet."))
    return " ".join(word for word in words if word), _ROLES.get(found, "muted")


def settled_words(found: Mapping[str, str], rulebook: Rulebook) -> str:
    """A line for each criterion that the status settles."""
    return "\n".join(
        tr("{criterion}: {level}").format(
            criterion=criterion_title(cid, rulebook), level=titled_level(level, rulebook.criteria[cid].scale)
        )
        for cid, level in found.items()
    )


def ended_words(ended: Iterable[Finding], rulebook: Rulebook) -> str:
    """A line for each criterion whose good answer of before holds no longer; "": there is none."""
    return "\n".join(
        tr("{criterion}: a good answer of before ends with it, until somebody knows what the limits mean").format(
            criterion=criterion_title(cid, rulebook)
        )
        for cid in dict.fromkeys(found.criterion for found in ended)
    )
