"""What is open and what to find out next: topics gathered from single questions, rows of them, one table."""
