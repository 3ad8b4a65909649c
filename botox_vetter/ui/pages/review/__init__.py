"""What was read on a clinic's pages, to be accepted, edited or refused; and where a page to be read is asked for."""
