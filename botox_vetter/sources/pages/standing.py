"""Whether a price is one of botulinum toxin, and which words of the page say so.

Its own name decides first, then what it stands under, innermost first: "Chin £150" under "Anti-wrinkle" is one, under
"Fillers" it is none, and under "Injectables" nobody can tell.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from botox_vetter.sources.pages.labels import Label
from botox_vetter.sources.pages.lexicon import Look


class Kind(Enum):
    TOXIN = auto()
    MIXED = auto()
    OTHER = auto()
    NEUTRAL = auto()


class Belief(Enum):
    """UNKNOWN_NAME: it stands among prices of toxin, and none of its own words is known."""

    YES = auto()
    NO = auto()
    UNKNOWN_NAME = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """governing: the words of the page that decide what a name means that does not say it by itself."""

    belief: Belief
    governing: Look | None = None


def kind_of(look: Look) -> Kind:
    """What words in a heading say about the prices under them."""
    if look.is_toxin or look.owns or look.leans:
        return Kind.MIXED if look.other else Kind.TOXIN
    if look.other:
        return Kind.MIXED if look.toxin or look.injectable else Kind.OTHER
    return Kind.MIXED if look.injectable else Kind.NEUTRAL


def standing_of(
    name: Look,
    heads: Sequence[Look],
    labels: Sequence[Label],
    title: Label | None,
    is_per_unit: bool,
    is_by_areas: bool,
    speaks_of_injections: bool,
) -> Standing:
    """heads: what governs it within its own line or table; is_per_unit: nothing but toxin is sold so.

    is_by_areas: its words or its column say "area": no cream is sold so.

    speaks_of_injections: the page does somewhere; else "anti-wrinkle" may be a cream.
    """
    over = [*heads, *(label.look for label in labels)]
    telling = [look for look in over if kind_of(look) is not Kind.NEUTRAL]
    governing = _governing(telling)
    between = over[: over.index(telling[0])] if telling else over
    is_far = any(look.unknown for look in between[len(heads) :])
    is_title = governing is None and title is not None and kind_of(title.look) is Kind.TOXIN
    if is_title and title is not None:
        governing = title.look
    kind = Kind.NEUTRAL if governing is None else kind_of(governing)
    if is_per_unit and not name.other and kind is not Kind.OTHER:
        return Standing(Belief.YES, governing)
    belief = _belief(name, kind, is_far)
    is_named = name.areas and (name.weak_toxin or kind is Kind.TOXIN)
    is_fee = kind is Kind.TOXIN and name.fee
    is_sure = is_by_areas or name.toxin or name.owns or name.count is not None or is_named or is_fee
    if belief is Belief.YES and not speaks_of_injections and not is_sure:
        belief = Belief.NO
    return Standing(Belief.NO if is_title and belief is Belief.UNKNOWN_NAME else belief, governing)


def _governing(telling: Sequence[Look]) -> Look | None:
    """The innermost; "Injections" and "Frown lines" say less than "Anti-wrinkle" over them."""
    firm = next((look for look in telling if look.is_toxin or look.other), None)
    return firm if firm is not None and kind_of(firm) is Kind.TOXIN else next(iter(telling), None)


def _belief(name: Look, over: Kind, is_far: bool) -> Belief:
    if name.is_toxin and not name.other:
        return Belief.YES
    if name.other:
        return Belief.NO
    if name.owns:
        return Belief.NO if over is Kind.OTHER else Belief.YES
    if name.leans and over is not Kind.OTHER:
        return Belief.NO if is_far and over is Kind.TOXIN else Belief.YES  # its toxin stands elsewhere
    if name.count is not None and over is Kind.MIXED:
        return Belief.NO if name.unknown else Belief.YES
    if over is not Kind.TOXIN:
        return Belief.NO
    if is_far:
        return Belief.NO
    is_named = bool(name.areas or name.count is not None or name.fee)
    return Belief.YES if is_named or not name.unknown else Belief.UNKNOWN_NAME
