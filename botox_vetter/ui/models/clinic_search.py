"""What the search among the clinics looks at."""

from collections.abc import Iterable, Sequence
from itertools import compress

from botox_vetter.comparison.changes import changed_clinics, is_told_alike
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.grouped import about
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.names import place_name
from botox_vetter.report.words.vetting import verdict_words
from botox_vetter.vetting.results import Verdict

_SEARCHED = ("clinics", "practitioners", "roles", "notes", "premises")


class SearchedTexts:
    """Put together when somebody searches, and kept until something changes in them."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._comparison: Comparison | None = None
        self._texts: dict[str, tuple[Clinic, Verdict, str]] = {}
        self._places: dict[str, str] = {}
        self._looked_through: tuple[Sequence[Standing], list[str]] = (), []

    def use(self, comparison: Comparison) -> None:
        self._looked_through = (), []
        before, self._comparison = self._comparison, comparison
        if before is None or not self._texts or not is_told_alike(before, comparison):
            self._texts = {}
            return
        for clinic_id in changed_clinics(before.file, comparison.file, _SEARCHED):
            self._texts.pop(clinic_id, None)

    def found(self, standings: Sequence[Standing], words: Iterable[str]) -> Sequence[Standing]:
        """Those whose text holds every word, in their order. The same ones are soon looked through again."""
        if self._looked_through[0] is not standings:
            self._looked_through = standings, [self.of(standing) for standing in standings]
        left, texts = self._looked_through
        for word in words:
            has_word = [word in text for text in texts]
            left, texts = list(compress(left, has_word)), list(compress(texts, has_word))
        return left

    def of(self, standing: Standing) -> str:
        """In small letters: its name, place, contacts, tags, people, premises, notes and verdict."""
        clinic, verdict = standing.clinic, standing.vetting.verdict
        found = self._texts.get(clinic.id)
        if found is None or found[0] is not clinic or found[1] is not verdict:
            found = self._texts[clinic.id] = clinic, verdict, " ".join(self._parts(standing)).casefold()
        return found[2]

    def _parts(self, standing: Standing) -> Iterable[str]:
        assert self._comparison is not None
        file, clinic = self._comparison.file, standing.clinic
        for role in about(file.roles, clinic.id):
            yield from (person.name for person in about(file.practitioners, role.practitioner_id))
        yield from (note.text for note in about(file.notes, clinic.id))
        for premises in about(file.premises, clinic.id):
            yield from (premises.name, premises.address, premises.postcode)
        yield from _own(clinic)
        code = file.place_of(clinic)
        if code not in self._places:
            self._places[code] = place_name(code, self._rulebook)
        yield from (self._places[code], verdict_words(standing.vetting.verdict))


def _own(clinic: Clinic) -> list[str]:
    contact = (clinic.name, clinic.address, clinic.postcode, clinic.phone, clinic.email, clinic.website)
    further = (part for one in clinic.contacts for part in (one.kind, one.value, one.note))
    return [*contact, *further, *clinic.tags, *clinic.languages, clinic.off_shortlist_because]
