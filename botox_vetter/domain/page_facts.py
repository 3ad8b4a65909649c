"""What was read on a page of a clinic, each thing with the words it came from: proposed, never accepted by itself."""

from bisect import bisect_right
from dataclasses import dataclass, field

from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.registers import Fit


@dataclass(frozen=True, slots=True)
class Seen:
    """The words that a fact was read from.

    wording  stands literally in the page's visible text, `at` is where it begins;
             at None: it stands in the page's data (JSON-LD) or in a link instead
    context  the headings and words that it is understood by, outermost first
    """

    wording: str
    at: int | None
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PriceFact:
    """quote  proposed; without ids, which it gets with the clinic that it is kept for
    area   in the words of `page_words` ("dao", "nefertiti"); "other": one that has no id; "": none named
    count  of areas, where it says one
    brand  as the page prints it; "": none
    is_from     the page says "from", before a range, too
    is_general  of the treatment, whatever its area and number
    """

    quote: Quote
    seen: Seen
    area: str = ""
    count: int | None = None
    brand: str = ""
    is_from: bool = False
    is_general: bool = False


@dataclass(frozen=True, slots=True)
class TextFact:
    """One value as the page writes it, but for line breaks: a name, a phone number, an address."""

    value: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class ClinicFacts:
    """postcode   of the first address on the page; an outward code ("ST15") where it gives no more"""

    name: TextFact | None = None
    phones: tuple[TextFact, ...] = ()
    emails: tuple[TextFact, ...] = ()
    address: TextFact | None = None
    postcode: TextFact | None = None
    opening_hours: TextFact | None = None


@dataclass(frozen=True, slots=True)
class RegistrationFact:
    """A registration that the page claims; that it prints a number proves no more.

    body      its short form, "GMC"
    register  id of a register of the rules; "": none of them
    number    "": registration is claimed without one
    fit       how the number fits its register
    """

    body: str
    register: str
    number: str
    fit: Fit
    seen: Seen


@dataclass(frozen=True, slots=True)
class PersonFact:
    """Somebody whom the page presents as staff. People who stand only in reviews are none.

    name        as printed, with its title; a first name alone stays one
    title       what the page calls them there, in its own words
    profession  word of pages for what the page shows ("nurse", "dietitian"); "": nothing but a courtesy title
    shown_by    the words that show it; None: none do
    """

    name: str
    seen: Seen
    title: str = ""
    profession: str = ""
    shown_by: Seen | None = None
    registrations: tuple[RegistrationFact, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyFact:
    """What the clinic says about one matter: "consultation", "cooling_off", "review", "deposit", ..."""

    matter: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class ProductFact:
    """product   id of a product of the rules; "": a name that is not licensed everywhere"""

    product: str
    name: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class SignFact:
    """Words that a person should look at; `sign` says in `WarningSigns` what they mean. They fail nothing."""

    sign: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class PdfPages:
    """Of a PDF that was read as one text: where each of its pages begins in it, and the numbers of those without any
    text, which are pictures or could not be read, or not in time. They count from 1."""

    starts: tuple[int, ...]
    without_text: tuple[int, ...] = ()

    def number_at(self, at: int) -> int:
        return bisect_right(self.starts, at)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """not_assigned: how many amounts of money stand on the page that none of these facts holds.

    registrations   those that belong to nobody whom the page names
    text            all that is visible; `Seen.at` is a place in it
    is_built_by_scripts   only a browser can show what it says
    pdf             None: it is no PDF
    """

    address: str
    title: str
    prices: tuple[PriceFact, ...] = ()
    not_assigned: int = 0
    clinic: ClinicFacts = field(default_factory=ClinicFacts)
    people: tuple[PersonFact, ...] = ()
    registrations: tuple[RegistrationFact, ...] = ()
    products: tuple[ProductFact, ...] = ()
    policies: tuple[PolicyFact, ...] = ()
    signs: tuple[SignFact, ...] = ()
    text: str = field(default="", repr=False)
    is_built_by_scripts: bool = False
    pdf: PdfPages | None = None


def around(seen: Seen, text: str, letters: int = 160) -> tuple[str, str]:
    """The words before and after what was seen, out of the text of its page: whole words, so many letters at most.

    ("", "") where it stands in no text.
    """
    if seen.at is None:
        return "", ""
    end = seen.at + len(seen.wording)
    before, after = text[max(0, seen.at - letters) : seen.at], text[end : end + letters]
    if seen.at > letters:
        before = before.partition(" ")[2]
    if end + letters < len(text):
        after = after.rpartition(" ")[0]
    return before, after
