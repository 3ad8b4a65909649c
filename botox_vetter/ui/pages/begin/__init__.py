"""The first page of a library without a case of the user's own: three questions, or the sample case to look at."""
