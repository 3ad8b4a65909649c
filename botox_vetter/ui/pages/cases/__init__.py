"""The place of all cases: begun, found, opened, put away, thrown away."""
