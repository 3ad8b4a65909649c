"""What a library without a case of the user's own shows instead of its list: begin, look around, or import."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.ui.fields.form import card, heading, say
from botox_vetter.ui.pages.begin.questions import Questions
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

LEAST_BESIDE = 36  # characters in a line of the right column, for it to stand beside the questions
PARTS = 2  # beside or below the questions


class BeginPage(QWidget):
    """begun(Plan), sample_wanted(), import_wanted()."""

    begun = Signal(object)
    sample_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._questions = Questions(rulebook)
        self._questions.begun.connect(self.begun)
        self._sample = SignButton(tr("Open the &sample case"), "folder")
        self._import = SignButton(tr("Imp&ort a case …"), "import")
        self._sample.clicked.connect(self.sample_wanted)
        self._import.clicked.connect(self.import_wanted)
        self._lay_out()

    def take_keyboard(self) -> None:
        self._questions.take_keyboard()
        self._scrolled.verticalScrollBar().setValue(0)  # the page is read from its top

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rest stands beside the questions only where these keep two columns: else the button to begin is far down.

        Below them its parts stand side by side.
        """
        super().resizeEvent(event)
        needed = 2 * self._left.minimumSizeHint().width() + self.fontMetrics().averageCharWidth() * LEAST_BESIDE
        is_beside = self.width() >= needed
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if is_beside else down)
        self._rest.setDirection(down if is_beside else across)
        for n in range(PARTS):
            self._rest.setStretch(n, 0 if is_beside else 1)

    def _lay_out(self) -> None:
        self._left = card(self._questions)
        self._rest = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._rest.setSpacing(m.GAP_LARGE)
        for part in (self._looking_around(), self._bringing()):
            self._rest.addWidget(part, alignment=Qt.AlignmentFlag.AlignTop)
        self._rest.addStretch()
        left = QVBoxLayout()
        left.addWidget(self._left)
        left.addStretch()
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, m.GAP, m.GAP)
        whole.setSpacing(m.GAP_LARGE)
        whole.addWidget(
            say(
                tr(
                    "Record the clinics you are thinking of, check who holds the needle, see what your own areas cost "
                    "there, and print the comparison. What nobody knows is shown as not known."
                )
            )
        )
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(m.GAP_LARGE)
        self._columns.addLayout(left, 3)
        self._columns.addLayout(self._rest, 2)
        whole.addLayout(self._columns, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        self._scrolled = Scrolled(inside)
        page.addWidget(self._scrolled)

    def _looking_around(self) -> QWidget:
        words = tr(
            "The sample case shows every page filled in: six clinics of a town that does not exist, with people, "
            "prices and answers. Everything in it is invented, and one click removes it."
        )
        return card(heading(tr("Or look around first")), say(words), _short(self._sample))

    def _bringing(self) -> QWidget:
        words = tr("A case that somebody handed you, or that you kept on another computer.")
        return card(heading(tr("Or bring a case")), say(words), _short(self._import))


def _short(button: QPushButton) -> QWidget:
    """A button no wider than its words."""
    row = QWidget()
    line = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(button)
    line.addStretch()
    return row
