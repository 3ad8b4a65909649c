"""What a hostile page said and a person accepted is shown as words, whatever it looks like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextEdit

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.pages.clinics.clinic_tabs import TABS
from tests.actions.proposals.hostile import NAMES, hostile_case
from tests.cases import QUAY
from tests.ui.conftest import WindowOf

PICTURE = NAMES[1]


def test_markup_from_a_page_is_never_shown_as_markup(window_of: WindowOf, rulebook: Rulebook) -> None:
    window = window_of(hostile_case(rulebook, PICTURE)).window
    window.go("clinics")
    said = 0
    for tab in TABS:
        window.page("clinics").show_tab(QUAY, tab)
        window.grab()
        labels = [label for label in window.findChildren(QLabel) if "<img" in label.text() or "<script" in label.text()]
        assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []
        assert not any("<img" in field.toHtml() for field in window.findChildren(QTextEdit))
        said += len(labels)
    assert said, "the name is shown"
    for place in ("compare", "report", "plan"):
        window.go(place)
        window.grab()
