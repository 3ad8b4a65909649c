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
        "names_without_column": tr("the file of names has no column called name"),
        "npi_shape": tr("{value} is no NPI: that has ten digits and begins with 1 or 2"),
        "npi_check_digit": tr("{value} is no NPI: its last digit does not fit the others, one of them may be mistyped"),
        "no_name_to_screen": tr("there is no name and no number to look for"),
        "name_in_other_letters": tr("the list is in Latin letters: please give the name in them, too"),
    }
