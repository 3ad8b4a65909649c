"""Finding clinics and people near a place."""
