"""Warning signs and policies: words that are kept as a note. A sign fails nothing, it raises a question."""

from collections.abc import Iterator, Sequence

from botox_vetter.actions.proposals.proposal import Group, NoteChange, Proposal, QuestionChange, SeenPage, Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.page_facts import Seen
from botox_vetter.domain.warning_signs import WarningSigns


def remark_proposals(
    file: CaseFile, signs: WarningSigns, clinic_id: str | None, pages: Sequence[SeenPage]
) -> Iterator[Proposal]:
    """The same words are proposed once, on however many pages they stand."""
    notes = [note.text for note in file.notes if note.clinic_id == clinic_id]
    met: set[str] = set()
    for page in pages:
        for sign in page.facts.signs:
            change = QuestionChange(sign.sign, signs.signs[sign.sign].gates, _text(sign.seen, page))
            yield from _once(
                f"sign:{sign.sign}:{sign.seen.wording}", Group.WARNINGS, change, sign.seen, page, met, notes
            )
        for policy in page.facts.policies:
            note = NoteChange(policy.matter, _text(policy.seen, page))
            key = f"policy:{policy.matter}:{policy.seen.wording}"
            yield from _once(key, Group.POLICIES, note, policy.seen, page, met, notes)


def _once(
    key: str,
    group: Group,
    change: NoteChange | QuestionChange,
    seen: Seen,
    page: SeenPage,
    met: set[str],
    notes: Sequence[str],
) -> Iterator[Proposal]:
    if key not in met:
        met.add(key)
        standing = Standing.SAME if any(seen.wording in note for note in notes) else Standing.NEW
        yield Proposal(key, group, standing, change, seen, page)


def _text(seen: Seen, page: SeenPage) -> str:
    """The words, and where they stood."""
    address = page.where(seen)
    where = f" ({address}, {page.seen_on.isoformat()})" if address else ""
    return f"“{seen.wording}”{where}"
