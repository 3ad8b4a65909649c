"""Questions to take to a consultation."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ConsultationQuestion:
    """One of questions.toml.

    criteria     which it settles
    good         what a good answer sounds like; stop_if: what should make you leave
    every_visit  its facts are asked anew at each visit
    """

    id: str
    group: str
    ask: str
    criteria: tuple[str, ...]
    good: str
    stop_if: str
    every_visit: bool = False


@dataclass(frozen=True, slots=True)
class Consultation:
    """All of them in the order in which one asks; groups: their names by id. sources: ids of `Rulebook.sources`."""

    groups: Mapping[str, str] = field(default_factory=dict, hash=False)
    questions: tuple[ConsultationQuestion, ...] = ()
    sources: tuple[str, ...] = ()
