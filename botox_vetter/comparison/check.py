"""One thing to find out next, as data: a question, or a look-up that answers several."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """About one clinic or person.

    criteria  what it answers, knock-outs first
    about     the id of the clinic or person
    clinics   at which it counts: those at which the person works, else one
    gates     how many of them are knock-outs that are still open
    leader    the clinic that would come first if everything open turned out as it usually does
    rivals    those that could still come before it, and that this answer bears on
    worth     how much it is expected to close of what is still open between these; the most comes first
    """

    criteria: tuple[str, ...]
    about: str
    clinics: tuple[str, ...]
    gates: int
    leader: str
    rivals: tuple[str, ...]
    worth: float
