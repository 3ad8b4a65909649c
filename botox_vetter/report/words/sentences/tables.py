"""Why a table, or a row or a cell of it, was not taken in, and what a person should know of one that was."""

from botox_vetter.language import tr


def table_sentences() -> dict[str, str]:
    """By kind."""
    return _files() | _sizes() | _cells() | _rows() | _clinics() | _people() | _prices() | _remarks() | _mapping()


def _files() -> dict[str, str]:
    return {
        "not_text": tr("the file is neither a spreadsheet nor text that can be read, from line {line} on"),
        "character_in_table": tr("line {line} holds a character that no text has"),
        "broken_quotes": tr("the quotation marks that begin in line {line} do not close as they should"),
        "cell_without_end": tr("the cell that begins in line {line} does not end, is a quotation mark missing?"),
        "broken_workbook": tr("this workbook is damaged, open it in your spreadsheet program and save it anew"),
        "table_protected": tr("this workbook is protected by a password, save it without one"),
        "old_excel": tr("this is a workbook of the old kind (.xls), save it as .xlsx or .csv"),
        "table_empty": tr("there is no row in it"),
        "nothing_to_paste": tr("nothing is copied yet, copy the cells in your spreadsheet first"),
        "not_a_table_file": tr("a table is written as .csv or .xlsx, and {file} is neither"),
        "cell_too_long": tr("a text has more than {limit} characters and fits in no workbook, choose .csv: {text}"),
    }


def _sizes() -> dict[str, str]:
    return {
        "table_too_large": tr("the table is larger than {limit_mb} MB"),
        "too_many_rows": tr("the table has more than {limit} rows, take it in in parts"),
        "too_many_columns": tr("row {line} has more than {limit} columns"),
    }


def _cells() -> dict[str, str]:
    return {
        "cell_not_computed": tr("a formula whose result is not in the file, open it in your spreadsheet and save it"),
        "error_in_cell": tr("the spreadsheet itself shows a fault here: {text}"),
        "ambiguous_day": tr("{value} may be two days, say whether the day or the month comes first"),
        "not_a_figure": tr("not a number of at least 0: {text}"),
        "not_whole": tr("not a whole number: {text}"),
        "not_a_price": tr("not a price that can be read: {text}"),
        "not_one_of_these": tr("{text} is none of: {known}"),
        "no_such_place": tr("a place that the program does not know, write a code such as GB-ENG: {text}"),
    }


def _rows() -> dict[str, str]:
    return {
        "row_too_wide": tr("the row has {cells} cells, more than there are headings, is a quotation mark missing?"),
        "row_says_nothing": tr("none of the columns that are taken in says anything here"),
        "row_says_otherwise": tr("row {row} says something else about the same one"),
    }


def _clinics() -> dict[str, str]:
    return {
        "which_clinic": tr("{count} clinics are called {name}, a postcode would tell which is meant"),
        "no_such_clinic": tr("no clinic of this case is called {name}"),
        "clinic_missing": tr("the row does not say which clinic it belongs to"),
        "number_missing": tr("the number in the register is missing"),
        "register_missing": tr("the row does not say which register the number {number} belongs to"),
    }


def _people() -> dict[str, str]:
    return {
        "which_person": tr("{count} people are called {name}, a number in a register would tell who is meant"),
        "number_of_another": tr("the number {number} belongs to {name}"),
        "another_number": tr("{name} stands in that register under {number}"),
        "role_missing": tr("the row does not say what this person does there: injects, prescribes, or both"),
    }


def _prices() -> dict[str, str]:
    return {
        "price_missing": tr("the row names no price"),
        "low_missing": tr("the row names the upper end of the price alone"),
        "price_twice": tr("the row names two different prices"),
        "basis_missing": tr("the row does not say what the price pays for"),
        "treatment_not_understood": tr("it cannot be told what this pays for, give its basis or areas: {text}"),
        "two_currencies": tr("the row names several currencies: {currencies}"),
        "which_dollar": tr("whose dollar is meant is not said, write USD, CAD, AUD or NZD"),
        "which_price": tr("{count} prices of this clinic are like this one, so it cannot be told which changes"),
    }


def _remarks() -> dict[str, str]:
    """Nothing of this keeps a row out."""
    return {
        "known_by_website": tr("has another name in the case, known by its website"),
        "known_by_phone": tr("has another name in the case, known by its telephone number"),
        "clinic_added": tr("the clinic {name} is added, too"),
        "same_name_elsewhere": tr("somebody of this name is in the case already and is kept apart"),
        "at_no_clinic": tr("stands at no clinic"),
        "row_twice": tr("a row above says the same"),
    }


def _mapping() -> dict[str, str]:
    return {
        "no_such_sheet": tr("the workbook has no sheet {text}, but {names}"),
        "no_such_heading": tr("the table has no heading {text}"),
        "no_such_field": tr("a table of this kind has no field {field}"),
    }
