"""What prices take from the treatments (DESIGN P3, P5, P12)."""

from decimal import Decimal

from botox_vetter.domain.treatments import Area, Bundle, EntryStatus, Indication, Product, Treatments, UnitsRange
from botox_vetter.pricing.facts import UnitsSource, facts_of


def span(low: int, high: int) -> UnitsRange:
    return Decimal(low), Decimal(high)


def entry(entry_id: str) -> tuple[str, str, EntryStatus, frozenset[str], tuple[str, ...], dict[str, object]]:
    return entry_id, entry_id.title(), EntryStatus.CONFIRMED, frozenset(), (), {}


def product(product_id: str, months: UnitsRange | None = None, weeks: int | None = None) -> Product:
    least = None if weeks is None else Decimal(weeks)
    return Product(*entry(product_id), {}, "toxin", (), True, months, least)


def area(
    area_id: str,
    counted: bool = False,
    label: dict[str, UnitsRange] | None = None,
    typical: dict[str, UnitsRange] | None = None,
    months: UnitsRange | None = None,
    weeks: int | None = None,
) -> Area:
    least = None if weeks is None else Decimal(weeks)
    return Area(*entry(area_id), "", counted, (), label or {}, typical or {}, months, least)


AREAS = (
    area("frown", True, {"kestrel": span(20, 20), "heron": span(50, 50)}, {"kestrel": span(18, 30)}, span(3, 4)),
    area("jaw", label={}, typical={"kestrel": span(30, 80)}, weeks=16),
)
PRODUCTS = (product("kestrel", span(5, 6), 12), product("heron"))
MIGRAINE = Indication(
    *entry("migraine"),
    ("kestrel", "heron"),
    "",
    (),
    {"heron": span(155, 195)},
    span(2, 3),
    {"kestrel": Decimal(14), "heron": Decimal(12)},
)
FACTS = facts_of(
    Treatments(
        products={entry.id: entry for entry in PRODUCTS},
        areas={entry.id: entry for entry in AREAS},
        bundles={
            "both": Bundle(*entry("both"), ("frown", "jaw"), ()),
            "whole": Bundle(*entry("whole"), (), ()),
        },
        indications={"migraine": MIGRAINE},
        default_min_retreatment_weeks=Decimal(13),
        disclaimer="",
        unit_rule="",
        sources={},
    )
)


def test_units_run_from_the_smallest_to_the_largest_of_label_and_practice() -> None:
    assert FACTS.units == {
        "kestrel": {"frown": span(18, 30), "jaw": span(30, 80)},
        "heron": {"frown": span(50, 50), "migraine": span(155, 195)},
    }


def test_it_is_known_where_units_come_from() -> None:
    assert FACTS.units_from == {
        "kestrel": {"frown": UnitsSource.BOTH, "jaw": UnitsSource.TYPICAL},
        "heron": {"frown": UnitsSource.LABEL, "migraine": UnitsSource.LABEL},
    }


def test_an_indication_stands_among_the_areas() -> None:
    assert FACTS.duration_months == {"frown": span(3, 4), "migraine": span(2, 3)}
    assert FACTS.min_weeks == {"jaw": Decimal(16), "migraine": Decimal(12)}


def test_a_label_speaks_of_the_areas_it_gives_units_for() -> None:
    assert FACTS.product_duration_months == {"kestrel": {"frown": span(5, 6)}}


def test_a_brands_interval_holds_for_every_area_and_an_indication_has_its_own() -> None:
    assert FACTS.product_min_weeks == {
        "kestrel": {"frown": Decimal(12), "jaw": Decimal(12), "migraine": Decimal(14)},
        "heron": {"migraine": Decimal(12)},
    }


def test_the_rest_is_taken_over() -> None:
    assert FACTS.counted_by_default == ("frown",)
    assert FACTS.default_min_weeks == Decimal(13)
    assert FACTS.quote_stale_after_days == 90


def test_a_word_for_several_areas_is_spelled_out_once() -> None:
    assert FACTS.spelled_out(("jaw", "both", "chin")) == ("jaw", "frown", "chin")
    assert FACTS.spelled_out(("whole",)) == ()
