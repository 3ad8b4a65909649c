"""What is chosen for the report."""

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from botox_vetter.actions.settings import Settings
from botox_vetter.report.choice import FULL, SHORT, Part
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.pages.report.options import ALL, SHORTLIST, Options, contents_of


class Bench:
    """The options with settings that follow them."""

    def __init__(self) -> None:
        self.options, self.settings = Options(), Settings()
        self.options.wanted.connect(self.take)
        self.options.show_settings(self.settings, has_shortlist=True)

    def take(self, changes: dict[str, Any]) -> None:
        self.settings = replace(self.settings, **changes)
        self.options.show_settings(self.settings, has_shortlist=True)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    bench = Bench()
    qtbot.addWidget(bench.options)
    return bench


def choose(field: ChoiceField, value: object) -> None:
    field.show_value(value)
    field.activated.emit(field.currentIndex())


def test_short_and_full_are_the_reports_own(bench: Bench) -> None:
    assert contents_of(bench.settings) == FULL
    choose(bench.options._length, True)
    assert contents_of(bench.settings) == SHORT
    assert not bench.options._parts[Part.PRICES].isChecked()
    choose(bench.options._length, False)
    assert contents_of(bench.settings) == FULL


def test_a_part_is_left_out_and_taken_in_again(bench: Bench) -> None:
    bench.options._parts[Part.ASK].click()
    bench.options._parts[Part.ANSWER].click()
    assert contents_of(bench.settings).parts == frozenset(Part) - {Part.ASK, Part.ANSWER}
    bench.options._parts[Part.ASK].click()
    assert contents_of(bench.settings).parts == frozenset(Part) - {Part.ANSWER}


def test_what_is_no_part_any_more_leaves_nothing_out() -> None:
    assert contents_of(Settings(left_out=("from another version",))) == FULL


def test_everything_else_is_a_setting_of_its_own(bench: Bench) -> None:
    bench.options._personal.click()
    bench.options._grey.click()
    choose(bench.options._paper, "Letter")
    choose(bench.options._clinics, ALL)
    assert bench.settings == Settings(is_personal=False, is_grey=True, paper="Letter", clinics="all")


def test_without_a_shortlist_it_is_all_and_the_choice_stays_for_later(bench: Bench) -> None:
    bench.options.show_settings(bench.settings, has_shortlist=False)
    assert bench.options._clinics.value() == ALL
    assert not bench.options._clinics.isEnabled()
    bench.options.show_settings(bench.settings, has_shortlist=True)
    assert bench.options._clinics.value() == SHORTLIST
    assert bench.settings == Settings()
