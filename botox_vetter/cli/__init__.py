"""The same wishes from a terminal: words for people, or JSON with --json. No screen and no Qt.

Exit status: 0 done, 1 the world is at fault (said in one plain line on stderr), 2 wrong use, 3 a fault of ours.
"""
