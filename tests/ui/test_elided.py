"""A line that never makes the window wider."""

from pytestqt.qtbot import QtBot

from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.elided import ElidedLabel
from tests.ui.long_names import ONE_WORD


def test_a_long_line_needs_no_width_and_a_tip_has_it_whole(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText(f"{ONE_WORD} <b>&</b>")
    label.resize(100, 30)
    assert label.minimumSizeHint().width() == 0
    assert label.text() == f"{ONE_WORD} <b>&</b>"
    assert label.tip == f"<qt>{ONE_WORD} &lt;b&gt;&amp;&lt;/b&gt;</qt>"
    assert label.toolTip() == ""  # that would be heard after the text
    label.setText("Quay")
    assert label.tip == ""


def test_what_does_not_fit_is_painted_with_dots(qtbot: QtBot) -> None:
    label, short = ElidedLabel(), ElidedLabel()
    for widget, text in ((label, ONE_WORD), (short, f"{ONE_WORD[:8]}…")):
        qtbot.addWidget(widget)
        widget.setText(text)
        widget.resize(short.fontMetrics().horizontalAdvance(f"{ONE_WORD[:8]}…") + 1, 30)
    assert label.grab().toImage() == short.grab().toImage()


def test_only_overlong_words_may_be_broken() -> None:
    assert breakable("Quay Skin Clinic") == "Quay Skin Clinic"
    assert breakable("abcdefgh ij", 3) == "abc\u200bdef\u200bgh ij"
    assert breakable(ONE_WORD).replace("\u200b", "") == ONE_WORD


def test_of_two_lines_the_second_ends_in_dots_and_short_words_take_one(qtbot: QtBot) -> None:
    label = ElidedLabel(lines=2)
    qtbot.addWidget(label)
    label.setText("Quay comes first")
    one = label.heightForWidth(400)
    label.setText("Quay comes first in 86 of 100 ways of weighing it, Lantern in the rest. " * 3)
    assert label.heightForWidth(400) == 2 * one
    first, second = label._shown(400)
    assert "…" not in first
    assert second.endswith("…")
