"""How much each topic of the background check counts, in words."""

from collections.abc import Mapping
from decimal import Decimal

from botox_vetter.domain.plans import Plan
from botox_vetter.language import tr
from botox_vetter.report.words.names import category_name, joined


def preset_name(preset: str) -> str:
    """ "": as the program weighs."""
    names = {
        "": tr("As the program weighs"),
        "first_time": tr("For a first treatment"),
        "medical": tr("For a medical treatment"),
        "officer": tr("For an inspection"),
    }
    return names.get(preset, preset)


def percent(points: Decimal, whole: Decimal) -> int:
    """Of all points, rounded half up; of none, nought."""
    return int(points * 100 / whole + Decimal("0.5")) if whole else 0


def weighing_words(plan: Plan) -> str:
    """What the person set, the weightiest first; "" where the program's own weights count."""
    if not plan.importance:
        return ""
    points = {one.category: one.points for one in plan.importance}
    whole = sum(points.values(), Decimal(0))
    in_order: Mapping[str, Decimal] = dict(sorted(points.items(), key=lambda pair: -pair[1]))
    told = (
        tr("{topic} {n} %").format(topic=category_name(category), n=percent(own, whole))
        for category, own in in_order.items()
    )
    return tr("How much each topic counts is your own choice: {topics}.").format(topics=joined(told))
