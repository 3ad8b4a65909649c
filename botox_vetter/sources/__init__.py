"""What does the world say? Pages, registers, lists and places become facts; `fetch` alone sends requests."""
