"""Kept files as rows: what each is, when it came, and whom it is about."""

from PySide6.QtCore import QObject

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.evidence import Evidence
from botox_vetter.language import tr
from botox_vetter.report.words.dates import day, short_day
from botox_vetter.report.words.kept_files import media_words, size_words
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows
from botox_vetter.ui.models.signs import Sign

NAME, ADDED, ABOUT = range(3)

_REMOVED = Sign("left_out", "muted")


def evidence_table(names: dict[str, str], parent: QObject) -> OrderedRows[Evidence]:
    """names: of clinics and people by id, to be kept up to date by the caller."""

    def about(kept: Evidence) -> str:
        return names.get(kept.practitioner_id or kept.clinic_id or "", tr("The whole case"))

    def name(kept: Evidence) -> str:
        return own_words(kept.name)

    return OrderedRows(
        (
            Column(tr("Name"), name, lambda kept: kept.name, lambda kept: kept.name.casefold(), _detail, _sign),
            Column(
                tr("Kept on"),
                lambda kept: short_day(kept.added_at.astimezone().date()),
                lambda kept: kept.added_at,
                begins_descending=True,
            ),
            Column(tr("About"), about, lambda kept: kept.practitioner_id or kept.clinic_id, about),
        ),
        key=lambda kept: kept.id,
        searched=lambda kept: f"{name(kept)} {_detail(kept)} {about(kept)} {kept.note}",
        parent=parent,
    )


def names_in(file: CaseFile) -> dict[str, str]:
    """What clinics and people are called, by id."""
    clinics = {clinic.id: own_words(clinic.name) for clinic in file.clinics}
    return clinics | {person.id: own_words(person.name) for person in file.practitioners}


def _detail(kept: Evidence) -> str:
    parts = [sentence(media_words(kept.media_type)), size_words(kept.size)]
    if kept.removed_at is not None:
        parts.append(tr("removed on {day}").format(day=day(kept.removed_at.astimezone().date())))
    return " · ".join(parts)


def _sign(kept: Evidence) -> Sign | None:
    return None if kept.removed_at is None else _REMOVED
