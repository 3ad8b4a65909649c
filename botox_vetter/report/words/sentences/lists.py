"""Why a list or the names for it could not be read, and what a list that was read does not say."""

from botox_vetter.language import tr


def list_sentences() -> dict[str, str]:
    return {
        "list_no_csv": tr("this is no list in the form of a CSV file with its columns named in the first line"),
        "list_without_columns": tr("the list has no column {columns}, so nobody can be looked for on it"),
        "list_cut_off": tr("the list breaks off in line {line}: please download it again"),
        "list_bad_row": tr("line {line} of the list has not as many values as there are columns"),
        "list_empty": tr("the list has no entries"),
        "list_lacks_columns": tr("the list has no column {columns}: what stands there elsewhere is not compared"),
        "list_has_more_columns": tr("the list has columns that are not known and not compared: {columns}"),
        "list_has_reinstated": tr("entries of the list that say that the exclusion has ended: {n}"),
        "list_without_dates": tr("no entry of the list has a date, so nobody can tell how old it is"),
        "list_much_shorter": tr(
            "this list has {n} entries and the one that is kept has {before}: a part seems to be missing, so "
            "nothing was changed"
        ),
        "list_older_than_kept": tr("this list is of {on} and the one that is kept of {kept}: nothing was changed"),
        "list_is_short": tr("it has {n} entries; the whole list has about 80,000, so some may be missing"),
        "list_too_old": tr(
            "the list {register} that is kept here is of {on}, more than {days} days old, so nothing was compared: "
            "update it"
        ),
        "list_kept_is_old": tr("this list is of {on}, more than {days} days old: who was added since is not on it"),
        "list_kept_of": tr("the list that is kept here is of {on}"),
        "list_damaged": tr("the file {name} of the list has changed on this computer: update the list"),
        "no_list_kept": tr("the list {register} is not kept here yet: fetch it under Sources, or give its file"),
        "monthly_without_list": tr("this is one month's file of the list: fetch the whole list first"),
        "monthly_gap": tr(
            "this monthly file is of {on} and the list of {kept}: a month between them is missing, so fetch the whole "
            "list"
        ),
        "compare_with_list": tr("comparison with the list {register}"),
        "judge_same": tr("{name} is the same as {entry} on the list {register}"),
        "judge_not_same": tr("{name} is not the same as {entry} on the list {register}"),
        "forget_judgement": tr("whether {name} is {entry} on the list {register} is open again"),
        "names_without_column": tr("the file of names has no column called name"),
        "npi_shape": tr("{value} is no NPI: that has ten digits and begins with 1 or 2"),
        "npi_check_digit": tr("{value} is no NPI: its last digit does not fit the others, one of them may be mistyped"),
        "no_name_to_screen": tr("there is no name and no number to look for"),
        "name_in_other_letters": tr("the list is in Latin letters: please give the name in them, too"),
    }
