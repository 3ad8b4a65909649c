"""Public lists that prove something, and what a number on them looks like."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from botox_vetter.domain.reasons import Refused


class Fit(StrEnum):
    """How a typed number fits its register. A fitting number proves nothing but the shape."""

    FITS = "fits"
    WRONG_SHAPE = "wrong_shape"
    WRONG_CHECK_DIGIT = "wrong_check_digit"
    MAY_NOT_FIT = "may_not_fit"  # the pattern itself is unconfirmed: warn, never block
    NO_FORMAT = "no_format"  # the register publishes none
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Status:
    """A register's own words, and what they settle: criterion = level on that criterion's own scale.

    only_for   for that criterion the row counts only for people of these professions
    finds      of a list that names are compared with: "none", "name" (no more than a name agrees), "match" (a number,
               or a name and a date of birth; nobody confirmed it), "same" (a person did), "ended"; "": none of these
    on_grounds with "same": for these grounds of the list alone; (): for all others
    """

    term: str
    level: str
    sets: Mapping[str, str] = field(hash=False)
    meaning: str = ""
    only_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    finds: str = ""
    on_grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """Why somebody is on a list: the list's own code, and what it means."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Register:
    """One public register or list; `not_shown` says what a clean entry does not mean.

    holds    professions that it lists; (): any, or things that have none
    only_in  the parts of its country that it covers; (): all of it
    """

    id: str
    country: str
    body: str
    profession: str
    kind: str
    proves: str
    not_shown: str
    pattern: str
    pattern_status: str
    check_digit: str
    normalise: str
    statuses: tuple[Status, ...]
    region: str = ""
    holds: tuple[str, ...] = ()
    only_in: tuple[str, ...] = ()
    access: str = ""
    automation: str = ""
    terms: str = ""
    search_url: str = ""
    search_url_status: str = ""
    search_urls: Mapping[str, str] = field(default_factory=dict, hash=False)
    search_urls_status: str = ""
    deep_link: str = ""
    deep_link_status: str = ""
    deep_link_note: str = ""
    prefix_note: str = ""
    valid_samples: tuple[str, ...] = ()
    invalid_samples: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str = ""
    grounds: tuple[Ground, ...] = ()
    grounds_note: str = ""

    def ground_words(self, code: str) -> str:
        """What the code of an entry means; one that the data does not know stays as it is."""
        tidy = ground_key(code)
        return next((ground.words for ground in self.grounds if ground_key(ground.code) == tidy), code)


def ground_key(code: str) -> str:
    """The same for 1128b4 and 1128(b)(4)."""
    return re.sub(r"[\W_]", "", code).casefold()


@dataclass(frozen=True, slots=True)
class StatusLevels:
    """What words without a row of their own may mean: `register_levels` of criteria.toml. A person confirms it.

    person_picks   scales without a proposal: the person picks a level
    by_kind        kind of register = criteria that it may answer
    by_scale       scale = tone of the words = level
    """

    person_picks: tuple[str, ...] = ()
    by_kind: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    by_scale: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)


def covers(register: Register, place: str, profession: str = "") -> bool:
    """Whether it lists such a person, or a clinic, of that place; a profession or part that is not known may be any."""
    country = place.split("-", 1)[0]
    is_there = not register.only_in or place in register.only_in or place == country
    is_listed = not (register.holds and profession) or profession in register.holds
    return register.country == country and is_there and is_listed


def page_of(register: Register, number: str, place: str = "") -> tuple[str, bool]:
    """(address, whether it leads to the entry itself); "": none is known. place: a state may have a search of its own.

    No link to an entry is promised by its register: the search page is the other way.
    """
    tidy = normalised(register, number)
    if register.deep_link and tidy and fit(register, number) is Fit.FITS:
        prefix = "".join(letter for letter in tidy if letter.isalpha())
        return register.deep_link.format(number=tidy, prefix=prefix), True
    return register.search_urls.get(place) or register.search_url, False


def normalised(register: Register, number: str) -> str:
    """The number as its register writes it: capitals, no blanks, and what the register's own `normalise` asks for."""
    tidy = re.sub(r"\s+", "", number).upper()
    return _TIDY[register.id](tidy) if register.id in _TIDY else tidy


def fit(register: Register, number: str) -> Fit:
    """Checks the shape and, for NPI and ABN, the check digit; made for checking while somebody types."""
    tidy = normalised(register, number)
    if not tidy:
        return Fit.EMPTY
    if not register.pattern:
        return Fit.NO_FORMAT
    if not re.fullmatch(register.pattern, tidy, re.ASCII):
        return Fit.MAY_NOT_FIT if _is_unsure(register.pattern_status) else Fit.WRONG_SHAPE
    if register.id in _CHECK_DIGIT and not _CHECK_DIGIT[register.id](tidy):
        return Fit.WRONG_CHECK_DIGIT
    return Fit.FITS


def _is_unsure(pattern_status: str) -> bool:
    """The data says so in words; such a pattern may warn, never block."""
    return any(words in pattern_status.lower() for words in _UNSURE)


_UNSURE = ("unconfirmed", "memory", "warn only", "other lengths possible")


def _without_separators(number: str) -> str:
    """For numbers of digits, often typed in groups. A letter stays, so that a slip is not tidied away."""
    return re.sub(r"[.\-]", "", number)


def _without_nhs_c(number: str) -> str:
    """C1234567 is the NHS consultant code of the doctor 1234567; the A of an associate stays."""
    return number[1:] if re.fullmatch(r"C\d{7}", number, re.ASCII) else number


def _without_nhs_cd(number: str) -> str:
    """CD012345 is the NHS code of the dentist 12345."""
    return re.sub(r"^CD0*", "", number)


def _padded_to_eight(number: str) -> str:
    """Companies House writes all-digit numbers with eight digits."""
    return number.zfill(8) if number.isdigit() else number


_TIDY = {
    "gmc": _without_nhs_c,
    "gdc": _without_nhs_cd,
    "companies_house": _padded_to_eight,
    "nppes": _without_separators,
    "hc_dpd": _without_separators,
    "ahpra": _without_separators,
    "abn_au": _without_separators,
}


def _luhn(digits: str) -> bool:
    """Mod 10: every second digit from the right doubled, the sum a multiple of ten."""
    doubled = (int(d) * (1 + n % 2) for n, d in enumerate(reversed(digits)))
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def read_npi(text: str) -> str:
    """The ten digits of a typed NPI. Raises Refused("npi_shape" | "npi_check_digit", value)."""
    number = re.sub(r"[\s.\-]", "", text)
    if not re.fullmatch(r"[12][0-9]{9}", number):
        raise Refused("npi_shape", value=text[:40])
    if not _npi(number):
        raise Refused("npi_check_digit", value=text[:40])
    return number


def _npi(number: str) -> bool:
    """CMS: Luhn over the issuer prefix 80840 and the ten digits."""
    return _luhn("80840" + number)


def _abn(number: str) -> bool:
    """Australian Business Register: one off the first digit, weighted sum a multiple of 89."""
    weights = (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)
    digits = [int(number[0]) - 1, *map(int, number[1:])]
    return sum(w * d for w, d in zip(weights, digits, strict=True)) % 89 == 0


_CHECK_DIGIT = {"nppes": _npi, "abn_au": _abn}
