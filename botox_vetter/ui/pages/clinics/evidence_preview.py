"""What a kept file shows, inside the program: a picture made small, or words. Nothing in it is run or fetched."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.actions.preview import Preview, preview
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.media import PDF
from botox_vetter.language import tr
from botox_vetter.report.words.names import joined, own_words
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.theme import measures as m

WIDEST, HIGHEST = 1600, 1600  # of a picture, in memory
SHOWN_HEIGHT = 420
LINES = 14


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file looks like; both None: it cannot be shown here."""

    picture: QImage | None = None
    text: Preview | None = None


def look_at(media_type: str, content: bytes) -> Seen:
    """Takes its time: not for the window's thread."""
    if media_type.startswith("image/"):
        picture = _picture(content)
        return Seen(picture=None if picture.isNull() else picture)
    return Seen(text=preview(media_type, content))


class PreviewArea(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._picture, self._text, self._words = _Picture(), QPlainTextEdit(), say("", "muted")
        self._head = say("", "muted")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(tr("What it says"))
        self._text.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 2 * m.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        for widget in (self._picture, self._head, self._text, self._words):
            column.addWidget(widget)
        self.show_words("")

    def show_words(self, words: str) -> None:
        """Words instead of the file."""
        self._show(words=words)

    def show_seen(self, seen: Seen, kept: Evidence) -> None:
        if seen.picture is not None:
            self._picture.show_picture(seen.picture)
            self._show(has_picture=True)
        elif seen.text is not None:
            self._text.setPlainText(seen.text.text)
            self._show(head=_head(seen.text), has_text=True, words=_below(seen.text, kept))
        elif kept.media_type == PDF:
            self._show(words=_no_pdf(kept))
        elif kept.media_type.startswith("image/"):
            self._show(words=tr("This picture cannot be shown: it is damaged, or too large."))
        else:
            self._show(words=tr("This kind of file is kept, but not shown."))

    def _show(self, words: str = "", head: str = "", has_picture: bool = False, has_text: bool = False) -> None:
        self._words.setText(words)
        self._head.setText(head)
        for widget, is_shown in (
            (self._picture, has_picture),
            (self._text, has_text),
            (self._words, bool(words)),
            (self._head, bool(head)),
        ):
            widget.setVisible(is_shown)


class _Picture(QWidget):
    """As wide as there is room for, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Picture"))

    def show_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._fitted(width).height()

    def sizeHint(self) -> QSize:
        return self._fitted(m.FIELD_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(0, 0, *self._fitted(self.width()).toTuple()), self._picture)
        painter.end()

    def _fitted(self, width: int) -> QSize:
        size = self._picture.size()
        room = QSize(width, SHOWN_HEIGHT)
        if size.isEmpty() or (size.width() <= room.width() and size.height() <= room.height()):
            return size.expandedTo(QSize(0, 0))
        return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


def _picture(content: bytes) -> QImage:
    """Upright, and no larger than it needs to be; null: it cannot be read."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > WIDEST or size.height() > HIGHEST:
        reader.setScaledSize(size.scaled(WIDEST, HIGHEST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _no_pdf(kept: Evidence) -> str:
    if kept.removed_at is not None:
        return tr("The program does not show PDF files itself.")
    return tr("The program does not show PDF files itself. “Open” hands it to the one that does.")


def _head(text: Preview) -> str:
    lines = [tr("{header}: {value}").format(header=name, value=own_words(value)) for name, value in text.headers]
    if text.attachments:
        names = joined(own_words(name) for name in text.attachments)
        lines.append(tr("Attached, not shown: {names}").format(names=names))
    return "\n".join(lines)


def _below(text: Preview, kept: Evidence) -> str:
    if kept.media_type == PDF:
        words = tr("These are its words. “Open” shows it as it is.")
        return words if not text.is_cut else " ".join((tr("Only the beginning is shown."), words))
    if text.is_cut:
        return tr("Only the beginning is shown.")
    return "" if text.text.strip() else tr("There is no text in it.")
