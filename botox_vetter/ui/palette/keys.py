"""The keys that open a palette, each also where another one is open."""

TO_GO, TO_DO, FOR_KEYS = "Ctrl+K", "Ctrl+Shift+P", "Ctrl+/"
