"""What do they see and press? The main window, its pages, item models and theme. Asks `actions`, never `store`.

Decision: no view models. A page reads the frozen facts of the case from the `Desk`, and every edit is one action,
one transaction and one undo step; the page reloads from what was kept. The price is a reload after each edit,
which is cheap for a case; in return no two places can disagree.
"""
