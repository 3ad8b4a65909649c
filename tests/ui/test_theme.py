"""Contrast by WCAG 2.2: 4.5 for text (1.4.3), 3 for what marks a control (1.4.11); and the system is followed."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.links import Links
from botox_vetter.ui.theme.look import Look, roles_for
from botox_vetter.ui.theme.roles import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, NAMES, Roles, contrast
from botox_vetter.ui.theme.sheet import style_sheet

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST_DARK, "light contrast": CONTRAST_LIGHT}
GROUNDS = ("window", "panel", "field", "selection")  # cards, tables and their chosen rows
WRITTEN = ("text", "muted", "good", "warn", "bad", "accent")  # by labels and delegates
MARKS = [("edge", "window"), ("edge", "panel"), ("edge", "field"), ("accent", "window"), ("accent", "panel")]
MARKS += [("focus", ground) for ground in GROUNDS] + [("rail_text", "rail"), ("rail_text", "rail_chosen")]
NAMED = Roles(*NAMES)  # each role is called by its own name
MARK_FILES = dict.fromkeys(("tick", "dot", "arrow"), "file")

each_theme = pytest.mark.parametrize("roles", THEMES.values(), ids=THEMES.keys())


def pairs_of_the_sheet() -> Iterator[tuple[str, str]]:
    """Every (colour, background) that a rule brings together, alone or on top of the rule that it refines."""
    known: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", style_sheet(NAMED, MARK_FILES, 9.0)):
        said = dict(re.findall(r"(?<![\w-])(color|background): (\w+);", body))
        for selector in selectors.split(","):
            own = selector.strip()
            base = re.sub(r"(?<!:):(?!:)[\w-]+", "", own)
            parent = re.sub(r"\[[^]]*\]", "", base)
            found = known.get(parent, {}) | known.get(base, {}) | known.get(own, {}) | said
            known[own] = found
            holder = known.get(base.rpartition(" ")[0], {}).get("background", "window")
            ground = found.get("background", "transparent")
            if "color" in found and ("color" in said or "background" in said):
                yield found["color"], holder if ground == "transparent" else ground


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


def test_the_sheet_brings_these_together_among_others() -> None:
    assert {("on_accent", "accent"), ("text", "selection"), ("rail_text", "rail"), ("muted", "panel")} <= set(
        pairs_of_the_sheet()
    )


@each_theme
def test_all_words_can_be_read_on_every_ground(roles: Roles) -> None:
    pairs = set(pairs_of_the_sheet()) | {(text, ground) for text in WRITTEN for ground in GROUNDS}
    too_low = {(a, b): round(contrast(getattr(roles, a), getattr(roles, b)), 2) for a, b in pairs}
    assert {pair: found for pair, found in too_low.items() if found < 4.5} == {}


@each_theme
def test_edges_signs_and_the_focus_can_be_seen(roles: Roles) -> None:
    found = {(a, b): round(contrast(getattr(roles, a), getattr(roles, b)), 2) for a, b in MARKS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 3} == {}


def test_another_choice_changes_colours_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    look, links = Look(qapp, "light"), Links()
    qtbot.addWidget(links)
    links.setText('<a href="x">Quay</a>')
    with qtbot.waitSignal(look.changed):
        look.choose("dark")
    assert look.roles is DARK
    assert DARK.window in qapp.styleSheet()
    assert qapp.palette().window().color().name() == DARK.window
    links.resize(80, 30)
    image = links.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert DARK.accent in seen, "a link that was there before has the new colour, too"
    look.choose("light")


def test_once_a_window_is_dressed_the_sheet_is_its_own_and_costs_nothing_where_parts_are_made(
    qapp: QApplication, qtbot: QtBot, look: Look
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    its_look = Look(qapp, "dark")
    its_look.dress(window)
    assert qapp.styleSheet() == ""
    assert DARK.window in window.styleSheet()
    its_look.choose("light")
    assert qapp.styleSheet() == ""
    assert LIGHT.window in window.styleSheet()
    look.choose("light")  # for all other tests


@pytest.mark.parametrize(
    ("choice", "is_dark", "wants_contrast", "roles"),
    [
        ("system", False, False, LIGHT),
        ("system", True, False, DARK),
        ("system", False, True, CONTRAST_LIGHT),
        ("system", True, True, CONTRAST_DARK),
        ("light", True, True, LIGHT),
        ("dark", False, False, DARK),
        ("contrast", False, False, CONTRAST_DARK),
    ],
)
def test_the_system_is_followed_where_nothing_is_chosen(choice, is_dark, wants_contrast, roles) -> None:
    assert roles_for(choice, is_dark, wants_contrast) is roles


@pytest.mark.parametrize("told_by", ["scheme", "contrast"])
def test_a_change_of_the_system_is_taken_up_while_running(told_by: str, qapp: QApplication, qtbot: QtBot) -> None:
    look, hints = Look(qapp, "system"), qapp.styleHints()
    if told_by == "contrast" and not hasattr(hints, "accessibility"):
        pytest.skip("this Qt does not tell")
    with qtbot.waitSignal(look.changed):
        if told_by == "scheme":
            hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        else:
            hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    look.choose("light")
