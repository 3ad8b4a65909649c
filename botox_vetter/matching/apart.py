"""Two clinics of a case of which a person said that they are not one: that holds as long as both say the same."""

from collections.abc import Iterable

from botox_vetter.domain.clinics import Clinic, Registration
from botox_vetter.domain.judgements import Judgement, Told, Verdict

OF_THE_CASE = ""  # in the place of a list: the other one is a clinic of the same case
_FIELDS = ("name", "address", "postcode", "phone", "website")


def told_of_clinic(clinic: Clinic, entries: Iterable[Registration]) -> tuple[Told, ...]:
    """What makes one clinic like another."""
    fields = [Told(field, value) for field in _FIELDS if (value := getattr(clinic, field).strip())]
    numbers = sorted((entry.register, entry.number.strip()) for entry in entries)
    return (*fields, *(Told(register, number) for register, number in numbers))


def are_apart(
    one: tuple[str, tuple[Told, ...]], other: tuple[str, tuple[Told, ...]], judgements: Iterable[Judgement]
) -> bool:
    """Each the id of a clinic and what it tells now; it does not matter of which of them somebody said it."""
    pairs = (one[0], one[1], other[1]), (other[0], other[1], one[1])
    return any(
        judged.register == OF_THE_CASE
        and judged.verdict is Verdict.NOT_SAME
        and (judged.clinic_id, judged.ours, judged.theirs) in pairs
        for judged in judgements
    )
