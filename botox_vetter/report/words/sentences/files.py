"""Why a file or the library could not be read or written, in words that say what to do."""

from botox_vetter.language import tr


def file_sentences() -> dict[str, str]:
    """By kind. `address`: where the library lies."""
    return _files() | _printers() | _library()


def _files() -> dict[str, str]:
    return {
        "file_not_read": tr("the file could not be read: {file} ({why})"),
        "file_not_written": tr("the file could not be written: {file} ({why})"),
        "file_too_large": tr("the file is larger than {limit_mb} MB"),
        "no_such_kind": tr("the ending of the name says what is written, and a report can not be that: {file}"),
        "not_utf8": tr("the file is not text in UTF-8: {file}"),
        "no_pdf_program": tr("no program on this computer shows PDF files; the pages are here: {file}"),
        "no_program_for_it": tr("no program on this computer opens such a file; a copy is here: {file}"),
        "no_page": tr("this is no page of a website"),
        "page_too_large": tr("the page is larger than {limit_mb} MB"),
        "pdf_protected": tr("this PDF is protected by a password; save it without one and drop it here"),
        "pdf_damaged": tr("this PDF is damaged and cannot be read; open it in your PDF program and save it anew"),
        "pdf_too_long": tr("this PDF is too long to be read; save the pages with the prices by themselves"),
        "pdf_only_pictures": tr(
            "this PDF holds pictures and no text, so nothing can be read of it; type its prices in by hand"
        ),
        "no_rates": tr("this is no file of exchange rates of the European Central Bank"),
        "rates_unreadable": tr("the file of exchange rates could not be understood: {words}"),
        "settings_not_kept": tr("the settings could not be kept in {file} ({why})"),
    }


def _printers() -> dict[str, str]:
    return {
        "no_such_pages": tr("there are no pages {pages} among {count}"),
        "no_such_printer": tr("the printer {printer} is not there any more, please choose another one"),
        "printer_takes_nothing": tr("the printer {printer} did not take the pages: is it switched on and connected?"),
        "printer_rejects": tr(
            "the printer {printer} takes no pages at the moment: its queue is closed, in the printer settings of this "
            "computer"
        ),
        "not_called_back": tr(
            "the printer {printer} could not be stopped: the printer settings of this computer may do it"
        ),
        "printer_gave_up": tr(
            "the printer {printer} gave up, and some or all pages are missing: the printer settings of this computer "
            "may say why"
        ),
        "printer_lost": tr("the printer {printer} cannot be reached any more, and may not have got the pages"),
    }


def _library() -> dict[str, str]:
    return {
        "missing": tr("there is no library at {address}"),
        "missing_folder": tr("the folder of the library is not there: {folder}"),
        "not_supported": tr("this is not an address of a library that the program can open: {address}"),
        "foreign": tr("this file is not a library of this program, it was left as it is: {address}"),
        "newer": tr("the library was written by a newer version of the program, please update it: {address}"),
        "damaged": tr("the library is damaged, take back a copy of it: {address}"),
        "read_only": tr("the library may only be read, so nothing could be kept: {address}"),
        "busy": tr("another program is using the library, try again in a moment: {address}"),
        "no_room": tr("the disk is full, nothing was kept: {address}"),
        "not_reachable": tr("the library cannot be reached: {address}"),
    }
