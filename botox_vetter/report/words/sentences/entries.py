"""Why something that was typed in or read from a file was not accepted."""

from botox_vetter.language import tr


def entry_sentences() -> dict[str, str]:
    """By kind. Where the reason says at which place of a file, the caller adds it."""
    return _amounts() | _records() | _unknown() | _file_contents()


def _amounts() -> dict[str, str]:
    return {
        "no_amount": tr("this is not an amount"),
        "negative_amount": tr("an amount cannot be negative: {low}"),
        "range_upside_down": tr("the upper end is below the lower one: {low}, {high}"),
        "no_rate_figure": tr("an exchange rate is more than nothing: {currency}, {on}"),
        "no_percentage": tr("a percentage lies between 0 and 100, not {value}"),
        "no_currency": tr("an amount needs a currency of three capital letters, such as GBP"),
        "unknown_currency": tr("not a currency that anybody pays in: {code}"),
        "free_treatment": tr("no treatment costs nothing; only a consultation or a review may be free"),
        "zero_units": tr("at least some units of {product} for {area}, or none said at all"),
        "discount_on_nothing": tr("a discount belongs to a membership, and this is the price of something else"),
        "dates_upside_down": tr("the last day comes before the first: {start}, {end}"),
        "sessions_out_of_range": tr("sessions a year lie between 1 and 52, not {value}"),
        "months_out_of_range": tr("months of effect are more than 0 and at most 60, not {value}"),
        "bundle_without_count": tr("a price for several areas needs their number"),
        "package_without_sessions": tr("a package needs its number of sessions"),
        "earlier_of_another": tr("an earlier price belongs to another price"),
        "area_twice": tr("an area stands twice in the plan"),
        "question_missing": tr("a question of your own needs words, at most {most} letters"),
        "topic_twice": tr("a topic stands twice among those that are weighed"),
        "points_out_of_range": tr("a topic counts from 0 to {most} points, not {value}"),
        "question_twice": tr("a question stands twice among the answers about yourself"),
    }


def _records() -> dict[str, str]:
    return {
        "name_missing": tr("a name is needed"),
        "note_empty": tr("a note needs words"),
        "reason_missing": tr("a reason is needed for “{criterion}”"),
        "gate_of_the_law": tr("“{criterion}” is asked by law and cannot be set aside"),
        "no_gate_here": tr("“{criterion}” is no knock-out here"),
        "entry_incomplete": tr("it needs the name as registered and the day it was looked up: {register}"),
        "settles_nothing": tr("these words of the register settle nothing: {register}"),
        "number_does_not_fit": tr("{number} does not look like a number of this register: {register}"),
        "no_subject": tr("it must be about one clinic or one person"),
        "wrong_subject": tr("“{criterion}” is asked about {subject}"),
        "no_such_role": tr("this person does not have that role there: {role}"),
        "no_such_record": tr("it is not there any more"),
        "record_already_there": tr("it is there already"),
        "changed_meanwhile": tr("it was changed meanwhile, nothing was done"),
        "step_under_way": tr("something else is being kept still: please try again when that is done"),
        "case_already_there": tr("the case {name} is in this library already"),
        "no_such_case": tr("there is no case {text}"),
        "several_cases": tr("several cases begin with {text}: {names}"),
    }


def _unknown() -> dict[str, str]:
    return {
        "no_such_register": tr("a register that the program does not know: {register}"),
        "no_such_criterion": tr("a question that the program does not know: {criterion}"),
        "no_such_level": tr("not an answer to “{criterion}”: {level}"),
        "no_such_area": tr("an area that the program does not know: {area}"),
        "no_such_product": tr("a brand that the program does not know: {product}"),
        "no_such_profession": tr("a profession that the program does not know: {profession}"),
    }


def _file_contents() -> dict[str, str]:
    return {
        "no_case_file": tr("this file holds no case"),
        "other_schema": tr("the case was written by another version (schema {number}, this program reads {known})"),
        "not_json": tr("this is not JSON, from line {line}, column {column} on"),
        "key_twice": tr("{key} stands there twice"),
        "no_id": tr("a record has no id"),
        "id_twice": tr("two records have the id {id}"),
        "no_such_reference": tr("it points to a record that is not there: {id}"),
        "unknown_key": tr("a field that the program does not know: {key}"),
        "missing_key": tr("a field is missing: {key}"),
        "wrong_type": tr("this should be of another sort: {wanted}"),
        "not_one_of": tr("not one of the values that can stand here: {value}"),
        "bad_text": tr("a text holds characters that cannot be kept"),
        "bad_number": tr("not a number that can be kept"),
        "bad_date": tr("not a date (2026-11-22): {value}"),
        "bad_moment": tr("not a moment (2026-11-22T18:45:00+00:00): {value}"),
    }
