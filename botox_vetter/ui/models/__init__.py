"""Item models: they read the frozen facts, order and filter by themselves, and keep no copy that could go stale."""
