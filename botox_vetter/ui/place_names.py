"""Which places there are, and what they are called."""

from botox_vetter.language import tr
from botox_vetter.ui.main_window import OPENING, START
from botox_vetter.ui.rail import Place


def in_rail() -> tuple[Place, ...]:
    return (
        Place("plan", tr("Plan"), "plan"),
        Place("about", tr("Treatment"), "about"),
        Place("find", tr("Find"), "search"),
        Place("clinics", tr("Clinics"), "clinics"),
        Place("compare", tr("Compare"), "compare"),
        Place("report", tr("Report"), "report"),
        Place("sources", tr("Sources"), "sources", is_last=True),
        Place("settings", tr("Settings"), "settings", is_last=True),
    )


def beside_rail() -> dict[str, str]:
    """Places that are not in the rail."""
    return {
        START: tr("Cases"),
        OPENING: tr("Opening a case"),
        "due": tr("What is due"),
        "history": tr("History"),
        "requests": tr("What was asked"),
        "import": tr("Import a table"),
        "export": tr("Export tables"),
        "help": tr("Help"),
        "review": tr("What a website says"),
        "checks": tr("Run checks"),
        "covered": tr("What registers cover"),
        "look_up": tr("Look up in a register"),
        "merge": tr("Two entries, one clinic?"),
    }
