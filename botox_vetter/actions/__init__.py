"""What did the person ask for? One module per noun, one function per wish; each change is one step that can be undone.

Every function takes the open library first and returns `Changed`. Drafts of new records come with any id; the record
gets a UUID of its own here. Bad input raises Refused and changes nothing. Nothing here imports SQLAlchemy before
`library.open_library` is called, for the window is painted first.
"""
