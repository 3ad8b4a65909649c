"""What a page is for, what to do when something goes wrong, and what the program is."""
