"""What to expect, beside the plan: when it begins, how long it lasts, how often one comes back."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.expecting import expectations, source_words, sources_of
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.theme import measures as m


class ExpectCard(QFrame):
    """Hidden while nothing is planned."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._words, self._sources = say(""), say("", "muted", m.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("What to expect")))
        column.addWidget(self._words)
        column.addWidget(self._sources)

    def show_plan(self, plan: Plan) -> None:
        told = expectations(plan, self._rulebook)
        self.setVisible(bool(told))
        self._words.setText(" ".join(told))
        sources = sources_of(plan, self._rulebook)
        named = ntr("Source: {sources}.", "Among the sources: {sources}.", len(sources)).format(
            sources="; ".join(source_words(source) for source in sources)
        )
        general = tr("General information, compiled in {month}; not medical advice.").format(
            month=self._rulebook.treatments.compiled
        )
        self._sources.setText(f"{general} {named}" if sources else general)
        self._sources.setToolTip("\n".join(source.address for source in sources))
