"""In which country somebody seems to be."""

from collections.abc import Collection

from PySide6.QtCore import QLocale

from botox_vetter.ui.pages.plan.lists import ELSEWHERE


def country_of_system(locale: QLocale, known: Collection[object]) -> str:
    """The country that the system's settings name, if there are rules for it, else ELSEWHERE; "": they name none."""
    territory = locale.territory()
    if locale.language() == QLocale.Language.C or territory == QLocale.Country.AnyTerritory:
        return ""
    code = QLocale.territoryToCode(territory)
    return code if code in known else ELSEWHERE
