"""Pictures are taken of the real window, and show something."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from botox_vetter import language
from botox_vetter.domain.rulebook import Rulebook
from tests.pictures.album import ALBUM, take, wanted

FEW = ["plan-long_dark-1024x700", "clinics-vetting_light-1280x800-german", "start-trouble_light-1280x800-150pc"]


def test_no_two_pictures_have_the_same_name() -> None:
    names = [picture.name for picture in ALBUM]
    assert len(set(names)) == len(names)


def test_a_part_is_named_by_words_of_the_names() -> None:
    assert {picture.screen.name for picture in wanted(["clinics-notes", "dark"])} == {
        "clinics-notes",
        "clinics-notes-long",
    }
    assert wanted(["clinics-notes", "no such word"]) == []
    assert tuple(wanted([])) == ALBUM


def test_they_show_something_and_leave_the_application_as_it_was(
    qapp: QApplication, rulebook: Rulebook, tmp_path: Path
) -> None:
    font = qapp.font()
    pictures = [picture for picture in ALBUM if picture.name in FEW]
    found = {path.stem: QImage(str(path)) for path in take(qapp, rulebook, pictures, tmp_path)}
    assert set(found) == set(FEW)
    for name, picture in found.items():
        size = name.split("_")[1].split("-")[1]
        assert f"{picture.width()}x{picture.height()}" == size
        assert _colours(picture) > 20, f"{name} is blank"
    assert qapp.font() == font
    assert language.tr("Clinics") == "Clinics"


@pytest.fixture(autouse=True)
def no_window_is_left(qapp: QApplication):
    before = set(qapp.topLevelWidgets())
    yield
    assert {type(left).__name__ for left in set(qapp.topLevelWidgets()) - before if left.isVisible()} == set()


def _colours(picture: QImage) -> int:
    spots = ((x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3))
    return len({picture.pixel(x, y) for x, y in spots})
