"""What was read on a page of a clinic, each thing with the words it came from: proposed, never accepted by itself."""

from dataclasses import dataclass

from botox_vetter.domain.quotes import Quote


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
class PageFacts:
    """not_assigned: how many amounts of money stand on the page that none of these facts holds."""

    address: str
    title: str
    prices: tuple[PriceFact, ...] = ()
    not_assigned: int = 0
