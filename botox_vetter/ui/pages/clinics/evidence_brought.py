"""What is dropped, pasted or chosen to be kept as evidence."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage

from botox_vetter.language import tr
from botox_vetter.ui.breakable import whole

WEB = ("http", "https")


@dataclass(frozen=True, slots=True)
class Brought:
    """A file at `path`, or bytes by a `name`. address: where a page stands that was only named, never fetched."""

    path: Path | None = None
    name: str = ""
    content: bytes = b""
    address: str = ""


def brought_by(mime: QMimeData) -> tuple[Brought, ...]:
    """Files first, then addresses, a picture, a text; nothing that could be kept: ()."""
    if mime.hasUrls() and (found := tuple(_of_urls(mime.urls()))):
        return found
    if mime.hasImage():
        picture = mime.imageData()
        return (Brought(name=tr("Picture") + ".png", content=_png(picture)),) if isinstance(picture, QImage) else ()
    text = whole(mime.text()).strip() if mime.hasText() else ""  # it may be dragged from this very window
    if not text:
        return ()
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if len(text.split()) == 1 and url.isValid() and url.scheme().lower() in WEB:
        return (_address(url),)
    return (Brought(name=tr("Text") + ".txt", content=text.encode()),)


def has_files(mime: QMimeData) -> bool:
    """Whether it brings files of this computer: then a line of text must not take their paths for words."""
    return mime.hasUrls() and any(url.isLocalFile() for url in mime.urls())


def _of_urls(urls: Iterable[QUrl]) -> Iterable[Brought]:
    for url in urls:
        if url.isLocalFile():
            yield Brought(path=Path(url.toLocalFile()))
        elif url.scheme().lower() in WEB:
            yield _address(url)


def _address(url: QUrl) -> Brought:
    text = url.toString()
    return Brought(name=tr("Address: {host}").format(host=url.host()), content=text.encode(), address=text)


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub does not know str for the format
    return bytes(buffer.data().data())
