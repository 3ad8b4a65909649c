"""Lines: broken where they must be, in any script."""

import pytest

from botox_vetter.paper.styles import BULLET, TITLE
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Align

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def setter(qapp):
    return Typesetter()


def test_no_text_has_no_lines(setter):
    assert setter.lines("", BULLET, 100) == ()


@pytest.mark.parametrize(
    "text",
    [
        "N" * 200,
        "An ordinary name in several words " * 8,
        "مركز الميناء للتجميل " * 12,
        "מרפאת הנמל " * 20,
        "港湾美容诊所" * 30,
        "🏥💉" * 60,
        "e\u0301" * 150,
    ],
)
def test_a_long_name_is_broken_into_lines_that_fit_and_lose_nothing(setter, text):
    lines = setter.lines(text, BULLET, 120)
    assert len(lines) > 1
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        drawn = line.layout.lineAt(line.index).naturalTextWidth()
        assert drawn / 20 <= 120.5
    tops = [line.y for line in lines]
    assert tops == sorted(set(tops))


def test_a_line_break_in_a_text_breaks_the_line(setter):
    assert [line.text for line in setter.lines("one\ntwo", BULLET, 300)] == ["one", "two"]


def test_a_text_at_the_end_of_its_column_touches_its_right_edge(setter):
    (line,) = setter.lines("£720", BULLET, 100, Align.END)
    assert line.layout.lineAt(0).naturalTextRect().right() / 20 == pytest.approx(100, abs=0.5)


def test_a_name_from_right_to_left_begins_in_the_corner_of_its_column(setter):
    (line,) = setter.lines("מרפאת הנמל", BULLET, 200)
    assert line.layout.lineAt(0).naturalTextRect().left() / 20 == pytest.approx(0, abs=0.5)


def test_bigger_type_is_wider_and_higher(setter):
    small, big = setter.lines("Harbour", BULLET, 300)[0], setter.lines("Harbour", TITLE, 300)[0]
    assert big.height > small.height
    assert setter.width("Harbour", TITLE.size) > setter.width("Harbour", BULLET.size) > 0


def test_a_text_is_shortened_only_where_it_is_too_wide(setter):
    assert setter.shortened("Harbour", 9, 300) == "Harbour"
    short = setter.shortened("Harbour " * 20, 9, 100)
    assert short.endswith("…")
    assert setter.width(short, 9) <= 100
