"""Steps that record what else is known of clinics, people and cases, and why such a record was not accepted."""

from botox_vetter.language import tr


def record_sentences() -> dict[str, str]:
    """By kind."""
    return _clinic_steps() | _evidence_steps() | _case_steps() | _ranges() | _refused() | _evidence_refused()


def _clinic_steps() -> dict[str, str]:
    return {
        "add_premises": tr("further premises of {name}"),
        "change_premises": tr("change of further premises of {name}"),
        "remove_premises": tr("removal of further premises of {name}"),
        "add_insurance": tr("new insurance, {insurer}"),
        "change_insurance": tr("change of the insurance, {insurer}"),
        "remove_insurance": tr("removal of the insurance, {insurer}"),
        "add_visit": tr("visit to {name} on {on}"),
        "change_visit": tr("change of the visit to {name} on {on}"),
        "remove_visit": tr("removal of the visit to {name} on {on}"),
        "ask_clinic": tr("question put to {name}"),
        "change_inquiry": tr("change of a question put to {name}"),
        "ask_again": tr("question put to {name} again"),
        "mark_answered": tr("{name} answered"),
        "remove_inquiry": tr("removal of a question put to {name}"),
        "add_reviews": tr("reviews of {name} on {platform}"),
        "change_reviews": tr("change of the reviews of {name} on {platform}"),
        "remove_reviews": tr("removal of the reviews of {name} on {platform}"),
    }


def _evidence_steps() -> dict[str, str]:
    return {
        "attach_evidence": tr("new evidence {name}"),
        "capture_website": tr("website {host} read, pages: {n}"),
        "change_evidence": tr("change of what stands beside {name}"),
        "link_evidence": tr("{name} as evidence for one more"),
        "unlink_evidence": tr("{name} as evidence for one less"),
        "remove_evidence": tr("removal of the evidence {name}"),
        "restore_evidence": tr("evidence {name} brought back"),
    }


def _case_steps() -> dict[str, str]:
    return {
        "copy_case": tr("copy of {original}: {name}"),
        "archive_case": tr("case {name} into the archive"),
        "unarchive_case": tr("case {name} out of the archive"),
        "bin_case": tr("case {name} into the bin"),
        "restore_case": tr("case {name} out of the bin"),
        "delete_for_good": tr("deletion of the case {name} for good"),
        "revert": tr("taken back out of the history: {step}"),
    }


def _ranges() -> dict[str, str]:
    return {
        "day_out_of_range": tr("a day lies between {first} and {last}; {value} does not"),
        "figure_out_of_range": tr("{value} is more than can be meant here, the most is {greatest}"),
        "rating_out_of_range": tr("a rating lies between 0 and the best one possible, not {rating} of {out_of}"),
        "amount_or_none": tr("a price has an amount, or is told on request, or is not published: just one of them"),
        "blank_in_list": tr("an entry of the list is empty: {field}"),
        "twice_in_list": tr("{value} stands twice in the list: {field}"),
    }


def _refused() -> dict[str, str]:
    return {
        "premises_empty": tr("further premises need a name, an address, a postcode or a telephone number"),
        "insurance_empty": tr("an insurance needs an insurer, a policy, a last day or a note"),
        "visit_elsewhere": tr("this visit was to another clinic"),
        "nothing_asked": tr("nothing is asked yet: choose a question or write one down"),
        "platform_missing": tr("the reviews need the platform on which they stand"),
        "case_not_in_bin": tr("only a case in the bin is deleted for good: {name}"),
        "no_such_step": tr("this step cannot be taken back: it was taken back already, or is of another case"),
    }


def _evidence_refused() -> dict[str, str]:
    return {
        "evidence_empty": tr("the file is empty"),
        "evidence_too_large": tr("a file kept as evidence is at most {limit_mb} MB large"),
        "evidence_not_here": tr("the record of {name} is here, the file itself is not in this library"),
        "evidence_damaged": tr("the file {name} is not as it was kept: the library is damaged there"),
        "evidence_in_force": tr("{name} is still kept as evidence, here or in another case: remove it there first"),
        "bad_checksum": tr("this is not the checksum of a file (SHA-256): {value}"),
    }
