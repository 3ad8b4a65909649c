"""What a row, or a word that is inferred, is about: by these names its reasons are asked for."""

SESSION, FIRST_SESSION, YEAR, MONTH = "session", "first_session", "year", "month"
TWO_YEARS, FIVE_YEARS = "two_years", "five_years"
FIGURES = (SESSION, FIRST_SESSION, YEAR, TWO_YEARS, FIVE_YEARS, MONTH)
VERDICT, SCORE = "verdict", "score"
RANK, INJECTOR = "rank", "injector"
UNITS = "units"  # that the data count by default
