"""The drawing and the list: both pick the same areas, by mouse, by keyboard and for a screen reader."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QToolTip
from pytestqt.qtbot import QtBot

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.drawings.figures.body import BODY
from botox_vetter.report.drawings.figures.face import FACE
from botox_vetter.ui.pages.plan.areas import AreaChoice
from botox_vetter.ui.pages.plan.drawing import AreaDrawing
from botox_vetter.ui.pages.plan.mark import Mark
from botox_vetter.ui.theme.look import Look

NAMES = ("Horizontal forehead lines", "Brow lift with toxin", "Frown lines between the eyebrows")


class Picking:
    """The picker as on the plan: what is chosen is shown at once."""

    def __init__(self, rulebook: Rulebook, qtbot: QtBot) -> None:
        self.qtbot, self.picker = qtbot, AreaChoice(rulebook)
        self.chosen: tuple[str, ...] = ()
        self.picker.areas_chosen.connect(self.take)
        qtbot.addWidget(self.picker)
        self.picker.resize(680, 640)
        self.picker.show()
        self.picker.activateWindow()

    def take(self, areas: tuple[str, ...]) -> None:
        self.chosen = areas
        self.picker.show_areas(areas)

    @property
    def drawing(self) -> AreaDrawing:
        return self.picker.findChild(AreaDrawing)

    def mark(self, area: str) -> Mark:
        return self.drawing._marks[area]

    def box(self, area: str) -> QCheckBox:
        return self.picker._boxes[area]

    def point(self, area: str, is_left: bool = False) -> QPoint:
        """The middle of the area on the drawing, of its last or its first outline."""
        arranged = self.drawing._arranged
        for frame in arranged.frames:
            for place in frame.figure.places:
                if place.area == area:
                    corners = place.outlines[0 if is_left else -1].points
                    x = (min(x for x, _ in corners) + max(x for x, _ in corners)) / 2
                    y = (min(y for _, y in corners) + max(y for _, y in corners)) / 2
                    return QPointF(*frame.out((x, y))).toPoint()
        raise AssertionError(area)

    def click(self, area: str, is_left: bool = False) -> None:
        self.qtbot.mouseClick(self.drawing, Qt.MouseButton.LeftButton, pos=self.point(area, is_left))

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key)

    def take_keyboard(self, area: str) -> None:
        self.mark(area).setFocus()
        self.qtbot.waitUntil(self.mark(area).hasFocus)

    def said(self) -> str:
        return self.picker._said.text()

    def colours(self, area: str, reach: int) -> set[str]:
        """What is seen around the middle of an area."""
        middle = self.point(area)
        image = self.drawing.grab().toImage()
        around = [QPoint(x, y) for x in range(-reach, reach + 1) for y in range(-reach, reach + 1)]
        return {image.pixelColor(middle + step).name() for step in around}


@pytest.fixture
def picking(rulebook: Rulebook, qtbot: QtBot, look: Look) -> Picking:
    return Picking(rulebook, qtbot)


@pytest.mark.parametrize("area", [place.area for place in (*FACE.places, *BODY.places)])
def test_a_click_on_either_side_chooses_an_area_and_takes_it_off(area: str, picking: Picking) -> None:
    picking.click(area)
    assert picking.chosen == (area,)
    assert picking.box(area).isChecked()
    picking.click(area, is_left=True)
    assert picking.chosen == ()
    assert not picking.box(area).isChecked()


def test_a_click_beside_all_areas_chooses_none(picking: Picking) -> None:
    picking.qtbot.mouseClick(picking.drawing, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    picking.qtbot.mouseClick(picking.drawing, Qt.MouseButton.RightButton, pos=picking.point("chin"))
    assert picking.chosen == ()


def test_what_is_ticked_in_the_list_is_chosen_on_the_drawing(picking: Picking) -> None:
    picking.box("chin").click()
    picking.box("glabella").click()
    assert picking.chosen == ("chin", "glabella")
    assert [area for area, mark in picking.drawing._marks.items() if mark.isChecked()] == ["glabella", "chin"]


def test_arrow_keys_walk_from_area_to_area_and_space_chooses(picking: Picking) -> None:
    picking.take_keyboard("forehead")
    picking.key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is picking.mark("brow_lift")
    picking.key(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is picking.mark("glabella")
    picking.key(Qt.Key.Key_Space)
    assert picking.chosen == ("glabella",)
    for _ in range(3):
        picking.key(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is picking.mark("palm_sole_face_sweat"), "from the first to the last"
    picking.key(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is picking.mark("forehead")


def test_tab_stops_once_at_the_drawing_where_one_was_last(picking: Picking) -> None:
    picking.take_keyboard("forehead")
    picking.key(Qt.Key.Key_Down)
    picking.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is picking.box("glabella"), "the first of the list"
    picking.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is picking.mark("brow_lift")


def test_a_screen_reader_finds_each_area_as_a_check_box_with_its_state(picking: Picking) -> None:
    picking.click("forehead")
    drawing = QAccessible.queryAccessibleInterface(picking.drawing)
    children = [drawing.child(n) for n in range(drawing.childCount())]
    told = [(c.text(QAccessible.Text.Name), c.role(), bool(c.state().checked)) for c in children]
    box = QAccessible.Role.CheckBox
    assert told[:3] == [(NAMES[0], box, True), (NAMES[1], box, False), (NAMES[2], box, False)]
    assert len(told) == 14
    assert drawing.text(QAccessible.Text.Name) == "Drawing of face and body"
    assert drawing.text(QAccessible.Text.Description) == "Chosen: Horizontal forehead lines."


def test_pointing_names_the_area_at_once_and_in_a_tooltip(picking: Picking) -> None:
    picking.take_keyboard("forehead")
    place = picking.point("masseter")
    picking.qtbot.mouseMove(picking.drawing, place)
    picking.qtbot.waitUntil(lambda: picking.said() == "Jaw muscle (masseter): slimming or clenching")
    assert picking.drawing.cursor().shape() is Qt.CursorShape.PointingHandCursor
    help_wanted = QHelpEvent(QEvent.Type.ToolTip, place, picking.drawing.mapToGlobal(place))
    QApplication.sendEvent(picking.drawing, help_wanted)
    assert QToolTip.text() == "Jaw muscle (masseter): slimming or clenching"
    QToolTip.hideText()
    QApplication.sendEvent(picking.drawing, QEvent(QEvent.Type.Leave))
    assert picking.said() == NAMES[0], "the area with the keyboard is named"


def test_the_area_with_the_keyboard_is_named_too(picking: Picking) -> None:
    picking.take_keyboard("chin")
    assert picking.said() == "Dimpled ('orange peel') chin"
    picking.box("chin").setFocus()
    assert picking.said().startswith("Click on the places to be treated, or tick them in the list.")


def test_a_chosen_area_is_hatched_and_one_with_the_keyboard_has_a_ring(picking: Picking) -> None:
    palette = picking.drawing.palette()
    hatching, ring = palette.accent().color().name(), palette.windowText().color().name()
    picking.box("chin").setFocus()
    assert hatching not in picking.colours("forehead", 9), "an area that is not chosen is empty"
    picking.box("forehead").click()
    assert hatching in picking.colours("forehead", 9)
    assert ring not in picking.colours("glabella", 24)
    picking.take_keyboard("glabella")
    assert ring in picking.colours("glabella", 24)


def test_an_area_without_a_place_stands_in_the_list_only(qtbot: QtBot, rulebook: Rulebook) -> None:
    names = {"chin": "Chin", "elbow": "Elbow"}
    drawing = AreaDrawing(names, names)
    qtbot.addWidget(drawing)
    drawing.show_areas({"elbow", "chin"})
    assert list(drawing._marks) == ["chin"]
    assert drawing.accessibleDescription() == "Chosen: Chin."


@pytest.mark.parametrize("width", [420, 680, 1000])
def test_the_drawing_asks_for_the_height_it_needs(width: int, picking: Picking) -> None:
    picking.picker.resize(width, 1600)
    drawing = picking.drawing
    picking.qtbot.waitUntil(lambda: drawing.width() == picking.picker.width())
    assert drawing.height() >= drawing.heightForWidth(drawing.width())
    assert all(drawing.rect().contains(mark.geometry()) for mark in drawing._marks.values())
