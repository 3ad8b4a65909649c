"""The bytes of a PDF become the text of its pages, laid out with blanks as it stands on them."""

import logging
from io import BytesIO
from typing import TYPE_CHECKING

from botox_vetter.domain.reasons import Refused

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 100
MOST_LETTERS = 2_000_000  # of all pages, blanks included
_TRIPPED = (  # what pypdf trips over in damaged files, besides its own
    ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, OSError, RecursionError,
    TypeError, ValueError, MemoryError,
)  # fmt: skip


def layouts_of(content: bytes) -> tuple[str, ...]:
    """By page; "": a page without text, or one that cannot be read.

    Raises Refused("pdf_protected" | "pdf_damaged" | "pdf_too_long" | "pdf_only_pictures").
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is damaged is said to the person, once
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):  # many may be read by anybody, but not changed
            raise Refused("pdf_protected")
        n = len(reader.pages)
    except DependencyError as error:
        raise Refused("pdf_protected") from error
    except (PyPdfError, *_TRIPPED) as error:
        raise Refused("pdf_damaged") from error
    if n > MOST_PAGES:
        raise Refused("pdf_too_long", n=n, limit=MOST_PAGES)
    return _laid_out(reader, n)


def _laid_out(reader: "PdfReader", n: int) -> tuple[str, ...]:
    from pypdf.errors import PyPdfError

    found, damaged = list[str](), 0
    for at in range(n):
        try:
            found.append(_layout(reader.pages[at]))
        except (PyPdfError, *_TRIPPED):
            found.append("")
            damaged += 1
        if sum(map(len, found)) > MOST_LETTERS:
            raise Refused("pdf_too_long", n=n, limit=MOST_PAGES)
    if not any(page.strip() for page in found):
        raise Refused("pdf_damaged" if damaged or not n else "pdf_only_pictures", n=n)
    return tuple(found)


def _layout(page: "PageObject") -> str:
    return page.extract_text(extraction_mode="layout", layout_mode_space_vertically=False)
