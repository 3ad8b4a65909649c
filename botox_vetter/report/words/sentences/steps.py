"""What was done, as a noun: it stands behind "Undo:" and in the status line."""

from botox_vetter.language import tr


def step_sentences() -> dict[str, str]:
    """By kind."""
    return _case() | _clinic() | _several() | _people() | _answers() | _undo()


def _case() -> dict[str, str]:
    return {
        "new_case": tr("new case {name}"),
        "rename_case": tr("new name of the case, {name}"),
        "import_case": tr("import of the case {name}"),
        "begin_sample_case": tr("the sample case, {name}"),
        "import_table": tr("import of a table, new: {new}, changed: {changed}"),
        "change_plan": tr("change of the plan"),
        "add_question": tr("your own question “{name}” added"),
        "drop_question": tr("your own question “{name}” taken out, with its answers"),
        "weigh": tr("change of how much each topic counts"),
        "decide": tr("decision for {name}"),
        "decide_for_none": tr("decision for none of them"),
        "withdraw_decision": tr("withdrawal of the decision"),
    }


def _clinic() -> dict[str, str]:
    return {
        "add_clinic": tr("new clinic {name}"),
        "change_clinic": tr("change of {name}"),
        "add_found": tr("{n} clinics that were found"),
        "remove_clinic": tr("removal of {name}"),
        "judge_apart": tr("{name} and {other} are two clinics"),
        "merge_clinics": tr("{other} and {name} made one clinic"),
        "shortlist": tr("{name} on the shortlist"),
        "take_off_shortlist": tr("{name} off the shortlist"),
        "add_quote": tr("new price, {basis}"),
        "change_quote": tr("change of a price, {basis}"),
        "remove_quote": tr("removal of a price, {basis}"),
        "add_note": tr("new note on {name}"),
        "change_note": tr("change of a note on {name}"),
        "remove_note": tr("removal of a note on {name}"),
    }


def _several() -> dict[str, str]:
    """Of two clinics at least."""
    return {
        "remove_clinics": tr("removal of {n} clinics"),
        "shortlist_clinics": tr("{n} clinics on the shortlist"),
        "take_clinics_off_shortlist": tr("{n} clinics off the shortlist"),
        "tag_clinics": tr("{tags} on {n} clinics"),
        "untag_clinics": tr("{tags} off {n} clinics"),
    }


def _people() -> dict[str, str]:
    return {
        "add_person": tr("new person {name} at {clinic}"),
        "change_person": tr("change of {name}"),
        "remove_person": tr("removal of {name}"),
        "set_roles": tr("what {name} does at {clinic}"),
        "choose_injector": tr("choice of who injects at {name}"),
        "choose_prescriber": tr("choice of who prescribes at {name}"),
        "choose_no_injector": tr("no choice of who injects at {name}"),
        "choose_no_prescriber": tr("no choice of who prescribes at {name}"),
        "add_registration": tr("new registration {number}, {register}"),
        "record_settled": tr("what {register} says of {number}"),
        "run_checks": tr("what {n} checks found"),
        "record_look_up": tr("what was read there: {register}"),
        "change_registration": tr("change of the registration {number}, {register}"),
        "remove_registration": tr("removal of the registration {number}, {register}"),
    }


def _answers() -> dict[str, str]:
    return {
        "record_finding": tr("answer to “{criterion}”: {level}"),
        "change_finding": tr("change of an answer to “{criterion}”: {level}"),
        "remove_finding": tr("removal of an answer to “{criterion}”: {level}"),
        "relax_gate": tr("“{criterion}” set aside for {name}"),
        "stop_relaxing": tr("“{criterion}” a knock-out again for {name}"),
    }


def _undo() -> dict[str, str]:
    return {
        "undone": tr("taken back: {step}"),
        "redone": tr("done again: {step}"),
        "nothing_to_undo": tr("there is nothing to take back"),
        "nothing_to_redo": tr("there is nothing to do again"),
        "changed_elsewhere": tr("changed in another window of the program"),
    }
