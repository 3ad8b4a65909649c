"""The pages on top of each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedWidget, QWidget

from botox_vetter.ui.panes import target_in


class PageStack(QStackedWidget):
    """Only the page that is seen may ask for room."""

    def add(self, page: QWidget) -> None:
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.addWidget(page)

    def show_page(self, page: QWidget) -> bool:
        """Whether the keyboard was in the page before; it waits in none of them, else it would stray on its way."""
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and page is not self.currentWidget() and self.isAncestorOf(focus)
        if had_keyboard:
            self.setFocus()
        for one in (self.currentWidget(), page):
            policy = QSizePolicy.Policy.Preferred if one is page else QSizePolicy.Policy.Ignored
            if one is not None:
                one.setSizePolicy(policy, policy)
        self.setCurrentWidget(page)
        return had_keyboard

    def take_keyboard(self) -> None:
        """Where the page itself has not taken it, as it was left, or first as one reads."""
        page, focus = self.currentWidget(), QApplication.focusWidget()
        if page is None or (focus is not None and page.isAncestorOf(focus)):
            return
        target = target_in(page)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def hasHeightForWidth(self) -> bool:
        """Pages scroll; a height for a width would be that of hidden pages, too."""
        return False
