"""The backups of a library as rows, the newest first."""

from PySide6.QtCore import QObject

from botox_vetter.actions.backups import Backup
from botox_vetter.language import tr
from botox_vetter.report.words.dates import moment
from botox_vetter.report.words.libraries import size_words, why_words
from botox_vetter.report.words.names import sentence
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows

WHEN, WHY, SIZE = range(3)


def backup_table(parent: QObject) -> OrderedRows[Backup]:
    def when(backup: Backup) -> str:
        return moment(backup.at.astimezone())

    def why(backup: Backup) -> str:
        return sentence(why_words(backup.why))

    return OrderedRows(
        (
            Column(tr("Made"), when, lambda backup: backup.at, begins_descending=True),
            Column(tr("Why"), why, lambda backup: backup.why, why),
            Column(tr("Size"), lambda backup: size_words(backup.size), lambda backup: backup.size),
        ),
        key=lambda backup: backup.path.name,
        searched=lambda backup: f"{when(backup)} {why(backup)}",
        parent=parent,
    )
