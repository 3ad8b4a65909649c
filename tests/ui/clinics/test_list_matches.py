"""What an exclusion list has for people and clinics, as one decides about it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions.kept_lists import LEIE, KeptLists
from botox_vetter.actions.list_parts import Came
from botox_vetter.store.library import Library
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.pages.clinics.list_matches import MOST, ListMatches
from botox_vetter.ui.pages.clinics.match_card import MatchCard
from tests.cases import ANAND, CASE_ID, QUAY, harbour_case, keep
from tests.sources.lists.leie_rows import list_file, row
from tests.ui.clinics.controls import access_keys_given_twice, nameless

ROWS = (row("ANAND", "PRIYA", CITY="AUSTIN"), row("ANAND", "P", EXCLTYPE="1128b14", on="20010520"))


@pytest.fixture
def texan_desk(empty_desk: Desk, library: Library, tmp_path: Path) -> Desk:
    bare = harbour_case()
    plan = replace(bare.plan, jurisdiction="US-TX")
    keep(library, replace(bare, case=replace(bare.case, plan=plan)))
    empty_desk.lists.look_in(tmp_path / "lists")
    empty_desk.open_case(CASE_ID)
    return empty_desk


def keep_list(folder: Path, *rows: str) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    KeptLists(folder / "lists").keep(LEIE, Came(list_file(*rows), "UPDATED.csv", date(2026, 11, 9)), now)


@pytest.fixture
def matches(texan_desk: Desk, qtbot: QtBot) -> ListMatches:
    made = ListMatches(texan_desk)
    qtbot.addWidget(made)
    texan_desk.changed.connect(lambda _change: made.show_owner(ANAND))
    return made


def told(matches: ListMatches) -> str:
    return "\n".join(label.text() for label in matches.findChildren(QLabel) if label.isVisible())


def cards(matches: ListMatches) -> list[MatchCard]:
    return [card for card in matches.findChildren(MatchCard) if card.isVisible()]


def test_each_entry_is_decided_by_keyboard_and_stands_below_its_decision(
    matches: ListMatches, texan_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    keep_list(tmp_path, *ROWS)
    matches.show_owner(ANAND)
    assert "Name match only" in told(matches)
    assert "1128b14: A loan or scholarship for health education was not paid back" in told(matches)
    assert "is listed" not in told(matches)
    assert (nameless(matches), access_keys_given_twice(matches)) == ([], set())
    matches.activateWindow()
    qtbot.waitUntil(matches.isActiveWindow)
    cards(matches)[0]._note.setText("She has never left Ohio")
    cards(matches)[0].take_keyboard()
    for words in ("Not the same person: PRIYA ANAND", "Not the same person: P ANAND"):
        held = QApplication.focusWidget()
        assert held is not None
        assert held.accessibleName() == words
        qtbot.keyClick(held, Qt.Key.Key_Space)
    assert cards(matches) == []
    assert "Not the same, as you decided" in told(matches)
    assert "She has never left Ohio" in told(matches)
    assert [one.level for one in texan_desk.file.findings if one.register == LEIE] == ["clear"]
    again = QApplication.focusWidget()
    assert isinstance(again, QPushButton)
    qtbot.keyClick(again, Qt.Key.Key_Space)
    assert len(cards(matches)) == 1
    texan_desk.undo()
    assert cards(matches) == []


def test_of_very_many_the_nearest_are_shown_and_more_on_demand(matches: ListMatches, tmp_path: Path) -> None:
    keep_list(tmp_path, *(row("ANAND", "PRIYA", on=f"20{n}0120") for n in range(10, 22)))
    matches.show_owner(ANAND)
    assert len(cards(matches)) == MOST
    next(one for one in matches.findChildren(QPushButton) if one.text() == "Show 2 more").click()
    assert len(cards(matches)) == MOST + 2


def test_without_a_list_it_says_how_to_get_one_and_elsewhere_nothing(matches: ListMatches, tmp_path: Path) -> None:
    matches.show_owner(QUAY)
    assert "is not kept here yet" in told(matches)
    keep_list(tmp_path, row("", "", BUSNAME="QUAY SKIN CLINIC LLC"))
    matches.show_owner(QUAY)
    assert "The same clinic" in [button.text() for button in matches.findChildren(QPushButton)]


def test_in_another_country_it_is_not_there(desk: Desk, qtbot: QtBot) -> None:
    matches = ListMatches(desk)
    qtbot.addWidget(matches)
    matches.show_owner(ANAND)
    assert matches.isHidden()
