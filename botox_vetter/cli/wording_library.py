"""What `library verify / backup / restore` print: as facts for JSON, and as lines for people."""

from pathlib import Path
from typing import TYPE_CHECKING

from botox_vetter.actions import backups
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.report.words.reasons import reason_words

if TYPE_CHECKING:
    from botox_vetter.actions.backups import Backup, Restored, Verified


def verified_facts(verified: "Verified", rulebook: Rulebook) -> object:
    counts = {name: getattr(verified, name) for name in ("cases", "records", "steps", "files")}
    return {"damage": [_said(reason, rulebook) for reason in verified.damage], **counts}


def verified_lines(verified: "Verified", rulebook: Rulebook) -> str:
    if verified.damage:
        said = [f"  {sentence(reason_words(reason, rulebook))}" for reason in verified.damage]
        return "\n".join([tr("Damage was found. A backup can be put back with: library restore"), *said])
    counts = (
        ntr("{n} case", "{n} cases", verified.cases).format(n=verified.cases),
        ntr("{n} entry", "{n} entries", verified.records).format(n=verified.records),
        ntr("{n} step", "{n} steps", verified.steps).format(n=verified.steps),
        ntr("{n} kept file", "{n} kept files", verified.files).format(n=verified.files),
    )
    return tr("The library is whole: {counts}").format(counts=", ".join(counts))


def backups_facts(found: "tuple[Backup, ...]", rulebook: Rulebook) -> object:
    """contents null: it cannot be read, and `refused` says why."""
    return [_backup_facts(backup, rulebook) for backup in found]


def backups_lines(found: "tuple[Backup, ...]", rulebook: Rulebook) -> str:
    if not found:
        return tr("There is no backup yet.")
    return "\n".join(f"{backup.path.name}  {_inside(backup.path, rulebook)}" for backup in found)


def restored_facts(backup: Path, restored: "Restored") -> object:
    return {
        "restored": str(backup),
        "kept": None if restored.kept is None else str(restored.kept.path),
        "set_aside": None if restored.set_aside is None else str(restored.set_aside),
    }


def restored_lines(backup: Path, restored: "Restored") -> str:
    lines = [tr("Put back: {file}").format(file=backup)]
    if restored.kept is not None:
        lines.append(tr("The library of before is kept as a backup: {file}").format(file=restored.kept.path))
    if restored.set_aside is not None:
        lines.append(tr("The damaged library of before is kept as it was: {file}").format(file=restored.set_aside))
    return "\n".join(lines)


def _backup_facts(backup: "Backup", rulebook: Rulebook) -> object:
    facts = {"file": str(backup.path), "at": backup.at, "why": backup.why, "size": backup.size}
    try:
        return {**facts, "contents": backups.look_inside(backup.path), "refused": None}
    except Refused as refused:
        return {**facts, "contents": None, "refused": _said(refused.reason, rulebook)}


def _inside(backup: Path, rulebook: Rulebook) -> str:
    try:
        contents = backups.look_inside(backup)
    except Refused as refused:
        return reason_words(refused.reason, rulebook)
    if not contents.cases:
        return tr("no case")
    return ", ".join(
        ntr("{case} ({n} clinic)", "{case} ({n} clinics)", clinics).format(case=own_words(name), n=clinics)
        for name, clinics in contents.cases
    )


def _said(reason: Reason, rulebook: Rulebook) -> object:
    return {"kind": reason.kind, "values": reason.values, "words": reason_words(reason, rulebook)}
