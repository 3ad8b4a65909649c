"""How much each topic counts: by sliders, a preset, or a dozen questions; beside it what that does to the ranking.

Every change is kept at once as one step, which Undo takes back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from botox_vetter.actions.compare import compare_file
from botox_vetter.actions.weighing import weigh
from botox_vetter.comparison.results import Comparison
from botox_vetter.comparison.swing import Pair, weights
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.weighing import Importance
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Heading, Paragraph, Role
from botox_vetter.report.sections.weighing import weighing_effect
from botox_vetter.report.words.weighing import preset_name
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.pages.compare.blocks_card import BlocksCard
from botox_vetter.ui.pages.compare.guided_choice import GuidedChoice
from botox_vetter.ui.pages.compare.own_questions import OwnQuestions
from botox_vetter.ui.pages.compare.topic_sliders import MOST, TopicSliders
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look
from botox_vetter.vetting.rules import points_of, rules_for

PROGRAMS, OWN = "", "own"  # beside the presets of the data


class WeighCard(QWidget):
    """Also before there is any clinic: then it says that it will count for those to come."""

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._shipped: dict[str, Decimal] = {}
        self._preset, self._ask = ChoiceField(), QPushButton(tr("Or answer a few &questions …"))
        self._sliders, self._guided, self._stack = TopicSliders(), GuidedChoice(), QStackedWidget()
        self._stack.setAccessibleName(tr("How much each topic counts"))
        self._own_questions = OwnQuestions(desk)
        self._begin, self._effect = QWidget(), BlocksCard(tr("What this does to the ranking"), look)
        self._lay_out()
        self._preset.committed.connect(self._on_preset)
        self._sliders.committed.connect(lambda: self._keep(self._sliders.points))
        self._ask.clicked.connect(lambda _checked: self._on_ask())
        self._guided.answered.connect(self._on_answered)
        self._guided.left.connect(lambda: self._show_sliders())

    def show_weights(self, file: CaseFile, comparison: Comparison | None) -> None:
        """comparison: of the shortlist, by the weights of the plan; None: there is none."""
        rules = rules_for(self._desk.rulebook, file.plan.jurisdiction, file.plan.is_medical, file.plan.weighing)
        points = points_of(rules.asked.values()).items()
        self._shipped = {topic: Decimal(one.numerator) / one.denominator for topic, one in points}
        self._own_questions.show_questions(file)
        self._show_kept(file)
        self._begin_effect(file, comparison)

    def _show_kept(self, file: CaseFile) -> None:
        self._sliders.show_points(self._now(file), self._ask)
        self._preset.offer(self._presets(file))
        self._preset.show_value(self._preset_of(file))

    def _now(self, file: CaseFile) -> dict[str, Decimal]:
        own = {one.category: one.points for one in file.plan.importance}
        return {topic: own.get(topic, points) for topic, points in self._shipped.items()}

    def _presets(self, file: CaseFile) -> list[tuple[str, str]]:
        offered = [PROGRAMS, *(preset.id for preset in self._desk.rulebook.presets)]
        own = [(OWN, tr("Your own"))] if self._preset_of(file) == OWN else []
        return [*((preset, preset_name(preset)) for preset in offered), *own]

    def _preset_of(self, file: CaseFile) -> str:
        found = (one.id for one in self._desk.rulebook.presets if one.importance == file.plan.importance)
        return PROGRAMS if not file.plan.importance else next(found, OWN)

    def _on_preset(self, chosen: object) -> None:
        by_id = {preset.id: preset.importance for preset in self._desk.rulebook.presets}
        if chosen == PROGRAMS or chosen in by_id:
            self._do(by_id.get(str(chosen), ()))

    def _keep(self, points: Mapping[str, Decimal]) -> None:
        self._do(tuple(Importance(topic, own) for topic, own in points.items()))

    def _do(self, importance: tuple[Importance, ...]) -> None:
        file = self._desk.file
        if file is None or importance == file.plan.importance:
            return
        if self._desk.do(weigh, file.case.id, importance) is None:  # nothing could be kept
            self._show_kept(file)

    def _on_ask(self) -> None:
        points = self._sliders.points
        self._stack.setCurrentWidget(self._guided)
        self._guided.begin(sorted(points, key=lambda topic: -points[topic]))
        top = self._scrolled.verticalScrollBar()
        QTimer.singleShot(0, self, lambda: top.setValue(0))  # else the keyboard is where the question is not
        self._begin.hide()
        self._own_questions.hide()

    def _on_answered(self, pairs: Sequence[Pair]) -> None:
        """In as many points as the program gives all topics together, but for what a slider can show."""
        found = weights(pairs)
        whole = min(float(sum(self._shipped.values())), MOST / max(found.values()))
        self._show_sliders()
        self._keep({topic: Decimal(round(found[topic] * whole)) for topic in self._shipped if topic in found})

    def _show_sliders(self) -> None:
        self._stack.setCurrentIndex(0)
        self._begin.show()
        self._own_questions.show()
        if self.isVisible():
            self._ask.setFocus()

    def _begin_effect(self, file: CaseFile, comparison: Comparison | None) -> None:
        if self._job is not None:
            self._job.cancel()
        if comparison is None:
            self._tell(
                [Paragraph(tr("No clinic is on the shortlist yet. These weights count as soon as there is one."))]
            )
            return
        plain = replace(file, case=replace(file.case, plan=replace(file.plan, importance=())))
        rulebook, today = self._desk.rulebook, self._desk.today
        self._job = self._jobs.run(
            lambda _stop: compare_file(plain, rulebook, today, plain.shortlist),
            lambda shipped: self._tell([weighing_effect(comparison, shipped)]),
            self._desk.complain,
            self,
        )

    def _tell(self, blocks: list[Block]) -> None:
        note = tr(
            "Below “Program” stands the rank by the weights that it begins with. Knock-outs have no weight: no other "
            "weight saves a clinic that fails one."
        )
        self._effect.show_blocks([Heading(1, tr("What this does to the ranking")), *blocks, Paragraph(note, Role.NOTE)])

    def _lay_out(self) -> None:
        inside = QFrame()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, m.GAP, m.GAP)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("How much each topic counts")))
        column.addWidget(say(tr("Each change counts at once; Undo takes it back."), "muted"))
        begin = QVBoxLayout(self._begin)
        begin.setContentsMargins(0, 0, 0, 0)
        begin.setSpacing(m.GAP)
        begin.addWidget(Labelled(tr("Begin with"), self._preset))
        begin.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._begin)
        self._stack.addWidget(self._sliders)
        self._stack.addWidget(self._guided)
        column.addWidget(self._stack)
        column.addWidget(self._own_questions)
        column.addStretch()
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(m.GAP_LARGE)
        self._scrolled = Scrolled(inside)
        sides.addWidget(self._scrolled, 1)
        sides.addWidget(self._effect, 1)
