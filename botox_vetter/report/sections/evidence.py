"""The list of what was kept: when, under which hash, what it supports, and where it came from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Row, Table
from botox_vetter.report.words.addresses import links_to, shown_address
from botox_vetter.report.words.dates import day, moment
from botox_vetter.report.words.kept_files import media_words, short_hash, size_words
from botox_vetter.report.words.names import joined, own_words, sentence
from botox_vetter.report.words.supports import supported_words

Numbers = Mapping[str, int]  # id of a kept file = its number in the list
UNNUMBERED: Numbers = MappingProxyType({})  # the list is not printed


def evidence_list(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """Of the compared clinics, of who works there and of the case as a whole; nothing where nothing was kept."""
    kept = kept_of(comparison)
    if not kept:
        return []
    supported = supported_by(kept, comparison, rulebook)
    columns = (
        Column(tr("No."), 0.45),
        Column(tr("What was kept"), 2.6),
        Column(tr("What it supports"), 3.2),
        Column(tr("When, and its hash"), 1.9),
    )
    rows = [_row(n, one, supported.get(one.id, ()), comparison.file) for n, one in enumerate(kept, start=1)]
    return [Table(tr("Evidence"), columns, tuple(rows))]


def evidence_numbers(comparison: Comparison) -> Numbers:
    return {one.id: n for n, one in enumerate(kept_of(comparison), start=1)}


def evidence_words(ids: Iterable[str], numbers: Numbers) -> str:
    """ "evidence 1 and 3": where it stands in the list; without a list only how many; "" for none."""
    found = tuple(ids)
    known = [numbers[one] for one in found if one in numbers]
    if known:
        return tr("evidence {numbers}").format(numbers=joined(str(number) for number in sorted(known)))
    n = len(found)
    return ntr("{n} piece of evidence is kept", "{n} pieces of evidence are kept", n).format(n=n) if n else ""


def kept_of(comparison: Comparison) -> list[Evidence]:
    about = _about(comparison)
    return [one for one in comparison.file.evidence if (one.clinic_id or one.practitioner_id or "") in about]


def _about(comparison: Comparison) -> set[str]:
    """The compared clinics and their people; "": the case as a whole."""
    people = (role.practitioner_id for role in comparison.file.roles if role.clinic_id in comparison.by_clinic)
    return {"", *comparison.by_clinic, *people}


def supported_by(kept: Sequence[Evidence], comparison: Comparison, rulebook: Rulebook) -> dict[str, list[str]]:
    """What each kept file supports, in words; with a name where it is not about whom the file is about."""
    about, file = _about(comparison), comparison.file
    whose = {one.id: one.practitioner_id or one.clinic_id for one in kept}
    lines: dict[str, list[str]] = {}
    for record, owner in _records(file):
        for one in record.evidence if owner in about else ():
            words = supported_words(record, file, rulebook, is_named=whose.get(one) != owner)
            lines.setdefault(one, []).append(words)
    return lines


def _records(file: CaseFile) -> Iterator[tuple[Finding | Quote | Registration, str]]:
    """With whom they are about."""
    for finding in file.findings:
        yield finding, finding.practitioner_id or finding.clinic_id or ""
    for entry in file.registrations:
        yield entry, entry.practitioner_id or entry.clinic_id or ""
    for quote in file.quotes:
        yield quote, quote.clinic_id


def _row(number: int, kept: Evidence, supported: Iterable[str], file: CaseFile) -> Row:
    sort = " · ".join((sentence(media_words(kept.media_type)), size_words(kept.size), about_whom(kept, file)))
    removed = ""
    if kept.removed_at is not None:
        removed = tr("Removed on {day}; only this record of it is left").format(day=day(kept.removed_at.date()))
    notes = tuple(note for note in (sort, shown_address(kept.address), removed) if note)
    words = "; ".join(dict.fromkeys(supported))
    support = Cell("", (words,)) if words else Cell(tr("Nothing in particular"), emphasis=Emphasis.QUIET)
    when = tr("{moment} UTC").format(moment=moment(kept.added_at))
    return Row(
        (
            Cell(str(number), emphasis=Emphasis.STRONG),
            Cell(own_words(kept.name), notes, links=links_to(kept.address)),
            support,
            Cell("", (when, tr("SHA-256 {hash} …").format(hash=short_hash(kept)))),
        )
    )


def about_whom(kept: Evidence, file: CaseFile) -> str:
    if kept.practitioner_id is not None:
        return own_words(file.practitioner(kept.practitioner_id).name)
    return own_words(file.clinic(kept.clinic_id).name) if kept.clinic_id is not None else tr("the whole case")
