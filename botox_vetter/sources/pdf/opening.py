"""The bytes of a PDF become the text of its pages, laid out with blanks as it stands on them."""

import logging
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from botox_vetter.domain.reasons import Refused

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 100
MOST_LETTERS = 2_000_000  # of all pages, blanks included
MOST_DRAWN = 3_000_000  # bytes of what draws them, unfolded, which takes seconds; what is beyond is not read
_TRIPPED = (  # what pypdf trips over in damaged files, besides its own
    ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, OSError, RecursionError,
    TypeError, ValueError, MemoryError,
)  # fmt: skip


def layouts_of(content: bytes) -> tuple[str, ...]:
    """By page; "": a page without text, or one that cannot be read or would take too long.

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
        raise Refused("pdf_too_long")
    return _laid_out(reader, n)


def _laid_out(reader: "PdfReader", n: int) -> tuple[str, ...]:
    from pypdf.errors import PyPdfError

    found, drawn = list[str](), 0
    is_damaged, is_too_long = not n, False
    for at in range(n):
        text = ""
        try:
            page = reader.pages[at]
            size = _bytes_of(page)
            if drawn + size <= MOST_DRAWN:
                drawn, text = drawn + size, _text_of(page)
            else:
                is_too_long = True
        except (PyPdfError, *_TRIPPED):
            is_damaged = True
        found.append(text)
        if sum(map(len, found)) > MOST_LETTERS:
            raise Refused("pdf_too_long")
    if any(page.strip() for page in found):
        return tuple(found)
    if is_too_long:
        raise Refused("pdf_too_long")
    raise Refused("pdf_damaged") if is_damaged else Refused("pdf_only_pictures")


def _text_of(page: "PageObject") -> str:
    """Laid out; else as it comes, for what is drawn once and put onto the page as a whole is not laid out."""
    laid_out = page.extract_text(extraction_mode="layout", layout_mode_space_vertically=False)
    return laid_out if laid_out.strip() else page.extract_text()


def _bytes_of(page: "PageObject") -> int:
    """Of what draws it, and of the forms that it may put onto itself."""
    contents = page.get_contents()
    things = _entries(_entries(page, "/Resources"), "/XObject").values()
    forms = [thing.get_object() for thing in things if thing.get_object().get("/Subtype") == "/Form"]
    drawing = forms if contents is None else [contents, *forms]
    return sum(len(stream.get_data()) for stream in drawing)


def _entries(within: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = within.get(name)
    return found.get_object() if found is not None else {}
