"""What is said of backups, of putting one back, and of damage."""

from botox_vetter.language import tr


def keeping_sentences() -> dict[str, str]:
    """By kind."""
    return _backups() | _damage()


def _backups() -> dict[str, str]:
    return {
        "in_use": tr("the library is open in another window or program, close it there first: {address}"),
        "same_file": tr("this is the library itself: {address}"),
        "no_backup_made": tr("no backup could be made, the earlier ones are all there: {why}"),
        "no_such_backup": tr("there is no backup “{text}”"),
        "several_backups": tr("several backups begin with “{text}”: {names}"),
    }


def _damage() -> dict[str, str]:
    return {
        "page_damaged": tr("the file is damaged: {where}"),
        "reference_broken": tr("an entry in {noun} names one in {to} that is not there"),
        "record_unreadable": tr("the entry {id} in {noun} cannot be read"),
        "evidence_altered": tr("the kept file {name} is no longer what was kept"),
        "log_unreadable": tr("the history of the case {id} cannot be read"),
        "log_disagrees": tr("the history does not tell how the entry {id} in {noun} came about"),
    }
