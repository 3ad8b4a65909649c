"""Report: what is printed, and how it leaves the program."""
