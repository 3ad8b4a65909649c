"""The plan: where, what, how often, for how much."""
