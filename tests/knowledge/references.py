"""Does everything that criteria, places and registers name exist? Each check gives its problems; none is well."""

from collections.abc import Collection

from botox_vetter.domain.criteria import Kind
from botox_vetter.domain.findings import NOT_APPLICABLE, Assurance
from botox_vetter.domain.places import Jurisdiction
from botox_vetter.domain.registers import Fit, fit
from tests.knowledge.data import Check, Data, Problems, unknown

SHOWN_LEVELS = {"good", "caution", "knock_out", "not_found", "not_in_scope"}
KINDS_OF_REGISTER = {
    "register",
    "premises",
    "exclusion",
    "decisions",
    "product",
    "qualification",
    "voluntary",
    "business",
    "closed",
}


def scales(data: Data) -> Problems:
    for scale in data.rules.scales.values():
        where, valued = f"scale {scale.id}", scale.values.keys()
        yield from unknown(where, valued | {*scale.open, *scale.pass_on}, scale.levels, "level")
        yield from unknown(where, {*scale.left_out} - {NOT_APPLICABLE}, scale.levels, "level")
        yield from (f"{where}: {level} passes without a value" for level in {*scale.pass_on} - valued)
        yield from (f"{where}: {level} is not worth 0 to 1" for level in valued if not 0 <= scale.values[level] <= 1)
        for level in scale.levels:
            if (level in valued) + (level in scale.open) + (level in scale.left_out) != 1:
                yield f"{where}: {level} must have a value, be open or be left out: one of the three"


def listed_gates(place: Jurisdiction) -> list[str]:
    return [*place.gates_law, *place.gates_default, *place.gates_medical_only, *place.gates_if_in_scope]


def applies(wanted: Collection[str], code: str) -> bool:
    return "*" in wanted or code in wanted or code.split("-")[0] in wanted


def gates_of_places(data: Data) -> Problems:
    criteria = data.rules.criteria
    for code, place in data.rules.places.jurisdictions.items():
        where, listed = f"place {code}", listed_gates(place)
        yield from unknown(where, [*listed, *place.inactive], criteria, "gate")
        yield from unknown(where, place.inactive, listed, "inactive gate, in no list of gates:")
        yield from (f"{where}: {gate} is listed twice" for gate in {*listed} if listed.count(gate) > 1)
        for criterion in criteria.values():
            is_here = applies(criterion.jurisdictions, code)
            if criterion.id in listed and not is_here:
                yield f"{where}: {criterion.id} is a gate here but its criterion does not apply here"
            if criterion.kind is Kind.GATE and is_here and criterion.id not in listed:
                yield f"{where}: {criterion.id} is of kind gate and applies here, but no list names it"


def codes_of_professions(data: Data) -> Problems:
    places = data.rules.places
    used = {code for place in places.jurisdictions.values() for code in (*place.injectors, *place.prescribers)}
    satisfied = {code for profession in places.professions.values() for code in profession.satisfies}
    yield from unknown("professions", satisfied, used, "code")
    yield from unknown("jurisdictions", used, satisfied, "code, no profession satisfies it:")
    yield from unknown("conditions", places.conditions, used, "code")


def levels_of_criteria(data: Data) -> Problems:
    rules = data.rules
    for criterion in rules.criteria.values():
        where, scale = criterion.id, rules.scales.get(criterion.scale)
        if scale is None:
            yield f"{where}: unknown scale {criterion.scale}"
            continue
        for levels in (criterion.fails_on, criterion.fails_on_medical or (), *criterion.fails_on_extra.values()):
            yield from unknown(where, levels, scale.levels, "level that fails")
        for level in {*criterion.fails_on, *(criterion.fails_on_medical or ())} & {*scale.pass_on}:
            yield f"{where}: {level} both fails and passes"


def places_of_criteria(data: Data) -> Problems:
    known = {"*", *data.rules.places.jurisdictions}
    countries = {code.split("-")[0] for code in data.rules.places.jurisdictions}
    for criterion in data.rules.criteria.values():
        yield from unknown(criterion.id, criterion.jurisdictions, known, "place in jurisdictions")
        yield from unknown(criterion.id, criterion.basis, known | countries, "place in basis")
        yield from unknown(criterion.id, criterion.not_in_scope_when, known, "place in not_in_scope_when")
        yield from unknown(criterion.id, criterion.fails_on_extra, known - {"*"}, "place in fails_on_extra")


