"""What do we know in advance? Reads resources/ once into domain types; resources/README.md says what the keys mean.

The types are the grammar: each file is described by TypedDicts (`files`, `facts_file`) and the dataclasses of `domain`,
and one reader (`tables`) checks every key and value against them. A key that no type names is refused, so a slip in the
data is found at the start and not in front of a person. References between entries are checked by tests/knowledge.
"""
