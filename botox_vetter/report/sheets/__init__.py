"""What a report says as rows of typed values, for spreadsheets: numbers to compute with, no sentence cut in two."""
