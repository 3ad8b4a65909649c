"""Clinics and people near a place, from whoever lists them; what is chosen of them becomes candidates of the case."""
