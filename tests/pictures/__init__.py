"""Pictures of every screen in every variant, to be looked at; and what may be wrong in them that can be measured.

python3 start.py pictures OUT [--only WORD ...]

states    what lies in the library: the sample case and awkward ones
screens   what can be seen of a state
variants  how it can look: colours, size of window and text, long words
album     which pictures are taken, and takes them
cut       finds texts that do not fit
"""
