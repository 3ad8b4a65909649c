"""Verdict, score, rank, cost and who injects open into their reasons where they stand, and these lead on."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QTextBrowser

from botox_vetter.ui.models.clinic_columns import RANK, VERDICT
from botox_vetter.ui.pages.clinics.prices import PricesTab
from botox_vetter.ui.pages.clinics.vetting import VettingTab
from tests.cases import HOLLOWAY, LANTERN, QUAY
from tests.ui.clinics.place import Ctrl, Key, Place


def reasons(place: Place) -> QTextBrowser:
    return place.page._pane._reasons._text


def title(place: Place) -> str:
    panel = place.page._pane._reasons
    return panel._title.text() if panel.isVisible() else ""


def follow(place: Place, record_id: str) -> None:
    assert f'href="{record_id}"' in reasons(place).toHtml()
    reasons(place).anchorClicked.emit(QUrl(record_id))


def test_enter_on_a_link_of_the_head_opens_its_reasons_and_esc_goes_back_there(place: Place) -> None:
    links = place.page._head._inferred
    links.setFocus(Qt.FocusReason.TabFocusReason)
    place.press(Key.Key_Return)
    assert title(place) == "Why Quay Skin Clinic has rank 1"
    assert place.focus() is reasons(place)
    place.press(Key.Key_Escape)
    assert title(place) == ""
    assert place.focus() is links


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ("verdict", "Why Quay Skin Clinic stands at “Cleared”"),
        ("score", "What the score of Quay Skin Clinic is made of"),
        ("year", "What the cost a year at Quay Skin Clinic rests on"),
        ("session", "What the cost of a session at Quay Skin Clinic rests on"),
        ("injector", "Who counts as injecting at Quay Skin Clinic"),
    ],
)
def test_each_thing_that_is_inferred_opens(place: Place, about: str, words: str) -> None:
    place.page._pane.show_reasons(about)
    assert title(place) == words
    assert reasons(place).toPlainText()


def test_reasons_follow_the_row_and_the_column_says_which(place: Place) -> None:
    place.press(Key.Key_I, Ctrl)
    assert title(place) == "Why Quay Skin Clinic stands at “Cleared”"
    place.press(Key.Key_Down)
    assert title(place) == "Why Lantern Street Aesthetics stands at “Open”"
    assert place.focus() is place.view
    place.view.setCurrentIndex(place.view.model().index(1, RANK))
    place.press(Key.Key_I, Ctrl)
    assert title(place) == "Why Lantern Street Aesthetics has rank 2"
    place.press(Key.Key_Escape)
    assert title(place) == ""


def test_a_double_click_on_a_cell_opens_its_reasons(place: Place) -> None:
    cell = place.view.visualRect(place.view.model().index(1, VERDICT)).center()
    place.qtbot.mouseClick(place.view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    place.qtbot.mouseDClick(place.view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert title(place) == "Why Lantern Street Aesthetics stands at “Open”"


def test_a_reason_leads_to_its_question_its_person_its_price_and_its_clinic(place: Place) -> None:
    pane = place.page._pane
    pane.show_reasons("verdict")
    criterion = place.desk.comparison.of(QUAY).vetting.at_visit[0]
    follow(place, criterion)
    tab = place.tabs.current()
    assert isinstance(tab, VettingTab)
    assert tab._tree.criterion == criterion
    pane.show_reasons("injector")
    follow(place, HOLLOWAY)
    assert place.focus().text() == "Dr Maren Holloway"
    pane.show_reasons("year")
    quote = place.desk.file.quotes_of(QUAY)[0]
    follow(place, quote.id)
    prices = place.tabs.current()
    assert isinstance(prices, PricesTab)
    assert prices._table.quote_id == quote.id
    assert prices._table.hasFocus()
    pane.show_reasons("rank")
    follow(place, LANTERN)
    assert place.chosen() == "Lantern Street Aesthetics"
    assert title(place) == "Why Lantern Street Aesthetics has rank 2"


def test_the_overview_opens_its_figures_too(place: Place) -> None:
    summary = place.tabs.current()._summary
    summary._year.linkActivated.emit("year")
    assert title(place) == "What the cost a year at Quay Skin Clinic rests on"
