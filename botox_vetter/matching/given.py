"""How two given names can be one person's, and how much that weighs against it.

    same, joined            0   Ann; Mary Ann and Maryann
    initial, nickname       1   J. and John; Peggy and Margaret, in both directions
    abroad                  5   Youssef and Joseph
    part, related           2   Christo and Christopher, Xander and Alexander; Bob and Bobby, both of Robert
    one_error, sounds_alike 2   Ssan and Susan; Mohammed and Muhammad
    looks_alike             2   Modem and Modern, in pictures that a machine has read
    two_errors              4   Jaqeulin and Jacqueline; in names that have nine letters together

An error that leads from one usual name to another is probably none: it weighs two more, and four in short ones (Gary,
Mary).
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from botox_vetter.matching.spelling import read_for, sound, undoubled

Alike = tuple[str, int]
IsUsual = Callable[[str], bool]
SHORT = 5


def alike(ours: str, theirs: str, is_usual: IsUsual) -> Alike | None:
    """How they are alike, and the weight; None: they are two names."""
    if ours == theirs:
        return "same", 0
    if called := other_forms(ours).get(theirs):
        return called
    may_be_near = ours[0] == theirs[0] or ours[-1] == theirs[-1]  # most pairs are not
    if may_be_near and (near := _near(ours, theirs, is_usual)):
        return near
    if (further := _further(ours).get(theirs)) is None:
        return None
    how, weight = further
    return how, weight + 2 * (how == "looks_alike" and is_usual(ours) and is_usual(theirs))


def _near(ours: str, theirs: str, is_usual: IsUsual) -> Alike | None:
    if _is_initial(ours) or _is_initial(theirs):
        return ("initial", 1) if ours[0] == theirs[0] else None
    short, long = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    if (len(short) >= 3 and long.startswith(short)) or (len(short) >= 4 and long.endswith(short)):
        return "part", 2
    if (errors := _errors(ours, theirs, short)) is None:
        return None
    how, weight = errors
    if undoubled(ours) == undoubled(theirs) or (how == "sounds_alike" and _is_spelling(ours, theirs)):
        return how, weight  # Derick and Derrick; Aleksandr and Alexander
    return how, weight + (4 if len(long) <= SHORT else 2) * (is_usual(ours) and is_usual(theirs))


def all_forms(name: str) -> Iterator[str]:
    """Names that may be this one, whatever their letters."""
    yield from other_forms(name)
    yield from _further(name)


@lru_cache(maxsize=16_384)
def _further(name: str) -> dict[str, Alike]:
    """What the name may be where its letters say nothing."""
    abroad = dict.fromkeys(_abroad().get(name, ()), ("abroad", 5))
    return abroad | dict.fromkeys(read_for(name), ("looks_alike", 2))


def _is_initial(name: str) -> bool:
    """One letter, or two that nobody can say: J, JR, TJ."""
    return len(name) == 1 or (len(name) == 2 and not set(name) & set("aeiouy"))


def _is_spelling(ours: str, theirs: str) -> bool:
    """Of what sounds alike: one name in two spellings, and not two names of like consonants (Martha, Marietta)."""
    longer = max(len(ours), len(theirs))
    return OSA.distance(ours, theirs, score_cutoff=longer // 3) <= longer // 3


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
    """What somebody of that name is called, of which names it is a short form, and their other short forms."""
    known = _nicknames()
    direct = known.short.get(name, set()) | known.whole.get(name, set()) | _OF_CLINICS.get(name, set())
    related: dict[str, Alike] = {}
    if name not in known.short:  # Paula and Mary, who both may be Polly, are two names
        others = {other for whole in known.whole.get(name, ()) for other in known.short[whole]}
        related = {other: ("related", 2) for other in others if other != name and other not in known.short}
    return related | dict.fromkeys(direct, ("nickname", 1))


class _Nicknames(NamedTuple):
    """short: the short forms of a name; whole: the names of which it is one."""

    short: dict[str, set[str]]
    whole: dict[str, set[str]]


@lru_cache(maxsize=1)
def _nicknames() -> _Nicknames:
    from nicknames import name_triplets

    known = _Nicknames({}, {})
    of_the_package = [(triplet.name1, triplet.name2) for triplet in name_triplets()]
    further = [(whole, short) for short, *wholes in map(str.split, _FURTHER.split(";")) for whole in wholes]
    for pair in (*of_the_package, *further):
        one, other = (name.casefold().replace(".", "") for name in pair)
        known.short.setdefault(one, set()).add(other)
        known.whole.setdefault(other, set()).add(one)
    return known


_FURTHER = """
    ally alice; greta margaret; marianne mary ann; seun oluwaseun; vicky victoria; gosia malgorzata; micheal michael;
    johnathan jonathan; paco francisco
"""
_SAME_ABROAD = """
    joseph jose youssef yousef yusuf yosef giuseppe josef; john juan ivan jean giovanni johann jan ian joao;
    michael miguel mikhail michel; peter pieter pedro pyotr pierre; paul pablo pavel paolo; james jaime santiago;
    william guillermo wilhelm guillaume; george jorge georgios georg; andrew andres andrei andrzej andreas;
    anthony antonio anton; catherine katarzyna ekaterina catalina yekaterina; elizabeth isabel elzbieta;
    steven stephen esteban stefan; charles carlos karl carl; henry enrique heinrich;
    matthew mateo matteo; alexander alejandro aleksandr oleksandr; eugene yevgeny evgeny; helen elena yelena olena;
    natalie natalia natalya; luke lucas lukasz; lawrence lorenzo; francis francisco francesco; louis luis luigi
"""


@lru_cache(maxsize=1)
def _abroad() -> dict[str, set[str]]:
    groups = [set(group.split()) for group in _SAME_ABROAD.split(";")]
    return {name: group - {name} for group in groups for name in group}


_OF_CLINICS = {"md": {"mohammed", "mohammad", "muhammad", "mohamed"}, "mohd": {"mohammed", "mohammad", "muhammad"}}
