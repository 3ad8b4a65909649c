"""Colour roles as Qt's own."""

from PySide6.QtGui import QColor, QPalette

from botox_vetter.ui.theme.roles import Roles


def palette(roles: Roles) -> QPalette:
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, roles.window),
        (QPalette.ColorRole.WindowText, roles.text),
        (QPalette.ColorRole.Base, roles.field),
        (QPalette.ColorRole.AlternateBase, roles.panel),
        (QPalette.ColorRole.Text, roles.text),
        (QPalette.ColorRole.Button, roles.panel),
        (QPalette.ColorRole.ButtonText, roles.text),
        (QPalette.ColorRole.BrightText, roles.bad),
        (QPalette.ColorRole.ToolTipBase, roles.panel),
        (QPalette.ColorRole.ToolTipText, roles.text),
        (QPalette.ColorRole.PlaceholderText, roles.muted),
        (QPalette.ColorRole.Highlight, roles.selection),
        (QPalette.ColorRole.HighlightedText, roles.text),
        (QPalette.ColorRole.Link, roles.accent),
        (QPalette.ColorRole.LinkVisited, roles.accent),
        (QPalette.ColorRole.Light, roles.panel),
        (QPalette.ColorRole.Midlight, roles.line),
        (QPalette.ColorRole.Mid, roles.line),
        (QPalette.ColorRole.Dark, roles.edge),
        (QPalette.ColorRole.Accent, roles.accent),
    ):
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(roles.muted))
    return made
