"""What does the world say? Asked with manners, and told as data.

Context: a person's computer asks small clinics' websites and public registers; each answer may be slow, false, hostile
or of unknown shape, and every request tells somebody something about that person.
Decision: `fetch` is the only module that sends a request. Robots, pace, addresses, limits and redirects are settled
there for everybody; every request stands in the ledger before it goes out; one switch stops them all. What the world
does wrong is a `NotFetched` with its reason, never an exception. Readers are pure functions of what was fetched.
Consequences: a new source is a description in resources/sources.toml and a module that builds an `Ask` and reads a
`Fetched`; the window shows it without being changed.
"""
