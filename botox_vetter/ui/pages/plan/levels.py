"""What treatment costs elsewhere in the plan's country, as somebody published it; context beside the person's own."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.price_levels import level_words, levels_in
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.theme import measures as m


class LevelsCard(QFrame):
    """Hidden for countries of which nothing was read."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._levels = say("")
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("What others have published")))
        column.addWidget(self._levels)
        words = tr("For context only: no figure rests on them, and the prices of your own clinics say more.")
        column.addWidget(say(words, "muted", m.SMALL))

    def show_plan(self, plan: Plan) -> None:
        levels = levels_in(plan.jurisdiction, self._rulebook)
        self.setVisible(bool(levels))
        lines = (tr("– {line}").format(line=level_words(level, self._rulebook)) for level in levels)
        self._levels.setText("\n".join(lines))
        addresses = {self._rulebook.price_sources[one].address for level in levels for one in level.source}
        self._levels.setToolTip("\n".join(sorted(addresses)))
