"""Contrast by WCAG 2.2: 4.5 for text (1.4.3), 3 for what marks a control (1.4.11)."""

import pytest

from botox_vetter.ui.theme.look import Look
from botox_vetter.ui.theme.roles import DARK, HIGH_CONTRAST, LIGHT, Roles, contrast

THEMES = {"light": LIGHT, "dark": DARK, "contrast": HIGH_CONTRAST}
TEXT_ON = [
    *(
        (text, ground)
        for text in ("text", "muted", "good", "warn", "bad", "accent")
        for ground in ("window", "panel", "field")
    ),
    ("text", "selection"),
    ("rail_text", "rail"),
    ("rail_text", "rail_chosen"),
    ("on_accent", "accent"),
]
MARK_ON = [("edge", "window"), ("edge", "field"), ("focus", "window"), ("focus", "panel"), ("focus", "field")]


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize("roles", THEMES.values(), ids=THEMES.keys())
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read(roles: Roles, text: str, ground: str) -> None:
    assert contrast(getattr(roles, text), getattr(roles, ground)) >= 4.5


@pytest.mark.parametrize("roles", THEMES.values(), ids=THEMES.keys())
@pytest.mark.parametrize(("mark", "ground"), MARK_ON)
def test_edges_and_the_focus_can_be_seen(roles: Roles, mark: str, ground: str) -> None:
    assert contrast(getattr(roles, mark), getattr(roles, ground)) >= 3


def test_another_choice_changes_colours_at_once(qapp, qtbot) -> None:
    look = Look(qapp, "light")
    with qtbot.waitSignal(look.changed):
        look.choose("dark")
    assert look.roles is DARK
    assert DARK.window in qapp.styleSheet()
    assert qapp.palette().window().color().name() == DARK.window
    look.choose("light")
