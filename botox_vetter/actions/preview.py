"""What can be read of a kept file without opening it: plain text of texts, mails and saved pages. Nothing is run.

No markup is rendered and nothing is fetched: scripts, styles and pictures of a page are left out, links stay words.
"""

import re
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import Message
from html.parser import HTMLParser

from botox_vetter.domain.media import EMAIL, HTML, MHTML, PDF, TEXT, WARC, media_type
from botox_vetter.domain.reasons import Refused

MOST_CHARACTERS = 200_000
MOST_MARKUP = 2**20  # of a page; more of it is not looked at

_STRIDE = 2**16

_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_SILENT = frozenset({"script", "style", "template", "svg", "math", "iframe", "object"})
_LINE_TAGS = "br dd div dt figcaption footer form header hr li main nav section title tr"
_PART_TAGS = "article aside blockquote dl fieldset h1 h2 h3 h4 h5 h6 ol p pre table ul"
_LINES, _PARTS = frozenset(_LINE_TAGS.split()), frozenset(_PART_TAGS.split())
_CELLS = frozenset({"td", "th"})
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([a-zA-Z0-9_.:-]+)""", re.IGNORECASE)
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Preview:
    """headers: of a mail, in its own words; attachments: the names of what hangs on it; is_cut: there is more text."""

    text: str
    headers: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] = ()
    is_cut: bool = False


def preview(kind: str, content: bytes) -> Preview | None:
    """kind: the media type. None: of this kind there is no text to show."""
    match kind:
        case _ if kind == TEXT:
            return _cut(decoded(content))
        case _ if kind == HTML:
            return _of_page(decoded(content, _charset_of(content)))
        case _ if kind in (EMAIL, MHTML):
            return _of_mail(content)
        case _ if kind == PDF:
            return _of_pdf(content)
        case _ if kind == WARC:
            return _of_archive(content)
    return None


def _of_archive(content: bytes) -> Preview | None:
    """Of a page as it went over the wire. None also where it is damaged."""
    from botox_vetter.sources.warc import page_in

    page = page_in(content)
    if page is not None and media_type("", page.content) == PDF:
        return _of_pdf(page.content)
    if page is None or not page.media_type.startswith(("text/", "application/xhtml")):
        return None
    text = decoded(page.content, page.charset or _charset_of(page.content))
    return _cut(text) if page.media_type == TEXT else _of_page(text)


def _of_pdf(content: bytes) -> Preview | None:
    """Its words, page by page. None where none can be read."""
    from botox_vetter.sources.pdf.columns import rows_of
    from botox_vetter.sources.pdf.opening import layouts_of

    try:
        pages = [rows_of(layout) for layout in layouts_of(content)]
    except Refused:
        return None
    return _cut("\n\n".join("\n".join(" ".join(cells) for cells in rows) for rows in pages if rows))


def decoded(content: bytes, charset: str = "") -> str:
    """By its own mark or the charset that it names, else UTF-8, else Windows Latin; never fails."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    for encoding in (charset, "utf-8-sig"):
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeError):
            continue
    return content.decode("cp1252", "replace")


def page_text(markup: str) -> str:
    """The words of a page, a line for each block; of a very long one as many as are shown at all, and a few more."""
    reader = _Words()
    for start in range(0, min(len(markup), MOST_MARKUP), _STRIDE):
        reader.feed(markup[start : start + _STRIDE])
        if reader.length > MOST_CHARACTERS:
            break
    else:
        reader.close()
    return _laid_out("".join(reader.found))


def _laid_out(found: str) -> str:
    """A line for each line of the page that says something, an empty one (from a form feed) between its parts."""
    said: list[str] = []
    is_new_part = False
    for line in found.split("\n"):
        words = " ".join(line.split())
        if words:
            said += ["", words] if is_new_part and said else [words]
        is_new_part = (is_new_part and not words) or "\f" in line
    return "\n".join(said)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.length = 0
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        else:
            self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        else:
            self._part(tag)

    def _part(self, tag: str) -> None:
        if tag in _CELLS:
            self.found.append(" ")
        elif tag in _LINES:
            self.found.append("\n")
        elif tag in _PARTS:
            self.found.append("\n\f\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data.replace("\n", " "))
            self.length += len(data)


def _of_page(markup: str) -> Preview:
    shown = _cut(page_text(markup))
    return replace(shown, is_cut=shown.is_cut or len(markup) > MOST_MARKUP)


def _charset_of(content: bytes) -> str:
    found = _CHARSET.search(content[:4096])
    return found[1].decode("ascii", "replace") if found else ""


def _of_mail(content: bytes) -> Preview:
    """Also of a page saved as MHTML, which is laid out like a mail."""
    mail = message_from_bytes(content, policy=policy.default)
    headers = tuple((name, value) for name in _HEADERS if (value := _header(mail, name)))
    plain: Preview | None = None
    page: Preview | None = None
    attachments: list[str] = []
    for part in mail.walk():
        if part.is_multipart():
            continue
        name = part.get_filename()
        if name or part.get_content_disposition() == "attachment":
            attachments.append(name or part.get_content_type())
        elif part.get_content_type() == TEXT and plain is None:
            plain = _cut(_text_of(part))
        elif part.get_content_type() == HTML and page is None:
            page = _of_page(_text_of(part))
    shown = next((one for one in (plain, page) if one is not None and one.text.strip()), Preview(""))
    return replace(shown, headers=headers, attachments=tuple(attachments))


def _header(mail: Message, name: str) -> str:
    """A header that nobody can read is left out."""
    try:
        return _tidy(str(mail.get(name, "")))
    except (MessageError, ValueError, IndexError, AttributeError, TypeError):  # email's own parser trips over some
        return ""


def _text_of(part: Message) -> str:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    return decoded(content, part.get_content_charset() or _charset_of(content))


def _cut(text: str) -> Preview:
    tidy = _tidy(text.replace("\r\n", "\n").replace("\r", "\n"))
    return Preview(tidy[:MOST_CHARACTERS], is_cut=len(tidy) > MOST_CHARACTERS)


def _tidy(text: str) -> str:
    return _NO_TEXT.sub("\ufffd", text)
