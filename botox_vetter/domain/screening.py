"""Questions that a person answers for themselves: is this treatment for me? Nothing is decided by them."""

from dataclasses import dataclass
from enum import StrEnum


class Advice(StrEnum):
    """What a "yes" means. stop: not recommended; doctor_first: see a doctor before booking; note: tell who injects."""

    STOP = "stop"
    DOCTOR_FIRST = "doctor_first"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class ScreeningQuestion:
    """One of treatment.toml.

    products  brands that it is about; none: all
    targets   areas and indications that it is about; none: all
    """

    id: str
    ask: str
    cosmetic: Advice
    medical: Advice
    why: str
    products: tuple[str, ...]
    targets: tuple[str, ...]
    is_doubted: bool
    sources: tuple[str, ...]

    def advice(self, is_medical: bool) -> Advice:
        return self.medical if is_medical else self.cosmetic

    def is_about(self, product: str | None, targets: tuple[str, ...]) -> bool:
        """Whether it may matter to a plan: a brand that is still open may be any."""
        fits_brand = product is None or not self.products or product in self.products
        return fits_brand and (not self.targets or bool(set(self.targets) & set(targets)))


@dataclass(frozen=True, slots=True)
class ScreeningAnswer:
    """What the person said to one question; a question without one is left open."""

    question: str
    is_yes: bool
