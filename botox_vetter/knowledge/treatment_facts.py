"""treatment.toml as domain types: figures that nobody read are left out, warnings that nobody read are marked."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from botox_vetter.domain.places import Source
from botox_vetter.domain.screening import ScreeningQuestion
from botox_vetter.domain.treatment_facts import (
    Aftercare,
    Complication,
    Outcome,
    Reporting,
    Side,
    Statement,
    TreatmentFacts,
)
from botox_vetter.domain.treatments import Entry, EntryStatus, is_confirmed
from botox_vetter.knowledge.confirmed import confirmed, head
from botox_vetter.knowledge.facts_file import EntryRow
from botox_vetter.knowledge.tables import by_id, read_file
from botox_vetter.knowledge.treatment_file import (
    AftercareRow,
    ComplicationRow,
    OutcomeRow,
    ReportingRow,
    ScreeningRow,
    StatementRow,
    TreatmentFile,
)

FILE = "treatment.toml"


def load_treatment_facts(folder: Path, sources: Mapping[str, Source]) -> TreatmentFacts:
    """All of treatment.toml; sources: those of facts.toml, which it names, too. Raises DataError."""
    file = read_file(folder / FILE, TreatmentFile)
    outcomes = (_outcome(row) for row in file["outcome"])
    complications = (_complication(row) for row in file["complication"])
    return TreatmentFacts(
        compiled=file["compiled"],
        mechanism=file["mechanism"]["text"],
        preparation=file["mechanism"]["preparation"],
        mechanism_sources=file["mechanism"]["source"],
        boxed_warning=file["boxed_warning"]["text"],
        boxed_warning_sources=file["boxed_warning"]["source"],
        statements=tuple(_statement(row) for row in file["statement"] if _is_read(row)),
        outcomes=tuple(outcome for outcome in outcomes if outcome.per_100),
        complications=tuple(found for found in complications if found is not None),
        screening=tuple(map(_screening, file["screening"])),
        aftercare=by_id(map(_aftercare, file["aftercare"]), lambda row: row.kind, FILE, "aftercare"),
        reporting=by_id(map(_reporting, file["reporting"]), lambda row: row.region, FILE, "reporting"),
        sources=MappingProxyType({**sources, **file["sources"]}),
    )


def _entry(row: EntryRow, kind: str, entry_id: str) -> Entry:
    return Entry(*head(row, "", kind, entry_id))


def _is_read(row: EntryRow) -> bool:
    return row["status"] is EntryStatus.CONFIRMED


def _statement(row: StatementRow) -> Statement:
    return Statement(row["id"], Side(row["part"]), row["text"], row["source"])


def _outcome(row: OutcomeRow) -> Outcome:
    """Of several figures those that were read; none of an entry from memory."""
    entry = _entry(row, "outcome", row["id"])
    told = {
        key: tuple(figure for number, figure in enumerate(figures) if is_confirmed(entry, f"{key}.{number}"))
        for key, figures in (("active_pct", row["active_pct"]), ("placebo_pct", row.get("placebo_pct", ())))
    }
    return Outcome(
        id=row["id"],
        target=row.get("area") or row["bundle"],
        product=row["product"],
        trial=row["trial"],
        measure=row["measure"],
        when=row["when"],
        per_100=told["active_pct"],
        placebo=told["placebo_pct"],
        comparator=row.get("comparator"),
        comparator_per_100=confirmed(entry, "comparator_pct", row.get("comparator_pct")),
        people=confirmed(entry, "n_active", row.get("n_active")),
        also=row.get("also", ""),
        sources=row["source"],
    )


def _complication(row: ComplicationRow) -> Complication | None:
    """None: it has a figure, and nobody read it."""
    entry = _entry(row, "complication", row["id"])
    told = [key for key in ("pct", "risk_ratio", "count") if key in row]
    if not all(is_confirmed(entry, key) for key in told):
        return None
    return Complication(
        id=row["id"],
        what=row["what"],
        per_100=row.get("pct"),
        placebo=confirmed(entry, "placebo_pct", row.get("placebo_pct")),
        ratio=row.get("risk_ratio"),
        count=row.get("count"),
        basis=row.get("basis", row.get("note", "")),
        sources=row["source"],
    )


def _screening(row: ScreeningRow) -> ScreeningQuestion:
    """A question that is in doubt for a brand is asked for that brand, too."""
    return ScreeningQuestion(
        id=row["id"],
        ask=row["ask"],
        cosmetic=row["severity_cosmetic"],
        medical=row["severity_medical"],
        why=row["why"],
        products=(*row.get("applies_to_products", ()), *row.get("ask_also_for", ())),
        targets=row.get("applies_to_targets", ()),
        is_doubted=not _is_read(row),
        sources=row["source"],
    )


def _aftercare(row: AftercareRow) -> Aftercare:
    return Aftercare(
        kind=row["kind"],
        act=row.get("act", ""),
        items=row.get("items", ()),
        rules=row.get("rules", ()),
        when=row.get("when", ""),
        first=row.get("first", ""),
        droop=row.get("droop", ""),
        note=row.get("note", ""),
        is_doubted=not _is_read(row),
        sources=row["source"],
    )


def _reporting(row: ReportingRow) -> Reporting:
    """An advice line or address that is in doubt is left out; the number to call at once is not."""
    entry = _entry(row, "reporting", row["region"])
    return Reporting(
        region=row["region"],
        scheme=row["scheme"],
        address=confirmed(entry, "address", row["address"]) or "",
        phone=row.get("phone", ""),
        email=row.get("email", ""),
        emergency=row["emergency"],
        advice=row.get("advice", ""),
        sources=row["source"],
    )
