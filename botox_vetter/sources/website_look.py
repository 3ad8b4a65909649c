"""Reads a page again and looks for wordings that stood there once."""

import re
from collections.abc import Sequence

from botox_vetter.domain.media import WARC
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.received import NotChecked, Received
from botox_vetter.domain.website_look import WebsiteLook
from botox_vetter.sources.outcome import NotFetched
from botox_vetter.sources.pages.page import read_page
from botox_vetter.sources.service import Get
from botox_vetter.sources.site import WEBSITE, page_ask
from botox_vetter.sources.warc import SUFFIX, warc_of


def look_again(get: Get, address: str, wordings: Sequence[str]) -> WebsiteLook | NotChecked:
    """wordings: as they were quoted from that page. A page that only a browser can show settles nothing."""
    found = get(page_ask(address))
    if isinstance(found, NotFetched):
        if found.reason.kind == "fetch_not_there":
            return WebsiteLook(False, address, (), tuple(wordings))
        return NotChecked(WEBSITE, found.reason)
    received = Received(WEBSITE, found.address, found.at, WARC, f"Website{SUFFIX}", warc_of(found))
    try:
        page = read_page(found.content, found.address, found.charset or None)
    except Refused as refused:
        return NotChecked(WEBSITE, refused.reason, received)
    if page.is_built_by_scripts:
        return NotChecked(WEBSITE, Reason("page_built_by_scripts"), received)
    text = _even(page.text)
    said = tuple(wording for wording in wordings if is_said(wording, text))
    return WebsiteLook(True, found.address, said, tuple(one for one in wordings if one not in said), received)


def is_said(wording: str, text: str) -> bool:
    """Whole words and figures: "£199" is not said by "£1995" or "£199.50"."""
    wanted = _even(wording)
    return bool(wanted) and re.search(rf"(?<![\w.,]){re.escape(wanted)}(?!\w|[.,]\d)", _even(text)) is not None


def _even(text: str) -> str:
    return " ".join(text.casefold().split())
