"""One place for colours, type sizes and spacing. Widgets name roles, never colours."""
