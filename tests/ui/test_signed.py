"""Signs on buttons take the colour of the words, also when that changes, and grow with the text."""

from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from botox_vetter.ui import signed
from botox_vetter.ui.icons import icon_folder
from botox_vetter.ui.signed import SignButton, SignPlace
from botox_vetter.ui.theme.look import Look
from botox_vetter.ui.theme.roles import DARK, LIGHT

THEMES = {"light": LIGHT, "dark": DARK}
COLOURS = ("text", "on_accent", "muted")


def strongest(button: SignButton) -> str:
    """The colour of the sign, by its role or #rrggbb: what covers a whole pixel, as nearly as a picture keeps it."""
    image = button.icon().pixmap(button.iconSize()).toImage()
    seen = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    found = max(seen, key=QColor.alpha)
    known = {getattr(roles, name): f"{theme} {name}" for theme, roles in THEMES.items() for name in COLOURS}
    near = [said for colour, said in known.items() if _apart(QColor(colour), found) < 4]
    return near[0] if near else found.name()


def _apart(one: QColor, other: QColor) -> int:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return max(abs(a - b) for a, b in pairs)


def test_a_sign_has_the_colour_of_the_words_and_goes_along(qapp: QApplication, look: Look, qtbot: QtBot) -> None:
    plain, leading = SignButton("Remove", "remove"), SignButton("Add", "add")
    leading.setProperty("leading", True)
    for button in (plain, leading):
        qtbot.addWidget(button)
        button.show()
    assert (strongest(plain), strongest(leading)) == ("light text", "light on_accent")
    plain.setEnabled(False)
    assert strongest(plain) == "light muted"
    plain.setEnabled(True)
    look.choose("dark")
    assert (strongest(plain), strongest(leading)) == ("dark text", "dark on_accent")
    look.choose("light")


def test_a_sign_grows_with_the_text(qapp: QApplication, look: Look, qtbot: QtBot) -> None:
    button = SignButton("Remove", "remove")
    qtbot.addWidget(button)
    before = button.iconSize().height()
    font = button.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    button.setFont(font)
    assert button.iconSize().height() > 1.8 * before


def test_a_sign_of_its_own_colour_keeps_it(qapp: QApplication, look: Look, qtbot: QtBot) -> None:
    button = SignButton("1 thing is due", "warning")
    qtbot.addWidget(button)
    button.show_sign("warning", "#aa0000")
    button.setEnabled(False)
    assert strongest(button) == "#aa0000"


def test_a_place_with_nothing_in_it_has_a_quiet_sign(qapp: QApplication, look: Look, qtbot: QtBot) -> None:
    place = SignPlace("compare")
    qtbot.addWidget(place)
    assert not place.pixmap().isNull()


def test_every_icon_is_of_one_family_and_in_use() -> None:
    drawn = {path.stem: path.read_text(encoding="utf-8") for path in icon_folder().glob("*.svg")}
    family = 'viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7"'
    assert [name for name, drawing in drawn.items() if family not in drawing] == ["botox_vetter"]
    program = "".join(path.read_text(encoding="utf-8") for path in Path(signed.__file__).parent.rglob("*.py"))
    assert [name for name in drawn if f'"{name}"' not in program and name != "botox_vetter"] == []
