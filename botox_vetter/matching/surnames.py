"""Which surnames of a list a surname may have become.

same                0   O'Brien and OBRIEN, De la Cruz and DELACRUZ
half                1   either half of a double surname, or the surname without its particle
cut_off             1   Wolfeschlegelstein and WOLFESCHLEGEL, where the list has room for no more
one_error           2   Edellson and EDELSON; where both are surnames of the list, 4
looks_alike         2   Surnrner and SUMRNER, in pictures that a machine has read; both surnames of the list, 4
sounds_alike        3   Kowalski and KOVALSKY
two_errors          4   Skrbocki and SKROBACKI, with fourteen letters together, or with nine where the second is a rare
                        surname and begins alike; where both are surnames of the list, 6
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from botox_vetter.matching.readings import Surname
from botox_vetter.matching.spelling import read_for, sound, without_one

USUAL_FROM = 2
BEGINNING = 8
LONG, SHORT = 14, 9
"""Letters of both names together: in long names two errors are likely enough, in shorter ones only under conditions."""


class Became(NamedTuple):
    """A surname of the list; how the one that is sought became it, and what that weighs."""

    surname: str
    how: str
    weight: int


class Surnames:
    """All surnames and halves of a list, by what a typing error leaves of them and by their sound."""

    def __init__(self, counted: dict[str, int], cut: Iterable[str] = ()) -> None:
        """cut: surnames that are as long as the list lets them be, so that more may have followed."""
        self._counted = counted
        self._by_beginning: dict[str, set[str]] = defaultdict(set)
        for surname in cut:
            self._by_beginning[surname[:BEGINNING]].add(surname)
        self._by_rest: dict[str, list[str]] = defaultdict(list)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for surname in counted:
            for rest in without_one(surname):
                self._by_rest[rest].append(surname)
            self._by_sound[sound(surname)].append(surname)

    def became(self, surname: Surname) -> list[Became]:
        """Every surname once, by the lightest way."""
        found: dict[str, Became] = {}
        for one in self._ways(surname):
            if one.surname not in found or found[one.surname].weight > one.weight:
                found[one.surname] = one
        return list(found.values())

    def _ways(self, surname: Surname) -> Iterator[Became]:
        for form, how, weight in ((surname.whole, "same", 0), *((half, "half", 1) for half in surname.parts)):
            if form in self._counted:
                yield Became(form, how, weight)
            for other in self._one_off(form):
                is_usual = self._counted.get(form, 0) >= USUAL_FROM and self._counted[other] >= USUAL_FROM
                yield Became(other, "one_error", 2 + weight + 2 * is_usual)
        for other in self._by_beginning.get(surname.whole[:BEGINNING], ()):
            if len(surname.whole) > len(other) and surname.whole.startswith(other):
                yield Became(other, "cut_off", 1)
        for other in read_for(surname.whole):
            if other in self._counted:
                is_usual = self._counted.get(surname.whole, 0) >= USUAL_FROM and self._counted[other] >= USUAL_FROM
                yield Became(other, "looks_alike", 2 + 2 * is_usual)
        if len(heard := sound(surname.whole)) >= 3:
            for other in self._by_sound.get(heard, ()):
                yield Became(other, "sounds_alike", 3)

    def _one_off(self, form: str) -> Iterable[str]:
        if len(form) < 3:
            return set()
        others = {other for rest in without_one(form) for other in self._by_rest.get(rest, ())}
        return {other for other in others - {form} if OSA.distance(form, other, score_cutoff=1) <= 1}

    def two_errors(self, surname: str, others: Collection[str]) -> Iterator[Became]:
        """Among those that are left when the given name is known: which two typing errors lead to."""
        is_usual = self._counted.get(surname, 0) >= USUAL_FROM
        for other, distance, _ in process.extract(surname, others, scorer=OSA.distance, score_cutoff=2, limit=None):
            if distance == 2 and self._may_be_two(surname, other):
                yield Became(other, "two_errors", 4 + 2 * (is_usual and self._counted[other] >= USUAL_FROM))

    def _may_be_two(self, ours: str, theirs: str) -> bool:
        together = len(ours) + len(theirs)
        is_rare = self._counted[theirs] < USUAL_FROM
        return together >= LONG or (together >= SHORT and is_rare and ours[0] == theirs[0])
