"""The sample case: an invented town with everything filled in, to look around in and to throw away.

It comes with ids of its own, the same ones each time, so a library has it once at most. Its days are as far from the
day on which it is begun as they were from the day it was written for: what was fresh is fresh, what was old is old.
"""

from datetime import date

from botox_vetter.actions.case_json import from_json
from botox_vetter.actions.changed import Changed, done
from botox_vetter.actions.copying import records_of
from botox_vetter.actions.days_later import days_later
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.sample import Sample, load_sample

SAMPLE_ID = "4aa6e4b9-53bd-5a01-8a4e-4058079c60da"


def sample_file(sample: Sample, rulebook: Rulebook, today: date) -> CaseFile:
    """The case as it is begun today."""
    return days_later(from_json(sample.text, rulebook), (today - sample.as_of).days)


def begin_sample_case(library: Library, rulebook: Rulebook, today: date) -> Changed:
    """Lays it into the library, with the bytes of its evidence, in one step.

    Raises Refused("case_already_there", case, name): it is there, in use, in the archive or in the bin.
    """
    sample = load_sample()
    file = sample_file(sample, rulebook, today)
    with library.step(file.case.id, "begin_sample_case", {"name": file.case.name}) as step:
        if step.get(Case, file.case.id) is not None:
            raise Refused("case_already_there", case=file.case.id, name=file.case.name)
        for content in sample.kept:
            step.keep(content)
        step.add_all(records_of(file))
    return done(step)


def is_sample(case: Case) -> bool:
    """It, and no copy of it: a copy is the user's own."""
    return case.id == SAMPLE_ID
