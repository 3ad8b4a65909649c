"""The treatment itself: what it does, what can go wrong, what happens after, each statement with its sources."""
