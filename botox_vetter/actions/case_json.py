"""A case as one JSON text, and back: same case, same bytes. `resources/case.schema.json` describes it.

The text holds schema number, case and all records in the order in which they are shown; every field stands there,
amounts and dates as texts. Reading is strict, and holds each record to the checks of typing it in.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from botox_vetter.actions import check_records, checks
from botox_vetter.actions.known import check_known
from botox_vetter.actions.ranges import check_ranges
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.plain import located, plain, read

CASE_SCHEMA = 4  # those before lack fields and lists that have a default, so they are read as they are
GREATEST_LENGTH = 64 * 2**20


def to_json(file: CaseFile) -> str:
    return json.dumps({"schema": CASE_SCHEMA, **plain(file)}, ensure_ascii=False, indent=2) + "\n"


def from_json(text: str, rulebook: Rulebook) -> CaseFile:
    """Fields that have a default may be missing.

    Raises Refused: file_too_large, not_json (line, column), key_twice (key), no_case_file, other_schema (number,
    known); and with `where` ("quotes[3].low") the kinds of store.plain, of the checks, of known.py, and no_id,
    id_twice, no_such_reference (id).
    """
    if len(text) > GREATEST_LENGTH:
        raise Refused("file_too_large", limit_mb=GREATEST_LENGTH // 2**20)
    data = _parsed(text)
    if not isinstance(data, dict) or "schema" not in data or "case" not in data:
        raise Refused("no_case_file")
    number = data.pop("schema")
    if type(number) is not int or not 1 <= number <= CASE_SCHEMA:
        raise Refused("other_schema", number=str(number)[:20], known=CASE_SCHEMA)
    file = read(CaseFile, data)
    _check_ids(file)
    _check_references(file)
    _check_each(file, rulebook)
    check_known(file, rulebook)
    return file


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise Refused("not_json", line=error.lineno, column=error.colno) from None
    except (ValueError, RecursionError):  # a number of thousands of digits, lists within lists within lists
        raise Refused("not_json", line=1, column=1) from None


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise Refused("key_twice", key=next(key for key in keys if keys.count(key) > 1))
    return found


def _no_number(word: str) -> NoReturn:
    raise Refused("bad_number", where="", value=word)


def _check_ids(file: CaseFile) -> None:
    seen: set[str] = set()
    for where, record in _records(file):
        if not record.id.strip():
            raise Refused("no_id", where=where)
        if record.id in seen:
            raise Refused("id_twice", where=where, id=record.id)
        seen.add(record.id)


def _check_references(file: CaseFile) -> None:
    clinics, people = {clinic.id for clinic in file.clinics}, {person.id for person in file.practitioners}
    known = {
        "case_id": {file.case.id},
        "clinic_id": clinics,
        "practitioner_id": people,
        "injector_id": people,
        "prescriber_id": people,
        "visit_id": {visit.id for visit in file.visits},
    }
    for where, record in _records(file):
        for name, ids in known.items():
            found = getattr(record, name, None)
            if found is not None and found not in ids:
                raise Refused("no_such_reference", where=f"{where}.{name}", id=found)
    _check_evidence(file)
    _check_visits(file)


def _check_evidence(file: CaseFile) -> None:
    kept = {evidence.id for evidence in file.evidence}
    for where, record in _records(file):
        named = [record, *getattr(record, "earlier", ())]
        for found in (found for one in named for found in getattr(one, "evidence", ())):
            if found not in kept:
                raise Refused("no_such_reference", where=f"{where}.evidence", id=found)


def _check_visits(file: CaseFile) -> None:
    """An answer about a clinic hangs on a visit to that clinic."""
    visited = {visit.id: visit.clinic_id for visit in file.visits}
    for n, finding in enumerate(file.findings):
        if finding.visit_id and finding.clinic_id not in (None, visited[finding.visit_id]):
            raise Refused("visit_elsewhere", where=f"findings[{n}].visit_id")


def _check_each(file: CaseFile, rulebook: Rulebook) -> None:
    _each("case", [file.case], _check_case)
    _each("case.plan", [file.plan], checks.check_plan)
    _each("clinics", file.clinics, checks.check_clinic)
    _each("practitioners", file.practitioners, lambda person: checks.check_name(person.name))
    _each("registrations", file.registrations, lambda entry: checks.check_registration(rulebook, entry))
    _each("quotes", file.quotes, lambda quote: checks.check_quote(quote, rulebook.treatments))
    _each("findings", file.findings, lambda finding: checks.check_finding(rulebook, finding))
    _each("notes", file.notes, check_records.check_note)
    _each("premises", file.premises, check_records.check_premises)
    _each("insurances", file.insurances, check_records.check_insurance)
    _each("visits", file.visits, check_records.check_visit)
    _each("inquiries", file.inquiries, lambda inquiry: check_records.check_inquiry(rulebook, inquiry))
    _each("reviews", file.reviews, check_records.check_reviews)
    _each("judgements", file.judgements, lambda one: check_records.check_judgement(rulebook, one))
    _each("evidence", file.evidence, check_records.check_evidence)
    if file.decision is not None:
        _each("decision", [file.decision], check_records.check_decision)


def _check_case(case: Case) -> None:
    checks.check_name(case.name)
    for moment in (case.created_at, case.archived_at, case.binned_at):
        check_ranges(moment)


def _each(name: str, records: Iterable[Any], check: Callable[[Any], object]) -> None:
    for n, record in enumerate(records):
        try:
            check(record)
        except Refused as refused:
            raise located(refused, f"{name}[{n}]" if name in LISTS else name) from None


def _records(file: CaseFile) -> Iterable[tuple[str, Any]]:
    """Every record with where it stands in the text."""
    yield "case", file.case
    for name in LISTS:
        for n, record in enumerate(getattr(file, name)):
            yield f"{name}[{n}]", record
    if file.decision is not None:
        yield "decision", file.decision


LISTS = (
    "clinics",
    "practitioners",
    "roles",
    "registrations",
    "quotes",
    "findings",
    "relaxations",
    "notes",
    "premises",
    "insurances",
    "visits",
    "inquiries",
    "reviews",
    "judgements",
    "evidence",
)
