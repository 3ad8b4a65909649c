"""Compare: the shortlist side by side."""
