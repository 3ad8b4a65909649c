"""Everything within reach of a few letters: places, clinics, people and cases; every wish; every key."""
