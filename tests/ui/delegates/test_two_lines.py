"""A text takes a second line before it is cut."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from botox_vetter.ui.delegates.two_lines import two_lines


def test_a_text_that_fits_stays_in_one_line(qapp: QApplication) -> None:
    assert two_lines("Quay Skin Clinic", QFont(), 10_000) == ["Quay Skin Clinic"]


def test_a_longer_one_ends_its_first_line_at_a_word(qapp: QApplication) -> None:
    words, font = "Lantern Street Aesthetics", QFont()
    room = QFontMetrics(font).horizontalAdvance("Lantern Street A")
    assert two_lines(words, font, room) == ["Lantern Street", "Aesthetics"]


def test_a_single_overlong_word_is_broken_and_nothing_of_it_is_lost(qapp: QApplication) -> None:
    word, font = "Lichtenbergharbouraesthetikzentrum", QFont()
    first, second = two_lines(word, font, QFontMetrics(font).horizontalAdvance("Lichtenberg"))
    assert first + second == word
    assert first
