"""The words that pages of clinics use, language by language: what the readers know of a language is data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaWords:
    """By area in the words of `page_words`; "other": areas that have no id.

    own     even alone such a word is about toxin: "lip flip"
    usual   so unless something else is said: "frown lines"
    shared  other treatments have it, too: "chin"
    """

    own: Mapping[str, Words] = field(default_factory=dict, hash=False)
    usual: Mapping[str, Words] = field(default_factory=dict, hash=False)
    shared: Mapping[str, Words] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class PageWords:
    """One language. Plain keys: small letters without accents and signs; a star stands for any ending or beginning.

    toxin          always about botulinum toxin; weak_toxin: only where no other treatment is named beside it
    injectable     may hold toxin, may not
    other          treatments that stand beside toxin on price lists
    generic        words that say nothing about which treatment it is
    every_one      before a number it counts areas: "all three"
    price          "Price" beside an amount: it names nothing
    first_visit, women, men, member   whom a price is for; no_member: the usual price beside one for members
    was            an old price follows; not_a_price: an amount near it is none of a treatment
    added          right before an amount that comes on top of a price
    aside          paid besides a treatment, or for something else
    no_treatment   a course for injectors, a trial on models
    hearsay        what others ask, or an average; hearsay_heads: the same in a heading or title
    each           one amount beside several areas is that of every one of them
    inviting       a fee's word beside one of these is no fee: "book a consultation", "review included"
    consultation_of_others   a consultation that does not come before toxin
    """

    language: str
    toxin: Words = ()
    weak_toxin: Words = ()
    injectable: Words = ()
    other: Words = ()
    generic: Words = ()
    starting: Words = ()
    and_up: Words = ()
    to: Words = ()
    between: Words = ()
    price: Words = ()
    per: Words = ()
    unit: Words = ()
    area: Words = ()
    every_one: Words = ()
    session: Words = ()
    course: Words = ()
    month: Words = ()
    year: Words = ()
    further: Words = ()
    consultation: Words = ()
    consultation_of_others: Words = ()
    inviting: Words = ()
    review: Words = ()
    top_up: Words = ()
    surcharge: Words = ()
    deposit: Words = ()
    membership: Words = ()
    member: Words = ()
    no_member: Words = ()
    first_visit: Words = ()
    women: Words = ()
    men: Words = ()
    was: Words = ()
    not_a_price: Words = ()
    added: Words = ()
    no_treatment: Words = ()
    aside: Words = ()
    hearsay: Words = ()
    hearsay_heads: Words = ()
    joining: Words = ()
    package: Words = ()
    up_to: Words = ()
    each: Words = ()
    numbers: Mapping[str, int] = field(default_factory=dict, hash=False)
    currencies: Mapping[str, str] = field(default_factory=dict, hash=False)
    areas: AreaWords = AreaWords()
