"""Where each clinic stands: rank, verdict, knock-outs, score."""

from collections import Counter

from botox_vetter.comparison.results import Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.sheets.figures import Figures, Group, figure
from botox_vetter.report.sheets.values import Value
from botox_vetter.report.words.names import criterion_title, sentence
from botox_vetter.report.words.vetting import verdict_detail, verdict_words
from botox_vetter.vetting.results import Outcome, whole_points


def standing_figures(group: Group) -> Figures:
    return Figures(
        tr("Where it stands"),
        (
            figure(tr("Rank"), group, lambda s: s.rank or None),
            figure(tr("Verdict"), group, lambda s: verdict_words(s.vetting.verdict)),
            figure(tr("What is open or failed"), group, lambda s: sentence(verdict_detail(s.vetting)) or None),
            figure(tr("Score, proven, of 100"), group, _proven),
            figure(tr("Score, possible, of 100"), group, _possible),
        ),
    )


def gate_figures(group: Group, rulebook: Rulebook) -> Figures:
    def failed(standing: Standing) -> Value:
        return "; ".join(criterion_title(cid, rulebook) for cid in standing.vetting.failed) or None

    return Figures(
        tr("Knock-outs"),
        (
            figure(tr("Knock-outs passed"), group, _passed),
            figure(tr("Knock-outs failed"), group, lambda s: len(s.vetting.failed)),
            figure(tr("Knock-outs open before booking"), group, lambda s: len(s.vetting.open)),
            figure(tr("Knock-outs to confirm at the visit"), group, lambda s: len(s.vetting.at_visit)),
            figure(tr("Which knock-outs fail"), group, failed),
            figure(tr("Questions still open"), group, lambda s: len(s.ask)),
        ),
    )


def _proven(standing: Standing) -> Value:
    score = standing.vetting.proven
    return None if score is None else whole_points(score)


def _possible(standing: Standing) -> Value:
    score = standing.vetting.possible
    return None if score is None else whole_points(score)


def _passed(standing: Standing) -> Value:
    return Counter(gate.outcome for gate in standing.vetting.gates)[Outcome.PASSES]
