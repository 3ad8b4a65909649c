"""What was read on the left, the chosen thing on the right; what is pressed on either changes one review."""

from dataclasses import replace

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from botox_vetter.actions.proposals.proposal import PersonChange, Proposal, QuoteChange, Standing
from botox_vetter.actions.proposals.review import Decision, Review
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, RoleKind
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import is_web_address
from botox_vetter.ui.models.review_tree import ReviewTree
from botox_vetter.ui.models.review_words import ReviewWords
from botox_vetter.ui.pages.clinics.prices_form import QuoteForm
from botox_vetter.ui.pages.review.chosen import KINDS, Chosen
from botox_vetter.ui.pages.review.edit import Edit
from botox_vetter.ui.pages.review.tree import ReviewView
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

SHARES = (57, 43)


class Sides(QSplitter):
    """changed(Review): something else is decided, or put right. editing(bool): whether a form is open."""

    changed = Signal(object)
    editing = Signal(bool)

    def __init__(self, rulebook: Rulebook, words: ReviewWords, look: Look) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._review: Review | None = None
        self._file: CaseFile | None = None
        self._clinic: Clinic | None = None
        self._form: Edit | QuoteForm | None = None
        self._tree = ReviewView(ReviewTree(words, self), look)
        self._chosen = Chosen(words)
        self._group = SignButton(tr("Accept all of this &group"), "check_list")
        self._same = QPushButton()
        self._same.setCheckable(True)
        self._lay_out()
        self._connect()

    def show_review(self, review: Review, file: CaseFile, clinic: Clinic) -> None:
        """clinic: as it is, or as it would be added."""
        self._review, self._file, self._clinic = review, file, clinic
        key, n = self._tree.key, len(review.same)
        model = self._tree.model()
        assert isinstance(model, ReviewTree)
        model.show_review(review, file, self._same.isChecked())
        if self._tree.key != key or not key:
            self._tree.choose(key)
        self._same.setText(_same_words(n, self._same.isChecked()))
        self._same.setVisible(bool(n))
        self._show_chosen()

    @property
    def has_same(self) -> bool:
        """Whether what is in the case as it is is listed, too."""
        return self._same.isChecked()

    def show_same(self, is_shown: bool = True) -> None:
        """From the next review on."""
        self._same.setChecked(is_shown)

    def take_keyboard(self) -> None:
        self._tree.setFocus()

    def decide(self, decision: Decision) -> None:
        """About the chosen thing; then the next one is chosen."""
        if (one := self._one) is None or self._review is None or one.standing is Standing.SAME:
            return
        changed = self._review.decide([one.key], decision)
        if changed != self._review:
            self.changed.emit(changed)
            self._tree.step()

    def accept_group(self) -> None:
        model = self._tree.model()
        assert isinstance(model, ReviewTree)
        group = model.group_of(self._tree.currentIndex())
        if group is not None and self._review is not None:
            self.changed.emit(self._review.accept_group(group))

    def edit(self) -> None:
        """A form stands below the words of the chosen thing until it is saved or left."""
        one = self._one
        if one is None or self._file is None or self._clinic is None:
            return
        if one.standing in (Standing.SAME, Standing.GONE):  # there is nothing to put right
            return
        self._leave_form()
        if isinstance(one.change, QuoteChange):
            read, on = one.change.quote, one.page.seen_on
            form: Edit | QuoteForm = QuoteForm(self._rulebook, self._clinic, self._file, read, on, False)
            form.saved.connect(lambda quote: self._on_quote(one, quote))
        else:
            form = Edit(self._rulebook, one)
            form.saved.connect(self._on_edited)
        form.left.connect(self._on_left)
        self._form = form
        self._column.insertWidget(1, form)
        self._chosen.show_words_alone(one)
        form.show()  # at once, so that it can take the keyboard
        form.take_keyboard()
        self.editing.emit(True)

    def tick(self, kinds: frozenset[RoleKind]) -> None:
        """What the chosen person does there."""
        one = self._one
        if one is not None and isinstance(one.change, PersonChange) and self._review is not None:
            self.changed.emit(self._review.edit(replace(one, change=replace(one.change, kinds=kinds))))

    @property
    def _one(self) -> Proposal | None:
        return self._review.one(self._tree.key) if self._review is not None else None

    def _on_key(self, key: str) -> None:
        one = self._one
        if one is None or self._review is None:
            return
        match key:
            case "A":
                self.decide(Decision.ACCEPTED)
            case "R":
                self.decide(Decision.REFUSED)
            case "E":
                self.edit()
            case " ":
                self._toggle(one, self._review)
            case _:
                if isinstance(one.change, PersonChange) and not one.change.is_here:
                    kind = next(kind for kind, letter in KINDS.items() if letter == key)
                    self.tick(one.change.kinds ^ {kind})

    def _toggle(self, one: Proposal, review: Review) -> None:
        """Accepted, refused, not decided, and so on; what cannot be accepted is refused or not decided."""
        if one.standing is Standing.SAME:
            return
        order = [Decision.OPEN, Decision.ACCEPTED, Decision.REFUSED]
        if not review.can_accept(one):
            order.remove(Decision.ACCEPTED)
        present = review.decision(one.key)
        after = order[(order.index(present) + 1) % len(order)] if present in order else Decision.OPEN
        self.changed.emit(review.decide([one.key], after))

    def _on_edited(self, one: Proposal) -> None:
        self._leave_form()
        if self._review is not None:
            self.changed.emit(self._review.edit(one))
        self.take_keyboard()

    def _on_quote(self, one: Proposal, quote: Quote) -> None:
        assert isinstance(one.change, QuoteChange)
        self._on_edited(replace(one, change=replace(one.change, quote=quote), cannot=None))

    def _on_left(self) -> None:
        self._leave_form()
        self._show_chosen()
        self.take_keyboard()

    def _leave_form(self) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            self.editing.emit(False)

    def _open_page(self) -> None:
        one = self._one
        if one is not None and is_web_address(one.page.facts.address):
            QDesktopServices.openUrl(QUrl(one.page.where(one.seen)))

    def _show_chosen(self) -> None:
        one = self._one
        self._chosen.setVisible(one is not None)
        self._group.setEnabled(one is not None)
        if one is not None and self._review is not None and self._form is None:
            self._chosen.show_proposal(one, self._review)

    def _on_chosen(self) -> None:
        self._leave_form()
        self._show_chosen()

    def _on_same(self) -> None:
        if self._review is not None and self._file is not None and self._clinic is not None:
            self.show_review(self._review, self._file, self._clinic)

    def _connect(self) -> None:
        self._tree.chosen.connect(lambda _key: self._on_chosen())
        self._tree.pressed_key.connect(self._on_key)
        self._tree.opened.connect(self._open_page)
        self._tree.group_wanted.connect(self.accept_group)
        self._chosen.decided.connect(self.decide)
        self._chosen.edit_wanted.connect(self.edit)
        self._chosen.page_wanted.connect(self._open_page)
        self._chosen.ticked.connect(self.tick)
        self._group.clicked.connect(self.accept_group)
        self._same.clicked.connect(self._on_same)

    def _lay_out(self) -> None:
        self._group.setToolTip(tr("In the list: {key}").format(key="Ctrl+A"))
        left, right, below = QWidget(), QWidget(), QHBoxLayout()
        below.setSpacing(m.GAP)
        below.addWidget(self._group)
        below.addWidget(self._same)
        below.addStretch()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, m.GAP_SMALL, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._tree, 1)
        column.addLayout(below)
        self._column = QVBoxLayout(right)
        self._column.setContentsMargins(m.GAP_SMALL, 0, m.GAP, 0)
        self._column.addWidget(self._chosen)
        self._column.addStretch()
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setHandleWidth(m.HANDLE)
        self.setChildrenCollapsible(False)
        self.addWidget(left)
        self.addWidget(Scrolled(right))
        for n, share in enumerate(SHARES):
            self.setStretchFactor(n, share)
        self.setSizes([share * 10 for share in SHARES])


def _same_words(n: int, is_shown: bool) -> str:
    if is_shown:
        return tr("Fold away what is the &same")
    return ntr("{n} thing is as you have it: &show it", "{n} things are as you have them: &show them", n).format(n=n)
