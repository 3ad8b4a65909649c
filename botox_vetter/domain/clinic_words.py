"""The words by which a clinic's page is read, one set for each language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClinicWords:
    """Of one language, in small letters but for `degrees`; any list may miss. resources/README.md tells what for."""

    language: str
    titles: Words = ()
    working_titles: Words = ()
    addresses: Words = ()
    roles: Words = ()
    fields: Words = ()
    studies: Words = ()
    particles: Words = ()
    introductions: Words = ()
    being: Words = ()
    stating: Words = ()
    articles: Words = ()
    and_words: Words = ()
    at_words: Words = ()
    leading: Words = ()
    about: Words = ()
    by_words: Words = ()
    elsewhere: Words = ()
    learning: Words = ()
    teachers: Words = ()
    asking: Words = ()
    doing: Words = ()
    team_of: Words = ()
    happening: Words = ()
    pronouns: Words = ()
    selves: Words = ()
    addressing: Words = ()
    team_heads: Words = ()
    team_paths: Words = ()
    review_heads: Words = ()
    aside_heads: Words = ()
    firm_nouns: Words = ()
    clinic_nouns: Words = ()
    company_forms: Words = ()
    page_words: Words = ()
    rights_words: Words = ()
    also_names: Words = ()
    not_names: Words = ()
    number_words: Words = ()
    states: Words = ()
    licence_words: Words = ()
    firm_licences: Words = ()
    claim_words: Words = ()
    phone_words: Words = ()
    fax_words: Words = ()
    street_words: Words = ()
    address_heads: Words = ()
    days: Words = ()
    booking_heads: Words = ()
    treatment_words: Words = ()
    place_words: Words = ()
    professions: Mapping[str, Words] = field(default_factory=dict, hash=False)
    degrees: Mapping[str, Words] = field(default_factory=dict, hash=False)
    policies: Mapping[str, Words] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class RegisterWords:
    """How pages name a body that keeps a register.

    short     "GMC"
    names     further names, "General Medical Council"
    register  id in registers.toml; "": a body that is not among them
    pattern   what a number of it looks like on a page; "": a register's own
    shows     profession that stands in no other register; "": several do, or none is proven by it
    is_bare   a number of this form needs no name beside it
    """

    short: str
    countries: Words
    names: Words = ()
    register: str = ""
    pattern: str = ""
    shows: str = ""
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class PostcodeForm:
    """What a postcode looks like in a text; the first group of each of `regexes` is the code.

    outward       areas whose first half of a code may stand alone, as a regular expression; "": none may
    is_sure       hardly anything else looks so: tried where the country is not known
    needs_street  only shortly behind a word for a street
    """

    code: str
    regexes: Words
    outward: str = ""
    is_sure: bool = False
    needs_street: bool = False


@dataclass(frozen=True, slots=True)
class AllClinicWords:
    """All languages at once: a page may say a false one, or speak two."""

    languages: tuple[ClinicWords, ...]
    bodies: tuple[RegisterWords, ...]
    postcodes: tuple[PostcodeForm, ...]
