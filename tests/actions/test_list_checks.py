"""People of a case against a kept list: what is settled, and what a person decides about an entry."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from botox_vetter.actions.history import history_of
from botox_vetter.actions.judgements import judge
from botox_vetter.actions.kept_lists import LEIE, KeptLists
from botox_vetter.actions.list_checks import Comparison, compare_owner, is_asked
from botox_vetter.actions.list_findings import record_comparisons
from botox_vetter.actions.list_parts import Came
from botox_vetter.actions.people import change_person
from botox_vetter.actions.undo import undo
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.judgements import Differs, Verdict
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from tests.cases import ANAND, CASE_ID, QUAY, harbour_case, keep
from tests.sources.lists.leie_rows import list_file, row

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY, LIST_DAY = NOW.date(), date(2026, 11, 9)
NAMESAKE = row("ANAND", "PRIYA", CITY="AUSTIN")
SAME, NOT_SAME = Verdict


@pytest.fixture
def file() -> CaseFile:
    """In Texas, and with nobody judged."""
    bare = harbour_case()
    plan = replace(bare.plan, jurisdiction="US-TX")
    return replace(bare, case=replace(bare.case, plan=plan), judgements=())


@pytest.fixture
def library(file: CaseFile):
    with Library("sqlite://") as library:
        keep(library, file)
        yield library


@pytest.fixture
def lists(tmp_path: Path) -> KeptLists:
    return KeptLists(tmp_path)


def compared(lists: KeptLists, file: CaseFile, rulebook: Rulebook, *rows: str, owner: str = ANAND) -> Comparison:
    lists.keep(LEIE, Came(list_file(*rows), "UPDATED.csv", LIST_DAY), NOW)
    return compare_owner(file, owner, lists.ready(LEIE), rulebook, TODAY)


def test_a_name_alone_is_never_more_than_a_possible_match(lists, file, rulebook):
    assert compared(lists, file, rulebook).levels == {"LR05": "clear"}
    found = compared(lists, file, rulebook, NAMESAKE)
    assert (found.status.term, found.levels) == ("Name match only", {"LR05": "possible_match"})
    assert [one.candidate.entry.last for one in found.open] == ["ANAND"]
    assert compared(lists, file, rulebook, row("ANAND", "PRIYA", REINDATE="20260101")).levels == {"LR05": "clear"}


def test_an_equal_number_waits_for_a_person_and_another_number_sets_aside(lists, file, rulebook):
    npi = Registration("r", "nppes", "1234567893", practitioner_id=ANAND)
    file = replace(file, registrations=[*file.registrations, npi])
    found = compared(lists, file, rulebook, row("WREN", "PRIYA", NPI="1234567893"))
    assert (found.status.finds, found.levels) == ("match", {"LR05": "possible_match"})
    found = compared(lists, file, rulebook, row("ANAND", "PRIYA", NPI="1679576722"))
    assert (found.levels, len(found.set_aside)) == ({"LR05": "clear"}, 1)


def test_it_is_asked_where_the_list_is_of_the_country(file, rulebook):
    assert is_asked(file, ANAND, LEIE, rulebook)
    assert is_asked(file, QUAY, LEIE, rulebook)
    assert not is_asked(harbour_case(), ANAND, LEIE, rulebook)


def test_a_clinic_is_compared_by_its_name_and_settles_nothing(lists, file, rulebook):
    found = compared(lists, file, rulebook, row("", "", BUSNAME=file.clinic(QUAY).name.upper()), owner=QUAY)
    assert (found.is_clinic, len(found.open), found.levels) == (True, 1, {})


def test_a_comparison_is_kept_as_a_finding_of_the_day_with_the_lists_own_day_and_line(lists, file, library, rulebook):
    found = compared(lists, file, rulebook, NAMESAKE)
    record_comparisons(library, rulebook, CASE_ID, [found], NOW)
    finding = kept_finding(library)
    assert (finding.level, finding.assurance, finding.checked_on) == ("possible_match", Assurance.VERIFIED, TODAY)
    assert finding.words == "Name match only · 2026-11-09"
    [evidence] = [one for one in library.case_file(CASE_ID).evidence if one.id in finding.evidence]
    content = library.evidence_bytes(evidence)
    assert NAMESAKE.encode() + b"\r\n" in content
    assert found.kept.whole.sha256.encode() in content


def kept_finding(library: Library) -> Finding:
    about_list = [one for one in library.case_file(CASE_ID).findings if one.register == LEIE]
    [finding] = about_list
    return finding


@pytest.mark.parametrize(
    ("verdict", "grounds", "level", "words"),
    [
        (NOT_SAME, "1128b4", "clear", "No match"),
        (SAME, "1128b4", "listed", "Licence revoked, suspended or surrendered"),
        (SAME, "1128b14", "listed_other", "A loan or scholarship for health education was not paid back"),
        (SAME, "1128z9", "listed_other", "1128z9"),
    ],
)
def test_what_a_person_decides_settles_it_by_the_ground_and_can_be_undone(
    lists, file, library, rulebook, verdict, grounds, level, words
):
    found = compared(lists, file, rulebook, row("ANAND", "PRIYA", EXCLTYPE=grounds))
    record_comparisons(library, rulebook, CASE_ID, [found], NOW)
    changed = judge(library, rulebook, file, found, found.open[0], verdict, lists.ready(LEIE), NOW, "she told me")
    assert changed.message.values["entry"] == "PRIYA ANAND"
    finding = kept_finding(library)
    assert finding.level == level
    assert words in finding.words
    assert history_of(library, CASE_ID, ANAND)[0].reason.kind == changed.message.kind
    undo(library, CASE_ID)
    assert (kept_finding(library).level, library.case_file(CASE_ID).judgements) == ("possible_match", ())


def test_a_judgement_sleeps_until_either_record_changes_and_wakes_with_the_difference(lists, file, library, rulebook):
    found = compared(lists, file, rulebook, NAMESAKE)
    judge(library, rulebook, file, found, found.open[0], NOT_SAME, lists.ready(LEIE), NOW)
    asleep = compared(lists, library.case_file(CASE_ID), rulebook, row("PELL"), NAMESAKE)
    assert (asleep.open, len(asleep.not_same), asleep.levels) == ((), 1, {"LR05": "clear"})

    moved = compared(lists, library.case_file(CASE_ID), rulebook, row("PELL"), NAMESAKE.replace("AUSTIN", "DALLAS"))
    [awake] = moved.open
    assert awake.theirs == (Differs("town", "AUSTIN", "DALLAS"),)
    assert moved.levels == {"LR05": "possible_match"}

    person = library.case_file(CASE_ID).practitioner(ANAND)
    change_person(library, replace(person, name="Priya Anand-Moss"))
    [awake] = compared(lists, library.case_file(CASE_ID), rulebook, row("PELL"), NAMESAKE).open
    assert [(one.about, one.now) for one in awake.ours] == [("name", "Priya Anand-Moss")]
    again = compared(lists, library.case_file(CASE_ID), rulebook, row("PELL"), NAMESAKE)
    judge(library, rulebook, library.case_file(CASE_ID), again, awake, NOT_SAME, lists.ready(LEIE), NOW)
    [judgement] = library.case_file(CASE_ID).judgements
    assert compared(lists, library.case_file(CASE_ID), rulebook, row("PELL"), NAMESAKE).open == ()
    assert judgement.ours[0].value == "Priya Anand-Moss"


def test_a_decision_is_taken_back_and_nothing_is_settled_by_a_list_that_is_too_old(lists, file, library, rulebook):
    lists.keep(LEIE, Came(list_file(NAMESAKE), "UPDATED.csv", LIST_DAY), NOW)
    late = date(2027, 2, 1)
    found = compare_owner(file, ANAND, lists.ready(LEIE), rulebook, late)
    judge(library, rulebook, file, found, found.open[0], NOT_SAME, lists.ready(LEIE), NOW)
    assert [one for one in library.case_file(CASE_ID).findings if one.register == LEIE] == []
    decided = compare_owner(library.case_file(CASE_ID), ANAND, lists.ready(LEIE), rulebook, late)
    judge(library, rulebook, file, decided, decided.not_same[0], None, lists.ready(LEIE), NOW)
    assert library.case_file(CASE_ID).judgements == ()


def test_the_gravest_ground_of_several_counts(lists, file, library, rulebook):
    rows = (row("ANAND", "PRIYA", EXCLTYPE="1128b14"), row("ANAND", "PRIYA", on="20210120", EXCLTYPE="1128a2"))
    for n in (1, 2):
        now = library.case_file(CASE_ID)
        found = compared(lists, now, rulebook, *rows)
        judge(library, rulebook, now, found, found.open[0], SAME, lists.ready(LEIE), NOW)
        assert len(library.case_file(CASE_ID).judgements) == n
    assert kept_finding(library).level == "listed"
