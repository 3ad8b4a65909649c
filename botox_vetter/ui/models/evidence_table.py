"""Kept files as rows: what each is, when it came, and whom it is about."""

from PySide6.QtCore import QObject

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.grouped import about
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

    def about_whom(kept: Evidence) -> str:
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
            Column(tr("About"), about_whom, lambda kept: kept.practitioner_id or kept.clinic_id, about_whom),
        ),
        key=lambda kept: kept.id,
        searched=lambda kept: f"{name(kept)} {_detail(kept)} {about_whom(kept)} {kept.note}",
        parent=parent,
    )


def called(file: CaseFile, owner: str) -> str:
    """The name of a clinic or a person, by id; "": it is neither."""
    names = [one.name for one in about(file.clinics, owner)] + [one.name for one in about(file.practitioners, owner)]
    return own_words("".join(names))


def _detail(kept: Evidence) -> str:
    parts = [sentence(media_words(kept.media_type)), size_words(kept.size)]
    if kept.removed_at is not None:
        parts.append(tr("removed on {day}").format(day=day(kept.removed_at.astimezone().date())))
    return " · ".join(parts)


def _sign(kept: Evidence) -> Sign | None:
    return None if kept.removed_at is None else _REMOVED
