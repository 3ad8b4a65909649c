"""One module or folder for each place of the rail, and the start page."""
