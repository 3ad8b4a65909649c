"""A text takes a second line before it is cut."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from botox_vetter.ui.delegates.two_lines import two_lines, wrapped


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


def test_of_a_very_long_one_the_last_line_holds_the_rest(qapp: QApplication) -> None:
    words, font = "Kept by the clinic when cancelled within two days of the visit", QFont()
    room = QFontMetrics(font).horizontalAdvance("Kept by the clin")
    lines = wrapped(words, font, room, 3)
    assert len(lines) == 3
    assert " ".join(lines) == words
    assert all(QFontMetrics(font).horizontalAdvance(line) <= room for line in lines[:2])
    assert " ".join(wrapped(words, font, room, 9)) == words
