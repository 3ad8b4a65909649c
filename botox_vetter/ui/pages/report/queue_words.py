"""What becomes of the pages, as the window says it."""

from botox_vetter.language import tr
from botox_vetter.paper.printing import Printed
from botox_vetter.paper.queue import Fate, State


def printed_words(printed: Printed, printer: str) -> str:
    """Of pages that nobody can be asked about any more."""
    match printed:
        case Printed.SENT:
            return tr("Sent to the printer {printer}.").format(printer=printer)
        case Printed.WAITING:
            words = tr("Sent to the printer {printer}, which is stopped: it prints when it is started again.")
            return words.format(printer=printer)
        case Printed.STOPPED:
            return tr("Stopped before the printer had all pages.")


def fate_words(fate: Fate, printer: str) -> str:
    """Of pages in its queue; with what ails the printer as long as they are there."""
    words = {
        State.PRINTING: tr("The printer {printer} is printing …"),
        State.WAITING: tr("The pages wait in the queue of the printer {printer}."),
        State.PRINTED: tr("Printed by {printer}."),
        State.CANCELLED: tr("Called back: the printer {printer} prints no more of it."),
        State.FAILED: tr("The printer {printer} gave up."),
        State.UNKNOWN: tr("Sent to the printer {printer}."),
    }[fate.state].format(printer=printer)
    ails = [] if fate.state.is_over else [_troubles()[one] for one in fate.troubles if one in _troubles()]
    return " ".join((words, *ails))


def _troubles() -> dict[str, str]:
    return {
        "paused": tr("It is stopped: it prints when it is started again."),
        "media-empty": tr("It has no paper."),
        "media-needed": tr("It asks for other paper."),
        "media-jam": tr("Paper is stuck."),
        "cover-open": tr("A cover is open."),
        "door-open": tr("A door is open."),
        "marker-supply-empty": tr("Its ink or toner is used up."),
        "toner-empty": tr("Its toner is used up."),
        "offline": tr("It is switched off, or cannot be reached."),
    }
