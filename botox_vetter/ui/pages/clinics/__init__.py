"""Clinics: the candidates of the case on the left, everything about one of them on the right."""
