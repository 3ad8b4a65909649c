"""Why: a kind and its values. Rooms below `report` give reasons as data; those above put them into words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, e.g. Reason("no_units", {"product": "dysport", "area": "forehead"})."""

    kind: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)


class Refused(Exception):  # noqa: N818 - DESIGN's word
    """Bad input or a world that does not play along: said in plain words, and nothing was changed."""

    def __init__(self, kind: str, **values: object) -> None:
        super().__init__(kind, values)
        self.reason = Reason(kind, values)


def refuse_first(reasons: Iterable[Reason]) -> None:
    """Raises the first of them as Refused; nothing where there is none."""
    for reason in reasons:
        raise Refused(reason.kind, **reason.values)