def words_of_criteria(data: Data) -> Problems:
    """The file says itself which words it allows; the types of the program say the same."""
    meta = data.raw["criteria.toml"]["meta"]
    for criterion in data.rules.criteria.values():
        yield from unknown(criterion.id, [criterion.subject], meta["subject_values"], "subject")
        yield from unknown(criterion.id, [criterion.stage], meta["stage_values"], "stage")
        yield from unknown(criterion.id, [criterion.use], meta["use_values"], "use")
        yield from unknown(criterion.id, criterion.verify, meta["verify_values"], "way to verify")
        yield from unknown(criterion.id, criterion.registers, data.rules.registers, "register")
        if criterion.derived_from is not None:
            yield from unknown(criterion.id, [criterion.derived_from], data.rules.criteria, "criterion it derives from")
    yield from unknown("needs_values", meta["needs_values"], {*Assurance}, "assurance")
    for row in data.raw["criteria.toml"]["criterion"]:
        missing = {"use", "jurisdictions", "verify", "registers", "proof", "rationale", "sources"} - row.keys()
        yield from (f"{row['id']}: {key} is not stated" for key in sorted(missing))


def needs_of_gates(data: Data) -> Problems:
    rules = data.rules
    somewhere = {gate for place in rules.places.jurisdictions.values() for gate in listed_gates(place)}
    for criterion in rules.criteria.values():
        if criterion.id not in somewhere:
            if criterion.kind is Kind.GATE:
                yield f"{criterion.id}: of kind gate, but no place lists it"
            if criterion.needs is not None:
                yield f"{criterion.id}: has needs, but is a gate nowhere"
            continue
        if criterion.needs is None:
            yield f"{criterion.id}: a gate somewhere, without needs"
        if not criterion.fails_on or (scale := rules.scales.get(criterion.scale)) is None or not scale.pass_on:
            yield f"{criterion.id}: a gate somewhere: it needs fails_on, and pass_on in its scale"


def status_rows(data: Data) -> Problems:
    rules = data.rules
    for register in rules.registers.values():
        yield from unknown(f"register {register.id}", [register.kind], KINDS_OF_REGISTER, "kind")
        for status in register.statuses:
            where = f"register {register.id}, {status.term!r}"
            yield from unknown(where, [status.level], SHOWN_LEVELS, "level")
            yield from unknown(where, status.sets, rules.criteria, "criterion")
            yield from unknown(where, status.only_for, status.sets, "criterion in only_for")
            for names in status.only_for.values():
                yield from unknown(where, names, rules.places.professions, "profession")
            for criterion in (rules.criteria[cid] for cid in status.sets if cid in rules.criteria):
                scale = rules.scales.get(criterion.scale)
                yield from unknown(where, [status.sets[criterion.id]], scale.levels if scale else (), "level to set")
                if register.id not in criterion.registers:
                    yield f"{where}: sets {criterion.id}, which does not list this register"


def register_samples(data: Data) -> Problems:
    for register in data.rules.registers.values():
        if register.pattern:
            where = f"register {register.id}"
            fits = {number: fit(register, number) for number in (*register.valid_samples, *register.invalid_samples)}
            yield from (
                f"{where}: valid sample {n} does not fit" for n in register.valid_samples if fits[n] is not Fit.FITS
            )
            yield from (f"{where}: invalid sample {n} fits" for n in register.invalid_samples if fits[n] is Fit.FITS)
            if not register.valid_samples or not register.invalid_samples:
                yield f"{where}: a pattern without samples"


def register_levels(data: Data) -> Problems:
    levels, rules = data.raw["criteria.toml"]["register_levels"], data.rules
    yield from unknown("person_picks", levels["person_picks"], rules.scales, "scale")
    kinds = {register.kind for register in rules.registers.values()}
    for kind, criteria in levels["by_kind"].items():
        yield from unknown("by_kind", [kind], kinds, "kind of register")
        yield from unknown("by_kind", criteria, rules.criteria, "criterion")
    for name, table in levels.items():
        if name not in ("person_picks", "by_kind"):
            yield from unknown(f"register_levels {name}", table.values(), rules.scales[name].levels, "level")


CHECKS: tuple[Check, ...] = (
    scales,
    gates_of_places,
    codes_of_professions,
    levels_of_criteria,
    places_of_criteria,
    words_of_criteria,
    needs_of_gates,
    status_rows,
    register_samples,
    register_levels,
)
