"""The pages on top of each other."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Only the page that is seen may ask for room."""

    def add(self, page: QWidget) -> None:
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        for one in (self.currentWidget(), page):
            policy = QSizePolicy.Policy.Preferred if one is page else QSizePolicy.Policy.Ignored
            if one is not None:
                one.setSizePolicy(policy, policy)
        self.setCurrentWidget(page)

    def hasHeightForWidth(self) -> bool:
        """Pages scroll; a height for a width would be that of hidden pages, too."""
        return False
