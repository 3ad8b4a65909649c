"""The plan: every choice is one step that Undo takes back, and what is refused is said."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases
from botox_vetter.domain.plans import AreaMonths, Plan, Units, UnitsFrom, Use
from botox_vetter.domain.quotes import Sex
from botox_vetter.domain.reasons import Reason
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.plan.levels import LevelsCard
from botox_vetter.ui.pages.plan.page import PlanPage
from botox_vetter.ui.pages.units.panel import UnitsPanel
from botox_vetter.ui.theme.look import Look
from tests.cases import harbour_case

PLAN = harbour_case().plan


class Sheet:
    """The page as a person uses it; it reloads after each change, as in the window."""

    def __init__(self, desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot) -> None:
        self.desk, self.qtbot, self.page = desk, qtbot, PlanPage(desk, look, jobs)
        self.refused: list[Reason] = []
        qtbot.addWidget(self.page)
        desk.changed.connect(lambda _change: self.page.load())
        desk.refused.connect(self.refused.append)
        self.page.load()
        self.page.resize(1000, 700)
        self.page.show()
        self.page.activateWindow()

    @property
    def plan(self) -> Plan:
        assert self.desk.file is not None
        return self.desk.file.plan

    def begin(self, **plan: object) -> None:
        """Another plan, as if made long ago."""
        assert self.desk.do(cases.change_plan, self.desk.case_id, replace(Plan(), **plan)) is not None

    def named(self, name: str) -> QWidget:
        found = [w for w in self.page.findChildren(QWidget) if w.accessibleName() == name]
        assert len(found) == 1, name
        return found[0]

    def type(self, name: str, text: str) -> None:
        line = self.named(name)
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)

    def choose(self, name: str, value: object) -> None:
        """By keyboard: from the choice that is shown, up or down to another."""
        field = self.named(name)
        assert isinstance(field, ChoiceField)
        wanted = next(n for n in range(field.count()) if field.itemData(n) == value)
        step = Qt.Key.Key_Down if wanted > field.currentIndex() else Qt.Key.Key_Up
        before = self.desk.file
        with_signals = field.blockSignals(True)
        field.setCurrentIndex(wanted + (-1 if step is Qt.Key.Key_Down else 1))
        field.blockSignals(with_signals)
        self.qtbot.keyClick(field, step)
        assert self.desk.file is not before or self.refused

    def tick(self, words: str) -> None:
        boxes = self.page.findChildren(QCheckBox) + self.page.findChildren(QRadioButton)
        box = next(b for b in boxes if b.text().replace("&", "").startswith(words))
        self.qtbot.keyClick(box, Qt.Key.Key_Space)

    def offered(self, name: str) -> list[str]:
        field = self.named(name)
        assert isinstance(field, ChoiceField)
        return [field.itemText(n) for n in range(field.count())]

    def says(self, words: str) -> bool:
        """Soon: a layout shows what is new in it once the event loop runs."""
        self.qtbot.waitUntil(lambda: words in self.words(), timeout=1000)
        return True

    def words(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(self.page))


@pytest.fixture
def sheet(desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot) -> Sheet:
    return Sheet(desk, look, jobs, qtbot)


CHANGES: list[tuple[str, Callable[[Sheet], None], dict[str, object]]] = [
    ("person", lambda s: s.type("Person", "Sam"), {"person": "Sam"}),
    ("town", lambda s: s.type("Town or postcode", "Mill Bay"), {"place": "Mill Bay"}),
    ("part", lambda s: s.choose("Part of the country", "GB-WLS"), {"jurisdiction": "GB-WLS"}),
    ("use", lambda s: s.tick("Medical"), {"use": Use.MEDICAL}),
    ("area on", lambda s: s.tick("Gummy smile"), {"areas": (*PLAN.areas, "gummy_smile")}),
    ("area off", lambda s: s.tick("Horizontal forehead"), {"areas": ("glabella", "crows_feet")}),
    ("brand", lambda s: s.choose("Brand", "azzalure"), {"product": "azzalure"}),
    ("sessions", lambda s: s.type("Sessions a year", "4"), {"sessions_per_year": 4}),
    ("no sessions", lambda s: s.type("Sessions a year", ""), {"sessions_per_year": None}),
    ("months", lambda s: s.type("Your months of effect", "3,5"), {"months_of_effect": Decimal("3.5")}),
    (
        "months of one area",
        lambda s: s.type("Months of effect: forehead lines", "5"),
        {"own_months": (AreaMonths("forehead", Decimal(5)),)},
    ),
    ("review", lambda s: s.tick("Count review"), {"review": False}),
    ("budget", lambda s: s.type("Budget a year", "£1,200"), {"budget_per_year": Decimal(1200)}),
    ("currency", lambda s: s.choose("Currency", "EUR"), {"currency": "EUR"}),
    ("prices for", lambda s: s.choose("Prices for", Sex.MALE), {"sex": Sex.MALE}),
]


@pytest.mark.parametrize(("change", "wanted"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_each_control_is_one_step_that_undo_takes_back(
    change: Callable[[Sheet], None], wanted: dict[str, object], sheet: Sheet
) -> None:
    steps = len(sheet.desk.library.history(sheet.desk.case_id))
    change(sheet)
    assert sheet.plan == replace(PLAN, **wanted)
    assert len(sheet.desk.library.history(sheet.desk.case_id)) == steps + 1
    sheet.desk.undo()
    assert sheet.plan == PLAN
    assert sheet.refused == []


def test_the_name_of_the_case_is_one_step_too(sheet: Sheet) -> None:
    sheet.type("Case name", "Autumn")
    assert sheet.desk.file.case.name == "Autumn"
    sheet.desk.undo()
    assert sheet.desk.file.case.name == "Harbour Bay, frown and forehead"
    assert sheet.named("Case name").text() == "Harbour Bay, frown and forehead"


def test_only_this_brand_needs_a_brand_and_goes_with_it(sheet: Sheet) -> None:
    assert not sheet.page._often.only_product.isEnabled()
    sheet.choose("Brand", "azzalure")
    sheet.tick("Only this brand")
    assert sheet.plan.only_product
    sheet.choose("Brand", None)
    assert (sheet.plan.product, sheet.plan.only_product) == (None, False)


def test_areas_stand_in_the_order_in_which_they_were_chosen(sheet: Sheet) -> None:
    sheet.tick("Frown lines")
    sheet.tick("Frown lines")
    assert sheet.plan.areas == ("forehead", "crows_feet", "glabella")


# Where


def test_a_british_postcode_proposes_the_nation(sheet: Sheet) -> None:
    sheet.begin(place="EH1 1YZ")
    sheet.choose("Country", "GB")
    assert sheet.plan.jurisdiction == "GB-SCT"
    sheet.desk.undo()
    assert sheet.plan.jurisdiction == "", "country, nation and currency are one step"


def test_a_postcode_after_the_country_proposes_the_nation_too(sheet: Sheet) -> None:
    sheet.begin(jurisdiction="GB")
    sheet.type("Town or postcode", "CF10 1EP")
    assert sheet.plan.jurisdiction == "GB-WLS"


def test_a_chosen_nation_stays_whatever_postcode_is_typed(sheet: Sheet) -> None:
    sheet.type("Town or postcode", "EH1 1YZ")
    assert (sheet.plan.place, sheet.plan.jurisdiction) == ("EH1 1YZ", "GB-ENG")


def test_without_a_nation_it_is_asked_for(sheet: Sheet) -> None:
    sheet.begin()
    assert sheet.says("Choose the country first")
    sheet.choose("Country", "GB")
    assert sheet.plan.jurisdiction == "GB"
    assert sheet.says("Choose the nation")
    assert "Not chosen yet" in sheet.offered("Part of the country")


def test_a_country_without_parts_shows_no_choice_of_them(sheet: Sheet) -> None:
    assert sheet.page._who.part.isVisible()
    sheet.choose("Country", "IE")
    assert not sheet.page._who.part.isVisible()


def test_another_country_is_told_that_its_law_is_not_known(sheet: Sheet) -> None:
    sheet.choose("Country", "ZZ")
    assert sheet.plan.jurisdiction == "ZZ"
    assert sheet.says("does not know the law there")


def test_the_rules_of_the_place_stand_beside_the_plan(sheet: Sheet) -> None:
    assert sheet.says("England")
    assert sheet.says("Cosmetic treatment only from 18 years of age")
    sheet.tick("Underarm sweating")
    assert "Cosmetic treatment only" not in sheet.words()


# Currency and brand


@pytest.mark.parametrize(
    ("plan", "country", "currency"),
    [
        ({}, "GB", "GBP"),
        ({"jurisdiction": "GB-ENG", "currency": "GBP"}, "US", "USD"),
        ({"jurisdiction": "GB-ENG", "currency": "GBP"}, "ZZ", ""),
        ({"jurisdiction": "GB-ENG", "currency": "EUR"}, "US", "EUR"),
        ({"currency": "CHF"}, "GB", "CHF"),
        ({"jurisdiction": "GB-ENG", "currency": "GBP", "budget_per_year": Decimal(900)}, "US", "GBP"),
        ({"jurisdiction": "GB-ENG", "currency": "GBP", "budget_per_year": Decimal(900)}, "ZZ", "GBP"),
    ],
    ids=["none yet", "followed", "unknown country", "another one chosen", "chosen first", "budget", "budget, unknown"],
)
def test_the_currency_follows_the_country_until_somebody_chose_one_or_named_a_budget(
    plan: dict[str, object], country: str, currency: str, sheet: Sheet
) -> None:
    sheet.begin(**plan)
    sheet.choose("Country", country)
    assert sheet.plan.currency == currency
    assert sheet.refused == []


def test_the_brands_are_those_of_the_country_by_their_name_there(sheet: Sheet) -> None:
    assert "Bocouture" in sheet.offered("Brand")
    assert "Daxxify" not in sheet.offered("Brand")
    sheet.choose("Country", "US")
    assert {"Xeomin", "Daxxify"} <= set(sheet.offered("Brand"))
    assert "Azzalure" not in sheet.offered("Brand")


def test_where_nothing_is_known_every_brand_is_offered(sheet: Sheet) -> None:
    sheet.choose("Country", "ZZ")
    assert {"Azzalure", "Daxxify", "Letybo"} <= set(sheet.offered("Brand"))


def test_a_chosen_brand_stays_when_country_or_use_change_and_is_marked(sheet: Sheet) -> None:
    sheet.choose("Brand", "azzalure")
    sheet.choose("Country", "US")
    sheet.tick("Medical")
    assert sheet.plan.product == "azzalure"
    assert sheet.page._often.product.currentText() == "Azzalure (not usual there for this use)"


# Cosmetic or medical


def test_a_diagnosis_takes_the_place_of_the_areas(sheet: Sheet) -> None:
    assert sheet.page._treatment._areas.isVisible()
    sheet.tick("Medical")
    assert sheet.page._treatment._areas.isVisible(), "medical without a diagnosis goes by areas"
    sheet.choose("Diagnosis", "chronic_migraine")
    assert not sheet.page._treatment._areas.isVisible()
    assert sheet.says("15 or more days a month")
    assert sheet.plan.targets == ("chronic_migraine",)
    sheet.tick("Cosmetic")
    assert sheet.page._treatment._areas.isVisible()
    assert sheet.plan.targets == PLAN.areas, "what was chosen is still there"


def test_sweating_is_medical_and_says_so(sheet: Sheet) -> None:
    assert "Treatment of sweating is medical" not in sheet.words()
    sheet.tick("Underarm sweating")
    assert sheet.plan.is_medical
    assert sheet.says("Treatment of sweating is medical")
    assert sheet.offered("Brand") == ["No preference", "Botox"]


# What is refused


@pytest.mark.parametrize(
    ("name", "text", "kind", "kept"),
    [
        ("Sessions a year", "99", "sessions_out_of_range", "3"),
        ("Sessions a year", "0", "sessions_out_of_range", "3"),
        ("Your months of effect", "61", "months_out_of_range", ""),
        ("Case name", " ", "name_missing", "Harbour Bay, frown and forehead"),
    ],
)
def test_what_is_refused_is_said_and_the_field_shows_what_is_kept(
    name: str, text: str, kind: str, kept: str, sheet: Sheet
) -> None:
    sheet.type(name, text)
    assert [reason.kind for reason in sheet.refused] == [kind]
    assert sheet.named(name).text() == kept
    assert sheet.plan == PLAN


def test_a_budget_needs_a_currency(sheet: Sheet) -> None:
    sheet.begin()
    sheet.type("Budget a year", "900")
    assert [reason.kind for reason in sheet.refused] == ["no_currency"]
    assert sheet.named("Budget a year").text() == ""


def test_the_currency_of_a_budget_cannot_go(sheet: Sheet) -> None:
    sheet.choose("Currency", "")
    assert [reason.kind for reason in sheet.refused] == ["no_currency"]
    assert sheet.page._often.currency.value() == "GBP"


def test_what_is_no_number_is_said_beside_the_field(sheet: Sheet) -> None:
    sheet.type("Sessions a year", "often")
    assert sheet.says("Please type a whole number")
    assert sheet.plan == PLAN
    sheet.type("Sessions a year", "4")
    assert "Please type a whole number" not in sheet.words()


def test_a_reload_leaves_alone_what_is_being_typed(sheet: Sheet) -> None:
    line = sheet.named("Person")
    line.setFocus()
    sheet.qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    sheet.qtbot.keyClicks(line, "Sam")
    sheet.tick("Gummy smile")
    assert line.text() == "Sam"


def test_without_a_case_nothing_is_changed(sheet: Sheet) -> None:
    sheet.desk.open_case(None)
    sheet.page.load()
    sheet.tick("Gummy smile")
    sheet.type("Case name", "Nobody's")
    assert sheet.refused == []


def test_where_there_is_no_room_beside_the_plan_costs_and_rules_stand_below(sheet: Sheet) -> None:
    rules, treatment = sheet.page._rules, sheet.page._treatment

    def is_beside() -> bool:
        return (
            rules.mapTo(sheet.page, rules.rect().topLeft()).x()
            > treatment.mapTo(sheet.page, treatment.rect().topRight()).x()
        )

    sheet.qtbot.waitUntil(is_beside)
    sheet.page.resize(620, 700)
    sheet.qtbot.waitUntil(lambda: not is_beside())
    sheet.page.resize(1000, 700)
    sheet.qtbot.waitUntil(is_beside)


def test_units_of_ones_own_are_set_for_every_clinic(sheet: Sheet) -> None:
    """A price by unit is recorded; which units are usual, and on whose word, stands beside."""
    panel = sheet.page.findChild(UnitsPanel)
    assert sheet.says("– Frown lines: 50 units of Azzalure, from its label")
    panel._product.show_value("azzalure")
    panel._area.show_value("forehead")
    sheet.qtbot.keyClicks(panel._low, "25")
    sheet.qtbot.keyClicks(panel._high, "30")
    sheet.qtbot.keyClick(panel._high, Qt.Key.Key_Return)
    assert sheet.plan.units == (Units("azzalure", "forehead", Decimal(25), Decimal(30), UnitsFrom.USER),)
    sheet.desk.undo()
    assert sheet.plan.units == ()


def test_published_levels_are_those_of_the_country(sheet: Sheet) -> None:
    assert sheet.says("– £100 to £350 for one treatment (NHS: a public body, no year)")
    sheet.choose("Country", "IE")
    assert not sheet.page.findChild(LevelsCard).isVisible()
