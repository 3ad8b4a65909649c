"""What the words of one price pay for: areas or their number, units, a course, a consultation; and for whom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from botox_vetter.domain.quotes import Basis, Period
from botox_vetter.sources.pages.lexicon import Hold, Lexicon

MOST_PER_UNIT = 40  # major units of a currency; a heading "per unit" over dearer prices speaks of others
OTHER_AREA = "other"
SWEATING = frozenset([OTHER_AREA, "underarms", "hands", "palm_sole_face_sweat"])  # one price for several: none of them
UPPER_FACE = "upper_face_3"
_FEES = {"top_up": Basis.TOP_UP, "review": Basis.REVIEW, "surcharge": Basis.SURCHARGE}
_OR = re.compile(r"\b(?:or|oder|o)\b")


@dataclass(frozen=True, slots=True)
class PaidFor:
    """areas in the words of `page_words`; count: of areas, where it is said; sessions: of a course.

    is_each: every one of the areas costs so much.
    """

    basis: Basis
    areas: tuple[str, ...] = ()
    count: int | None = None
    units: Decimal | None = None
    sessions: int | None = None
    period: Period | None = None
    is_general: bool = False
    is_each: bool = False


class Wording:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        each = rf"(?:{lexicon.any_of('per')})"
        brand = lexicon.brand.pattern
        self._per = {
            kind: re.compile(
                rf"(?:/\s?|\b{each}\s)(?:{lexicon.any_of(kind)})\b"
                rf"|^\s*(?:{brand}\s)?(?:{lexicon.any_of(kind)})\b(?=\W*$)",
                re.I,
            )
            for kind in ("unit", "area", "month", "year")
        }
        self._units = re.compile(rf"\b(\d{{1,3}}) (?:{lexicon.any_of('unit')})\b")
        numbers = "|".join(lexicon.numbers)
        number = rf"(\d{{1,2}}|{numbers})"
        course, session, area = (lexicon.any_of(kind) for kind in ("course", "session", "area"))
        self._course = re.compile(rf"\b(?:(?:{course}) {number}|{number} (?:{session})\b(?! (?:{area})\b))")

    def read(self, name: str, after: str, over: str, low: Decimal, is_from: bool) -> PaidFor:
        """over: what stands above it; it tells of units alone, and only where the amount can be one of a unit."""
        look, beside = self._lexicon.look(name), self._lexicon.look(after)
        areas = _whole(look.areas) or _whole(beside.areas)
        count = look.count if look.count is not None else beside.count
        whole = f"{look.plain} {beside.plain}"
        if self._lexicon.says("further", whole):
            return PaidFor(Basis.FURTHER_AREA)
        if self._is_per("unit", name, after) or (
            not areas and count is None and low <= MOST_PER_UNIT and self._is_per("unit", over, "")
        ):
            return PaidFor(Basis.PER_UNIT, areas)
        if not areas and count is None and (fee := self.fee(look.plain)) is not None:
            return PaidFor(fee)
        if sessions := self._sessions(whole):
            return PaidFor(Basis.PACKAGE, areas, count, sessions=sessions)
        units = self._units.search(whole)
        if units and not areas and count is None:
            return PaidFor(Basis.PACKAGE, units=Decimal(units[1]))
        if count is None and not areas:
            if self._is_per("area", name, after):
                return PaidFor(Basis.PER_AREA)
            return PaidFor(Basis.PER_AREA if is_from else Basis.PER_SESSION, is_general=is_from)
        if count is None and len(areas) > 1 and self._lexicon.says("each", whole):
            return PaidFor(Basis.PER_AREA, areas, is_each=True)
        if len(set(areas) - {OTHER_AREA}) > 1 and SWEATING.issuperset(areas):
            return PaidFor(Basis.PER_AREA, (OTHER_AREA,), count)
        if count is not None and (count > 1 or len(areas) > 1):
            return PaidFor(Basis.AREAS_BUNDLE, areas, count)
        if count is None and len(areas) > 1 and self.are_joined(name or after):
            return PaidFor(Basis.AREAS_BUNDLE, areas, len(areas))
        if count is None and len(areas) > 1 and _OR.search(whole):
            return PaidFor(Basis.AREAS_BUNDLE, areas, 1)
        return PaidFor(Basis.PER_AREA, tuple(sorted(areas, key=lambda area: area == OTHER_AREA)), count)

    def fee(self, plain: str) -> Basis | None:
        """What is paid besides a treatment; None: nothing of that kind."""
        return next((basis for kind, basis in _FEES.items() if self._lexicon.says(kind, plain)), None)

    def is_per_unit(self, *texts: str) -> bool:
        return self._is_per("unit", *texts)

    def period(self, *texts: str) -> Period | None:
        """What is paid again and again: dues, instalments."""
        kinds = (("month", Period.MONTH), ("year", Period.YEAR))
        return next((period for kind, period in kinds if self._is_per(kind, *texts)), None)

    def _is_per(self, kind: str, *texts: str) -> bool:
        return any(self._per[kind].search(self._with_slashes(text)) for text in texts)

    def _with_slashes(self, text: str) -> str:
        return " / ".join(self._lexicon.plain(part) for part in text.split("/")).strip()

    def _sessions(self, plain: str) -> int | None:
        found = self._course.search(plain)
        if found is None:
            return None
        said = found[1] or found[2]
        sessions = self._lexicon.numbers.get(said) or int(said)
        return sessions if 1 < sessions <= 50 else None

    def are_joined(self, text: str) -> bool:
        """And, not or: not two words for one place."""
        return re.search(r"&|\+|,", text) is not None or self._lexicon.says("joining", self._lexicon.plain(text))


def _whole(named: Sequence[tuple[str, Hold]]) -> tuple[str, ...]:
    """Each area once; "upper face" beside its parts says no more than they do."""
    areas = tuple(dict.fromkeys(area for area, _hold in named))
    return tuple(area for area in areas if area != UPPER_FACE) if len(areas) > 1 else areas
