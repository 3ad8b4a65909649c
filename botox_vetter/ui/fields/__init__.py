"""Fields that keep what is typed: when left, on Enter, or after two seconds' rest. One module per kind of value.

Every field has `show_value(value)`, which says nothing to the outside and leaves a text that is being typed alone,
and the signal `committed(value)`, which comes only when the value differs from the one last shown.
"""
