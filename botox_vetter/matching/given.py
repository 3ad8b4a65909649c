"""How two given names can be one person's, and how much that weighs against it.

    same, joined            0   Ann; Mary Ann and Maryann
    initial, nickname       1   J. and John; Peggy and Margaret, in both directions
    part, related           2   Christo and Christopher, Xander and Alexander; Bob and Bobby, both of Robert
    one_error, sounds_alike 2   Ssan and Susan; Mohammed and Muhammad
    two_errors              4   Jaqeulin and Jacqueline; in names that have nine letters together

An error that leads from one usual name to another (Gary, Mary) is probably none: it weighs two more.
"""

from collections.abc import Callable
from functools import lru_cache

from rapidfuzz.distance import OSA

from botox_vetter.matching.spelling import sound

Alike = tuple[str, int]
IsUsual = Callable[[str], bool]


def alike(ours: str, theirs: str, is_usual: IsUsual) -> Alike | None:
    """How they are alike, and the weight; None: they are two names."""
    if ours == theirs:
        return "same", 0
    if called := other_forms(ours).get(theirs):
        return called
    if ours[0] != theirs[0] and ours[-1] != theirs[-1]:  # most pairs end here
        return None
    if _is_initial(ours) or _is_initial(theirs):
        return ("initial", 1) if ours[0] == theirs[0] else None
    short, long = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    if (len(short) >= 3 and long.startswith(short)) or (len(short) >= 4 and long.endswith(short)):
        return "part", 2
    if (errors := _errors(ours, theirs, short)) is None:
        return None
    how, weight = errors
    return how, weight + 2 * (is_usual(ours) and is_usual(theirs))


def _is_initial(name: str) -> bool:
    """One letter, or two that nobody can say: J, JR, TJ."""
    return len(name) == 1 or (len(name) == 2 and not set(name) & set("aeiouy"))


def _errors(ours: str, theirs: str, short: str) -> Alike | None:
    distance = OSA.distance(ours, theirs, score_cutoff=2)
    if distance == 1 and len(short) >= 2:
        return "one_error", 2
    if ours[0] == theirs[0] and len(heard := sound(ours)) >= 3 and heard == sound(theirs):
        return "sounds_alike", 2
    if distance == 2 and len(ours) + len(theirs) >= 9:
        return "two_errors", 4
    return None


@lru_cache(maxsize=16_384)
def other_forms(name: str) -> dict[str, Alike]:
    """What somebody of that name is called, of which names it is a short form, and the other forms of those."""
    direct = _direct(name)
    related = {other: ("related", 2) for one in direct for other in _direct(one) if other != name}
    return related | dict.fromkeys(direct, ("nickname", 1))


def _direct(name: str) -> set[str]:
    return _called().get(name, set()) | _OF_CLINICS.get(name, set())


@lru_cache(maxsize=1)
def _called() -> dict[str, set[str]]:
    from nicknames import name_triplets

    called: dict[str, set[str]] = {}
    for triplet in name_triplets():
        one, other = (name.casefold().replace(".", "") for name in (triplet.name1, triplet.name2))
        called.setdefault(one, set()).add(other)
        called.setdefault(other, set()).add(one)
    return called


_OF_CLINICS = {"md": {"mohammed", "mohammad", "muhammad", "mohamed"}, "mohd": {"mohammed", "mohammad", "muhammad"}}
