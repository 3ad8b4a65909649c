"""Thousands of listings are ordered and narrowed by the model itself."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.models.listing_table import DISTANCE, NAME, PHONE, listing_table
from tests.ui.pages.find.found import found


def test_those_without_a_distance_stand_last_in_either_direction(qapp: QApplication, rulebook: Rulebook) -> None:
    parent = QObject()
    rows = listing_table(rulebook, lambda: "US", lambda _row: "", parent)
    rows.show_rows(found(5000).listings)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        rows.sort(DISTANCE, order)
        known = [row.distance_km for row in rows.rows if row.distance_km is not None]
        assert known == sorted(known, reverse=order is Qt.SortOrder.DescendingOrder)
        assert all(row.distance_km is None for row in rows.rows[len(known) :])
        assert rows.index(4999, DISTANCE).data() == "not known"
    rows.filter("maren 1234567893")
    assert [rows.index(0, column).data() for column in (NAME, DISTANCE, PHONE)] == [
        "Maren Quille 0", "0.2 miles", "555-0100"
    ]  # fmt: skip
