"""Why something could not be entered, kept, read or written."""

from botox_vetter.language import tr


def recording_sentences(n: int) -> dict[str, str]:
    """By kind."""
    return _input() | _files()


def _input() -> dict[str, str]:
    return {
        "area_twice": tr("an area stands twice in the plan"),
        "sessions_out_of_range": tr("sessions a year must be between 1 and 52, not {value}"),
        "months_out_of_range": tr("months of effect must be more than 0 and at most 60, not {value}"),
        "negative_amount": tr("an amount cannot be negative: {low}"),
        "no_amount": tr("this is not an amount"),
        "range_upside_down": tr("the upper end is below the lower one: {low}, {high}"),
        "bundle_without_count": tr("a price for several areas needs their number"),
        "package_without_sessions": tr("a package needs its number of sessions"),
        "no_percentage": tr("a percentage lies between 0 and 100, not {value}"),
    }


def _files() -> dict[str, str]:
    return {
        "settings_not_kept": tr("the settings could not be written to {file}: {why}"),
        "no_pdf_program": tr("no program on this computer shows PDF files; the pages are here: {file}"),
        "cannot_write": tr("the file could not be written: {path}: {why}"),
    }
