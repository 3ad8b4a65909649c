"""A library in memory with the harbour case in it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.store.library import Library
from tests.cases import CASE_ID, harbour_case, keep


@dataclass
class Harbour:
    """The harbour case as it stands in the library now."""

    library: Library

    @property
    def file(self) -> CaseFile:
        return self.library.case_file(CASE_ID)

    def clinic(self, clinic_id: str) -> Clinic:
        return self.file.clinic(clinic_id)

    def person(self, person_id: str) -> Practitioner:
        return self.file.practitioner(person_id)

    @property
    def steps(self) -> list[str]:
        """Names of all steps that were logged since the case was there."""
        return [change.reason.kind for change in self.library.history(CASE_ID)[1:]]


@pytest.fixture
def harbour() -> Iterator[Harbour]:
    with Library("sqlite://") as library:
        keep(library, harbour_case())
        yield Harbour(library)
